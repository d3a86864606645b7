package io.github.erpsyncdesk.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Two ways of the same work in turns, and their ratio: figures are printed, nothing is judged. */
public final class Bench {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;

    private Bench() {}

    public static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    public static void say(String what, double figure, String unit) {
        System.out.printf(Locale.ROOT, "BENCH %s: %.4f %s%n", what, figure, unit);
    }

    /** @return the median of the first */
    public static double compare(String what, Callable<?> ours, String besideIt, Callable<?> other) throws Exception {
        double[] first = new double[ROUNDS];
        double[] second = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double a = seconds(ours);
            double b = seconds(other);
            if (round >= 0) {
                first[round] = a;
                second[round] = b;
            }
        }
        say(what, median(first), "s");
        say(besideIt, median(second), "s");
        say("ratio " + what, median(first) / median(second), "");
        return median(first);
    }
}
