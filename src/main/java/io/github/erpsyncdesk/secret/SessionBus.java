package io.github.erpsyncdesk.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where this login's D-Bus is. */
final class SessionBus {

    private SessionBus() {}

    /** Empty where nobody is logged in to a desktop, as on most servers. */
    static Optional<String> address() {
        String set = System.getenv("DBUS_SESSION_BUS_ADDRESS");
        if (set != null && !set.isBlank()) {
            return Optional.of(set);
        }
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        return Optional.ofNullable(runtime).map(folder -> Path.of(folder, "bus")).filter(Files::exists)
                .map(socket -> "unix:path=" + socket);
    }
}
