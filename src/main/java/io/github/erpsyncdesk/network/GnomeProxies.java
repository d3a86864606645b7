package io.github.erpsyncdesk.network;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The proxy settings of a GNOME desktop, asked for with its own tool. */
final class GnomeProxies {
    private static final String SCHEMA = "org.gnome.system.proxy";
    private static final long LIMIT_SECONDS = 3;

    private final String tool;

    GnomeProxies(String tool) {
        this.tool = tool;
    }

    /** Empty where there are no such settings. */
    Optional<Way> to(URI target) {
        return switch (get(SCHEMA, "mode").orElse("none")) {
            case "manual" -> Optional.of(manual(target));
            case "auto" -> Optional.of(new Way.Direct(true));
            default -> Optional.empty();
        };
    }

    private Way manual(URI target) {
        String list = get(SCHEMA, "ignore-hosts").orElse("").replaceAll("^@as|[\\[\\]']", "");
        String section = SCHEMA + "." + target.getScheme();
        String host = get(section, "host").orElse("");
        if (host.isBlank() || new Exceptions(list).include(target.getHost(), Ports.of(target))) {
            return new Way.Direct(false);
        }
        return ProxyAddress.read(host + ":" + get(section, "port").orElse(""), SCHEMA);
    }

    private Optional<String> get(String schema, String key) {
        try {
            Process process = new ProcessBuilder(tool, "get", schema, key)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 ? Optional.of(said.replaceAll("^'|'$", "")) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
