package io.github.erpsyncdesk.simulator;

import java.util.Map;

/** Names as they occur in real databases, for companies and family names of persons, by their keys. */
final class Oddities {
    static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1001, "Fjord Havn AS"), Map.entry(1002, "Fjord Havn AS"),
            Map.entry(1011, "O'Hara \\ Søn AS"), Map.entry(1012, "Smith & Sons <Trading> \"North\""),
            Map.entry(1013, "Lysaker\nLager AS"), Map.entry(1014, "شركة الميناء"),
            Map.entry(1015, "חברת הנמל בע״מ"), Map.entry(1016, "[I:1016]"), Map.entry(1018, "Ærlig\u00a0Talt AS"),
            Map.entry(3011, "d'Aquino"), Map.entry(3012, "Hansen"));

    private Oddities() {}

    /** Companies of the same name are told apart by their department. */
    static String department(int key) {
        return switch (key) {
            case 1001 -> "Bergen";
            case 1002 -> "Tromsø";
            default -> key % 25 == 0 ? "Head office" : "";
        };
    }
}
