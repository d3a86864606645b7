package io.github.erpsyncdesk.model;

import java.util.ArrayList;
import java.util.List;

/** The confirmed keys cut into batches, in their order: every key in exactly one batch. */
public record ResyncPlan(ResyncRequest request, List<Batch> batches) {

    public ResyncPlan {
        batches = List.copyOf(batches);
    }

    public static ResyncPlan of(ResyncRequest request, BatchRule rule) {
        return new ResyncPlan(request, switch (request.scope()) {
            case Scope.Everything everything -> List.of(new Batch.Everything(everything));
            case Scope.Keys(KeyList keys) -> cut(keys, rule);
        });
    }

    private static List<Batch> cut(KeyList keys, BatchRule rule) {
        List<Batch> batches = new ArrayList<>();
        int from = 0;
        while (from < keys.size()) {
            int end = rule.end(keys, from);
            batches.add(new Batch.Keys(batches.size() + 1, keys.slice(from, end)));
            from = end;
        }
        return batches;
    }

    /** Keys of the batch with the most; 0 for everything. */
    public int mostKeys() {
        return batches.stream().mapToInt(Batch::size).max().orElse(0);
    }

    /** Bytes of the largest request, estimated from above; 0 for everything, whose request is small. */
    public int mostBytes() {
        return batches.stream()
                .mapToInt(batch -> batch instanceof Batch.Keys keys ? BatchRule.estimate(keys.keys()) : 0).max()
                .orElse(0);
    }
}
