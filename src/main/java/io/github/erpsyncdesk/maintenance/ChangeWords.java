package io.github.erpsyncdesk.maintenance;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.ErpConnection;
import io.github.erpsyncdesk.model.ServerChange;
import java.util.List;

/** A change of a server's synchronisation in the words of SuperOffice's own screen. */
public record ChangeWords(String key, String of) {

    public static ChangeWords of(ServerChange change, List<ErpConnection> connections) {
        return switch (change) {
            case ServerChange.SyncAll all -> new ChangeWords("syncAll", "");
            case ServerChange.ForceSyncAll all -> new ChangeWords("forceSyncAll", "");
            case ServerChange.Engine(boolean run) -> new ChangeWords(run ? "on" : "off", "");
            case ServerChange.Interval interval -> new ChangeWords("interval",
                    Texts.number(interval.interval().toMinutes()));
            case ServerChange.StopTask(int task) -> new ChangeWords("stopTask", String.valueOf(task));
            case ServerChange.Toggle(int id, boolean activate) -> new ChangeWords(activate ? "activate" : "deactivate",
                    connections.stream().filter(connection -> connection.id() == id).map(ErpConnection::name)
                            .findFirst().orElse("") + " (" + id + ")");
        };
    }

    String title() {
        return Texts.text("sync.ask." + key + ".title", of);
    }

    String text() {
        return Texts.text("sync.ask." + key + ".text", of);
    }

    String confirm() {
        return Texts.text("sync.ask." + key + ".confirm", of);
    }
}
