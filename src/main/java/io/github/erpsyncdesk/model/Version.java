package io.github.erpsyncdesk.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A version such as 0.1.0: numbers with points between them.
 *
 * @param text as it is written, without a leading v
 */
public record Version(String text) implements Comparable<Version> {
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}");
    /** The version that runs, from the build. */
    public static final Version CURRENT = new Version(built());

    /** @throws IllegalArgumentException where it is no version of this form */
    public Version {
        if (!NUMBERS.matcher(text).matches()) {
            throw new IllegalArgumentException("not a version");
        }
    }

    private static String built() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version").replaceFirst("-.*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int compareTo(Version other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        int[] numbers = Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return Arrays.copyOf(numbers, 4);
    }
}
