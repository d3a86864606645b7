package io.github.erpsyncdesk.model;

import java.util.ArrayList;
import java.util.List;

/** The confirmed keys cut into batches, in their order: every key in exactly one batch. */
public record ResyncPlan(ResyncRequest request, List<Batch> batches) {

    public ResyncPlan {
        batches = List.copyOf(batches);
    }

    public static ResyncPlan of(ResyncRequest request, int batchKeys) {
        return new ResyncPlan(request, switch (request.scope()) {
            case Scope.Everything everything -> List.of(new Batch.Everything(everything));
            case Scope.Keys(KeyList keys) -> cut(keys, batchKeys);
        });
    }

    private static List<Batch> cut(KeyList keys, int batchKeys) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += batchKeys) {
            batches.add(new Batch.Keys(batches.size() + 1, keys.slice(from, Math.min(keys.size(), from + batchKeys))));
        }
        return batches;
    }
}
