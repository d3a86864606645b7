package io.github.erpsyncdesk.model;

import java.util.List;

/**
 * Where the window was when it was closed.
 *
 * @param x place and size are those of the window while it is not maximized
 * @param dividers the places of the dividers between the panes, as parts of the width; empty where there were none
 */
public record WindowState(double x, double y, double width, double height, boolean maximized, List<Double> dividers) {

    public WindowState {
        dividers = List.copyOf(dividers);
        if (!Double.isFinite(x + y + width + height) || width <= 0 || height <= 0
                || !dividers.stream().allMatch(place -> place >= 0 && place <= 1)) {
            throw new IllegalArgumentException("not the place of a window");
        }
    }
}
