package io.github.erpsyncdesk.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.erpsyncdesk.model.TableLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of tables as the file has them. Whatever makes no sense is left out, column by column. */
final class TablePlaces {
    private static final int MOST = 100;

    private TablePlaces() {}

    static JsonNode of(Map<String, TableLayout> tables) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        tables.forEach((id, layout) -> {
            ArrayNode columns = all.putArray(id);
            layout.columns().forEach(column -> columns.addObject().put("id", column.id())
                    .put("width", Math.round(column.width())).put("shown", column.shown()));
        });
        return all;
    }

    static Map<String, TableLayout> read(@Nullable JsonNode tables) {
        Map<String, TableLayout> read = new HashMap<>();
        if (tables != null) {
            tables.properties().stream().limit(MOST)
                    .forEach(table -> read.put(table.getKey(), new TableLayout(columns(table.getValue()))));
        }
        return read;
    }

    private static List<TableLayout.Column> columns(JsonNode table) {
        List<TableLayout.Column> columns = new ArrayList<>();
        for (JsonNode column : table) {
            if (columns.size() < MOST) {
                column(column).ifPresent(columns::add);
            }
        }
        return columns;
    }

    private static Optional<TableLayout.Column> column(JsonNode column) {
        try {
            return Optional.of(new TableLayout.Column(column.path("id").asText(""), column.path("width").asDouble(0),
                    column.path("shown").asBoolean(true)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
