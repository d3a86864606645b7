package io.github.erpsyncdesk.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The confirmed keys cut into batches, in their order: every key in exactly one batch.
 *
 * @param onServer whether the server's own batch system carries it out, as one task
 */
public record ResyncPlan(ResyncRequest request, List<Batch> batches, boolean onServer) {

    public ResyncPlan {
        batches = List.copyOf(batches);
    }

    /** One that this program sends, batch after batch. */
    public ResyncPlan(ResyncRequest request, List<Batch> batches) {
        this(request, batches, false);
    }

    /**
     * All of it as one task of the server.
     *
     * @throws IllegalArgumentException for what the server's batch system does not offer: ERP keys, and ignoring blanks
     */
    public static ResyncPlan onServer(ResyncRequest request) {
        if (request.blanks() != BlankRule.OVERWRITE) {
            throw new IllegalArgumentException("blank values overwrite in a task of the server");
        }
        return new ResyncPlan(request, List.of(switch (request.scope()) {
            case Scope.Everything everything -> new Batch.Everything(everything);
            case Scope.Keys(KeyList keys) -> new Batch.Keys(1, keys);
            case Scope.External external -> throw new IllegalArgumentException("a task takes no ERP keys");
        }), true);
    }

    public static ResyncPlan of(ResyncRequest request, BatchRule rule) {
        return new ResyncPlan(request, switch (request.scope()) {
            case Scope.Everything everything -> List.of(new Batch.Everything(everything));
            case Scope.Keys(KeyList keys) -> cut(keys, rule);
            case Scope.External external -> cut(external.keys(), rule);
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

    private static List<Batch> cut(ExternalKeys keys, BatchRule rule) {
        List<Batch> batches = new ArrayList<>();
        int from = 0;
        while (from < keys.size()) {
            int end = rule.end(keys, from);
            batches.add(new Batch.External(batches.size() + 1, keys.slice(from, end)));
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
                .mapToInt(batch -> switch (batch) {
                    case Batch.Keys keys -> BatchRule.estimate(keys.keys());
                    case Batch.External external -> BatchRule.estimate(external.keys());
                    case Batch.Everything everything -> 0;
                }).max().orElse(0);
    }
}
