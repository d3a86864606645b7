package io.github.erpsyncdesk.model;

import java.util.List;
import java.util.Map;

/**
 * Where the window was when it was closed.
 *
 * @param x place and size are those of the window while it is not maximized
 * @param dividers the places of the dividers between the panes, as parts of the width; empty where there were none
 * @param tables the columns of tables that a person has changed, by the tables' ids
 */
public record WindowState(double x, double y, double width, double height, boolean maximized, List<Double> dividers,
        Map<String, TableLayout> tables) {

    public WindowState {
        dividers = List.copyOf(dividers);
        tables = Map.copyOf(tables);
        if (!Double.isFinite(x + y + width + height) || width <= 0 || height <= 0
                || !dividers.stream().allMatch(place -> place >= 0 && place <= 1)) {
            throw new IllegalArgumentException("not the place of a window");
        }
    }

    public WindowState(double x, double y, double width, double height, boolean maximized, List<Double> dividers) {
        this(x, y, width, height, maximized, dividers, Map.of());
    }

    public WindowState with(Map<String, TableLayout> layouts) {
        return new WindowState(x, y, width, height, maximized, dividers, layouts);
    }
}
