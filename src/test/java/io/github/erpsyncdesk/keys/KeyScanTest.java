package io.github.erpsyncdesk.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.importer.ReadControl;
import io.github.erpsyncdesk.importer.ValueLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long text is read fast, and as any other. */
class KeyScanTest {
    private static final String[] PIECES = {"5", "1001", "2147483647", "2147483648", "99999999999", "0", "007", "-5",
            "12a", "1,234", "101,102", "1 234", "7-9", "9-7", "1.5", "1e5",
            ";", "\t", " ", ",", "\n", "\r\n", "\r", "\u00A0", "\uFEFF", "\u0661", "\"12\"", "x"};

    private static List<KeyEntry> scanned(String text) {
        KeyGridBuilder found = new KeyGridBuilder();
        new KeyScan(found, ReadControl.none()).read(text);
        return List.copyOf(found.build().entries());
    }

    private static List<KeyEntry> plainly(String text) {
        return List.copyOf(KeyGrid.EMPTY.edit().with(ValueLines.cut(text)).entries());
    }

    @Test
    void theFastWayFindsWhatThePlainWayFinds() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(piece -> PIECES[random.nextInt(PIECES.length)]).collect(Collectors.joining());
            assertThat(scanned(text)).as(text).isEqualTo(plainly(text));
        }
    }

    @Test
    void itSaysHowFarItIsAndCanBeCancelled() {
        String text = IntStream.rangeClosed(1, 50_000).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        List<Double> told = new ArrayList<>();
        new KeyScan(new KeyGridBuilder(), new ReadControl(told::add)).read(text);
        assertThat(told).hasSizeGreaterThan(5).isSorted().allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        ReadControl cancelled = ReadControl.none();
        cancelled.cancel();
        assertThatThrownBy(() -> new KeyScan(new KeyGridBuilder(), cancelled).read(text))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void numbersAreKeptOnceEach() {
        Random random = new Random(1);
        IntSet numbers = new IntSet();
        Set<Integer> plain = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            int number = 1 + random.nextInt(60_000) * (i % 2 == 0 ? 1 : 30_011);
            assertThat(numbers.add(number)).isEqualTo(plain.add(number));
        }
    }
}
