package io.github.erpsyncdesk.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a restriction: conditions joined by {@code and} and {@code or}, where AND binds before OR, and parentheses. A
 * quote inside text is escaped by a backslash, and so is a backslash.
 */
final class RestrictionText {
    private static final Set<String> OPERATORS = Set.of("=", "<>", ">", "<", "in", "oneof", "between", "is", "isnot",
            "begins", "contains", "notbegins", "notcontains", "set");

    /** What a row must fulfil. */
    sealed interface Term {
        record All(List<Term> terms) implements Term {}

        record Any(List<Term> terms) implements Term {}

        /**
         * @param operator in lower case
         * @param folded the values as text in lower case, unescaped
         * @param numbers the values as numbers; empty where one of them is none
         */
        record Condition(String column, String operator, List<String> folded, List<Integer> numbers, Set<Object> all)
                implements
                    Term {

            Condition(String column, String operator, List<String> values) {
                this(column, operator, values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList(),
                        whole(values));
            }

            private Condition(String column, String operator, List<String> folded, List<Integer> numbers) {
                this(column, operator, folded, numbers,
                        Stream.concat(folded.stream(), numbers.stream()).collect(Collectors.toSet()));
            }

            private static List<Integer> whole(List<String> values) {
                boolean all = values.stream().allMatch(value -> value.matches("-?[0-9]{1,9}"));
                return all ? values.stream().map(Integer::valueOf).toList() : List.of();
            }

            boolean among(Object value) {
                return all.contains(value);
            }
        }

        /** {@code getAllRows=1}. */
        record Always() implements Term {}
    }

    private final String text;
    private int at;

    private RestrictionText(String text) {
        this.text = text;
    }

    /** @throws ArchiveError where it cannot be read, or restricts nothing */
    static Term parse(String text) {
        if (text.isBlank()) {
            throw new ArchiveError("No restrictions were given");
        }
        RestrictionText reader = new RestrictionText(text);
        Term term = reader.any();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.error();
        }
        return term;
    }

    private ArchiveError error() {
        return new ArchiveError("Failed to parse the restriction at position " + at);
    }

    private Term any() {
        List<Term> terms = new ArrayList<>(List.of(all()));
        while (word("or")) {
            terms.add(all());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.Any(terms);
    }

    private Term all() {
        List<Term> terms = new ArrayList<>(List.of(single()));
        while (word("and")) {
            terms.add(single());
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.All(terms);
    }

    private Term single() {
        if (sign('(')) {
            Term inner = any();
            if (!sign(')')) {
                throw error();
            }
            return inner;
        }
        String column = column();
        if (column.equalsIgnoreCase("getAllRows") && sign('=')) {
            value();
            return new Term.Always();
        }
        String operator = operator();
        List<String> values = new ArrayList<>();
        if (sign('(')) {
            do {
                values.add(value());
            } while (sign(','));
            if (!sign(')')) {
                throw error();
            }
        } else {
            values.add(value());
        }
        return new Term.Condition(column, operator, values);
    }

    private String column() {
        blanks();
        int start = at;
        int depth = 0;
        while (at < text.length() && (depth > 0 || isOfColumn(text.charAt(at)))) {
            char c = text.charAt(at++);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        if (at == start) {
            throw error();
        }
        return text.substring(start, at);
    }

    private boolean isOfColumn(char c) {
        boolean join = c == '[' || (c == '(' && at > 0 && text.charAt(at - 1) == '.');
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == ':' || join;
    }

    private String operator() {
        blanks();
        int start = at;
        boolean letters = at < text.length() && Character.isLetter(text.charAt(at));
        while (at < text.length()
                && (letters ? Character.isLetter(text.charAt(at)) : "=<>".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String operator = text.substring(start, at).toLowerCase(Locale.ROOT);
        if (!OPERATORS.contains(operator)) {
            throw error();
        }
        return operator;
    }

    private String value() {
        blanks();
        if (at < text.length() && text.charAt(at) == '\'') {
            return quoted();
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == start) {
            throw error();
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                at++;
                return value.toString();
            }
            boolean escaped = c == '\\' && at + 1 < text.length() && "\\'".indexOf(text.charAt(at + 1)) >= 0;
            value.append(escaped ? text.charAt(++at) : c);
        }
        throw error();
    }

    private boolean sign(char sign) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private boolean word(String word) {
        blanks();
        int end = at + word.length();
        boolean there = text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        at = there ? end : at;
        return there;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
