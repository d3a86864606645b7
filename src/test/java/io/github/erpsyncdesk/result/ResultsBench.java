package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.bench.Bench;
import io.github.erpsyncdesk.model.ChangeKind;
import io.github.erpsyncdesk.model.ChangeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Filtering and sorting a million lines, beside FilteredList and SortedList over a million row objects. */
@Tag("bench")
class ResultsBench {

    private static ResultLines lines(int count) {
        Random random = new Random(1);
        ChangeSet.Builder changes = new ChangeSet.Builder();
        for (int i = 0; i < count; i++) {
            changes.add(ChangeKind.of(i % 3), i % 2 == 0 ? "contact" : "person", random.nextInt(900_000_000));
        }
        ResultLines.Builder all = new ResultLines.Builder();
        all.add(changes.build(), 1);
        return all.build();
    }

    private static LineQuery query(String text, LineQuery.Order order) {
        return new LineQuery(text, "", Set.of(), order, false);
    }

    @Test
    void filteringAndSortingAMillionLines() throws Exception {
        ResultLines lines = lines(1_000_000);
        List<ResultLine> objects = new ArrayList<>(lines);
        FilteredList<ResultLine> filtered = new FilteredList<>(FXCollections.observableArrayList(objects));
        int[] turn = new int[1];
        double large = Bench.compare("filter 1,000,000 lines by text",
                () -> query("77", LineQuery.Order.AS_TOLD).rows(lines), "FilteredList", () -> {
                    String text = turn[0]++ % 2 == 0 ? "77" : "78";
                    filtered.setPredicate(
                            line -> Integer.toString(line.id()).contains(text) || line.table().contains(text));
                    return null;
                });
        SortedList<ResultLine> sorted = new SortedList<>(FXCollections.observableArrayList(objects));
        Comparator<ResultLine> upwards = Comparator.comparingInt(ResultLine::id);
        Bench.compare("sort 1,000,000 lines by id", () -> query("", LineQuery.Order.ID).rows(lines), "SortedList",
                () -> {
                    sorted.setComparator(turn[0]++ % 2 == 0 ? upwards : upwards.reversed());
                    return null;
                });
        ResultLines few = lines(10_000);
        double small = Bench.compare("filter 10,000 lines, a hundred times", () -> {
            for (int i = 0; i < 100; i++) {
                query("77", LineQuery.Order.AS_TOLD).rows(few);
            }
            return null;
        }, "sort 10,000 lines by id", () -> query("", LineQuery.Order.ID).rows(few));
        Bench.say("growth per line from 10,000 to 1,000,000", large / small, "");
        Bench.say("bytes kept for a line", 1 + 3 * Integer.BYTES, "");
    }
}
