package io.github.erpsyncdesk.model;

/** What a run covers: the keys a person listed, ERP keys, or everything, which needs a confirmation of its own. */
public sealed interface Scope {

    record Keys(KeyList keys) implements Scope {}

    /** Keys of the source's own ERP system, sent as such: the server alone knows their records. */
    record External(SyncSource source, ExternalKeys keys) implements Scope {
        public External {
            if (source.isCrm()) {
                throw new IllegalArgumentException("ERP keys belong to an ERP connection");
            }
        }
    }

    /**
     * Every synchronised record. Can be made only with the source's exact name as a person typed it; any other is
     * {@link Rejected}.
     */
    record Everything(SyncSource source, String typed) implements Scope {
        public Everything {
            if (!source.name().equals(typed)) {
                throw Rejected.because("everything.otherName", source.name());
            }
        }
    }
}
