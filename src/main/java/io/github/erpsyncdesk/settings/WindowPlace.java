package io.github.erpsyncdesk.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.erpsyncdesk.model.WindowState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The window's place as the file has it. One that makes no sense is none. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WindowPlace(double x, double y, double width, double height, boolean maximized,
        @Nullable List<@Nullable Double> dividers, @Nullable JsonNode tables) {

    static WindowPlace of(WindowState state) {
        return new WindowPlace(state.x(), state.y(), state.width(), state.height(), state.maximized(),
                List.copyOf(state.dividers()), TablePlaces.of(state.tables()));
    }

    Optional<WindowState> state() {
        List<Double> places = dividers == null ? List.of() : dividers.stream().filter(Objects::nonNull).toList();
        try {
            return Optional.of(new WindowState(x, y, width, height, maximized, places, TablePlaces.read(tables)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
