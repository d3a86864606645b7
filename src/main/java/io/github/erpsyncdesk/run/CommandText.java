package io.github.erpsyncdesk.run;

import io.github.erpsyncdesk.model.ExternalKeys;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.LoginMethod;
import io.github.erpsyncdesk.model.ResyncPlan;
import io.github.erpsyncdesk.model.ResyncRequest;
import io.github.erpsyncdesk.model.Scope;
import io.github.erpsyncdesk.model.ServerProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The command line for what a review shows, to be run by a schedule or a colleague. A secret is named by the variable
 * that is to hold it, and never part of the text.
 */
record CommandText(String text, boolean keysInFile) {
    /** Where a list is expected that is too long for a command. */
    static final String FILE = "keys.txt";
    /** Command lines of Windows end at 8,191 characters. */
    private static final int LONGEST_LIST = 6_000;
    private static final String PLAIN = "[A-Za-z0-9_./:,-]+";
    private static final Map<LoginMethod, List<String>> SECRETS = Map.of(LoginMethod.PASSWORD,
            List.of("--password-env", "ERPSYNC_PASSWORD"), LoginMethod.ACCESS_TOKEN,
            List.of("--access-token-env", "ERPSYNC_TOKEN"), LoginMethod.TICKET,
            List.of("--ticket-env", "ERPSYNC_TICKET"), LoginMethod.WINDOWS, List.of("--login", "windows"));

    /** Who reads the command. */
    enum Shell {
        POSIX, WINDOWS;

        static Shell ofThisSystem() {
            return System.getProperty("os.name", "").startsWith("Windows") ? WINDOWS : POSIX;
        }

        private String quoted(String word) {
            if (word.matches(PLAIN)) {
                return word;
            }
            return this == WINDOWS ? "\"" + word.replace("\"", "\\\"") + "\"" : "'" + word.replace("'", "'\\''") + "'";
        }
    }

    static CommandText of(ServerProfile profile, ResyncPlan plan, Shell shell) {
        ResyncRequest request = plan.request();
        List<String> words = new ArrayList<>(List.of("erpsync-desk", "resync"));
        if (profile.isDemo()) {
            words.add("--demo");
        } else {
            words.addAll(List.of("--profile", profile.name()));
            words.addAll(SECRETS.get(profile.method()));
        }
        words.addAll(List.of("--from", request.source().isCrm() ? "crm" : String.valueOf(request.source().id()),
                "--blanks", request.blanks().name().toLowerCase(Locale.ROOT)));
        words.addAll(scope(request.scope()));
        if (plan.onServer()) {
            words.addAll(List.of("--on-server", "--follow"));
        }
        return new CommandText(words.stream().map(shell::quoted).collect(Collectors.joining(" ")),
                words.contains(FILE));
    }

    private static List<String> scope(Scope scope) {
        return switch (scope) {
            case Scope.Keys(KeyList keys) -> {
                String list = ranges(keys);
                yield list.length() > LONGEST_LIST ? List.of("--keys-file", FILE) : List.of("--keys", list);
            }
            case Scope.External external -> external(external.keys());
            case Scope.Everything everything -> List.of("--everything", everything.typed());
        };
    }

    private static List<String> external(ExternalKeys keys) {
        List<String> words = new ArrayList<>();
        String list = String.join(",", keys.keys());
        boolean inFile = list.length() > LONGEST_LIST || keys.keys().stream().anyMatch(key -> key.contains(","));
        words.addAll(inFile ? List.of("--erp-keys-file", FILE) : List.of("--erp-keys", list));
        words.addAll(List.of("--actor", keys.actor().name().toLowerCase(Locale.ROOT), "--external"));
        return words;
    }

    /** In their order; keys that follow each other as a range. */
    private static String ranges(KeyList keys) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < keys.size() && text.length() <= LONGEST_LIST) {
            int to = from;
            while (to + 1 < keys.size() && keys.get(to + 1) == keys.get(to) + 1) {
                to++;
            }
            text.append(from == 0 ? "" : ",").append(keys.get(from));
            if (to > from) {
                text.append('-').append(keys.get(to));
            }
            from = to + 1;
        }
        return text.toString();
    }
}
