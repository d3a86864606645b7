package io.github.erpsyncdesk;

import io.github.erpsyncdesk.cli.CommandLineTool;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.Rejected;
import io.github.erpsyncdesk.network.KerberosLogin;
import io.github.erpsyncdesk.settings.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/** Where everything starts: the window without arguments, else the command line, which does not load JavaFX. */
public final class Launcher {
    private static final List<String> LIBRARY_FOLDERS = List.of("/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib",
            "/lib/x86_64-linux-gnu", "/lib64");

    private static final int WRONG_USE = 2;

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        KerberosLogin.properties(System.getenv(), System.getProperty("os.name")).forEach(Launcher::setUnlessSet);
        // Java sends no Basic to a proxy for a tunnel unless told to; it goes only where a person gave a user for it
        setUnlessSet("jdk.http.auth.tunneling.disabledSchemes", "");
        switch (args.length == 1 ? args[0] : "") {
            case "--self-check" -> System.exit(SelfCheck.run(canShowWindows()));
            case "--tour" -> tour(canShowWindows());
            case DeskApp.REHEARSAL -> {
                if (!canShowWindows()) {
                    withoutDisplay();
                }
                window(args);
            }
            default -> {
                if (args.length > 0) {
                    System.exit(CommandLineTool.run(args, Wiring::commandLine));
                } else if (canShowWindows()) {
                    window(args);
                } else {
                    tour(false);
                }
            }
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static void window(String[] args) {
        try {
            DataFolder.path();
        } catch (Rejected e) {
            System.err.println(Texts.text(e.notice()));
            System.exit(WRONG_USE);
        }
        DeskApp.wireAhead();
        Application.launch(DeskApp.class, args);
    }

    private static void tour(boolean canShow) throws Exception {
        if (!canShow) {
            System.out.println(Texts.text("start.noDisplay"));
            withoutDisplay();
        }
        System.exit(Tour.run(canShow));
    }

    /** Windows are then rendered in memory. */
    static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    private static boolean canShowWindows() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return true;
        }
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return display && LIBRARY_FOLDERS.stream().anyMatch(folder -> Files.exists(Path.of(folder, "libgtk-3.so.0")));
    }
}
