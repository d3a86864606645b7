package io.github.erpsyncdesk;

import io.github.erpsyncdesk.cli.CommandLineTool;
import io.github.erpsyncdesk.i18n.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import javafx.application.Application;

/** Where everything starts: the window without arguments, else the command line, which does not load JavaFX. */
public final class Launcher {
    private static final List<String> LIBRARY_FOLDERS = List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib",
            "/lib/x86_64-linux-gnu", "/lib64");

    private Launcher() {
    }

    public static void main(String[] args) throws Exception {
        quietLibraries();
        boolean tour = args.length == 1 && args[0].equals("--tour");
        if (args.length == 1 && args[0].equals("--self-check")) {
            System.exit(SelfCheck.run(canShowWindows()));
        }
        if (args.length == 1 && args[0].equals("--rehearsal")) {
            System.exit(SelfCheck.rehearse(canShowWindows()));
        }
        if (args.length > 0 && !tour) {
            System.exit(CommandLineTool.run(args, Wiring::commandLine));
        }
        boolean canShow = canShowWindows();
        if (canShow && !tour) {
            DeskApp.wireAhead();
            Application.launch(DeskApp.class);
            return;
        }
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

    /** Libraries log what servers send; no such text may reach a terminal or a file. */
    private static void quietLibraries() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
    }
}
