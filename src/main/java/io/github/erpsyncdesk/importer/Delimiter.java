package io.github.erpsyncdesk.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the character that separates the columns of a text: the one that cuts most of its lines. */
final class Delimiter {
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};
    private static final int LINES = 500;
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=(.)\"?[ \t]*");
    /** {@code 1,234}: a thousands separator as likely as two columns. */
    private static final Pattern GROUPED = Pattern.compile("(?<![0-9,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])");

    private Delimiter() {}

    /** The one that a first line such as {@code sep=;} names. */
    static Optional<Character> declared(String text) {
        return text.lines().findFirst().map(DECLARED::matcher).filter(line -> line.matches())
                .map(line -> line.group(1).charAt(0));
    }

    /** Empty where no character cuts the text, so that each line is one value. */
    static Optional<Character> find(String text) {
        List<String> lines = text.lines().filter(line -> !Characters.isBlank(line)).limit(LINES).toList();
        char best = 0;
        Support most = Support.NONE;
        for (char candidate : CANDIDATES) {
            Support support = support(lines, candidate);
            if (support.isMoreThan(most)) {
                best = candidate;
                most = support;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(best);
    }

    /**
     * @param lines how many lines it cuts
     * @param even whether it cuts all of them into equally many parts
     */
    private record Support(long lines, boolean even) {
        static final Support NONE = new Support(0, false);

        boolean isMoreThan(Support other) {
            return lines > other.lines || lines == other.lines && lines > 0 && even && !other.even;
        }
    }

    private static Support support(List<String> lines, char candidate) {
        int[] counts = lines.stream().mapToInt(line -> count(line, candidate)).toArray();
        int[] cut = Arrays.stream(counts).filter(count -> count > 0).toArray();
        return new Support(cut.length, Arrays.stream(cut).distinct().count() == 1);
    }

    /** Quotes count where they open at the start of a field and close at its end. */
    private static int count(String line, char candidate) {
        String bare = candidate == ',' ? GROUPED.matcher(line).replaceAll("0") : line;
        int count = 0;
        boolean quoted = false;
        boolean start = true;
        for (int at = 0; at < bare.length(); at++) {
            char c = bare.charAt(at);
            if (c == '"' && (start || quoted)) {
                quoted = !quoted;
                start = false;
            } else if (c == candidate && !quoted) {
                count++;
                start = true;
            } else {
                start = false;
            }
        }
        return count;
    }
}
