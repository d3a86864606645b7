package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.bench.Bench;
import io.github.erpsyncdesk.importer.ReadControl;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parsing and checking pasted ids, beside a plain loop with parseInt and a hash set of int. */
@Tag("bench")
class KeysBench {

    private static String text(int count) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(1 + random.nextInt(900_000_000)).append('\n');
        }
        return text.toString();
    }

    private static KeyGrid ours(String text) {
        KeyGridBuilder found = new KeyGridBuilder();
        new KeyScan(found, ReadControl.none()).read(text);
        return found.build();
    }

    private static int plain(String text) {
        IntSet seen = new IntSet();
        int[] ids = new int[1_000_000];
        int count = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                int id = Integer.parseInt(text, start, at, 10);
                if (seen.add(id)) {
                    ids[count++] = id;
                }
                start = at + 1;
            }
        }
        return count;
    }

    @Test
    void parsingAMillionPastedIds() throws Exception {
        String million = text(1_000_000);
        double large = Bench.compare("parse and check 1,000,000 pasted ids", () -> ours(million),
                "a plain loop with parseInt and a hash set", () -> plain(million));
        String few = text(10_000);
        double small = Bench.compare("the same for 10,000, a hundred times", () -> {
            for (int i = 0; i < 100; i++) {
                ours(few);
            }
            return null;
        }, "a plain loop", () -> plain(few));
        Bench.say("growth per id from 10,000 to 1,000,000", large / small, "");
    }
}
