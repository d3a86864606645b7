package io.github.erpsyncdesk.model;

/**
 * Where a resync takes its values from; all others are overwritten.
 *
 * @param id 0 for CRM, else the ERP connection's id (field ErpConnectionId of the ForceResync operations)
 * @param name what a person types to confirm <em>everything</em>: {@code CRM} or the connection's display name
 */
public record SyncSource(int id, String name) {
    public static final SyncSource CRM = new SyncSource(0, "CRM");

    public SyncSource {
        if (id < 0) {
            throw new IllegalArgumentException("a source is CRM (0) or a connection (positive)");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source has a name");
        }
    }

    public static SyncSource of(ErpConnection connection) {
        return new SyncSource(connection.id(), connection.name().isBlank() ? "#" + connection.id() : connection.name());
    }

    public boolean isCrm() {
        return id == 0;
    }
}
