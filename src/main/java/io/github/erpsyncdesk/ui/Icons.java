package io.github.erpsyncdesk.ui;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The program's icon, in the sizes that window managers ask for. */
public final class Icons {
    private static final int[] SIZES = {16, 32, 48, 128, 256};

    private Icons() {}

    public static List<Image> all() {
        return IntStream.of(SIZES).mapToObj(Icons::of).toList();
    }

    /** @param size one of 16, 32, 48, 128, 256 */
    public static Image of(int size) {
        String name = "icon-" + size + ".png";
        return new Image(Objects.requireNonNull(Icons.class.getResourceAsStream(name), name));
    }
}
