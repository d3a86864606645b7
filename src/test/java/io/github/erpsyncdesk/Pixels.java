package io.github.erpsyncdesk;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A part of a scene as it is seen, and how far its colours are apart. Places are those of the scene. */
final class Pixels {
    private static final double[] LINEAR = new double[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double value = i / 255.0;
            LINEAR[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
    }

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int[] argb;

    private Pixels(int left, int top, WritableImage image) {
        this.left = left;
        this.top = top;
        width = (int) image.getWidth();
        height = (int) image.getHeight();
        argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    }

    /** To be called on the screen's thread, after the pulse that has styled what is to be seen. */
    static Pixels of(Scene scene) {
        return of(scene, new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    }

    static Pixels of(Scene scene, Rectangle2D part) {
        int x = (int) Math.floor(part.getMinX());
        int y = (int) Math.floor(part.getMinY());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(scene.getFill());
        parameters.setViewport(new Rectangle2D(x, y, Math.ceil(part.getMaxX()) - x, Math.ceil(part.getMaxY()) - y));
        return new Pixels(x, y, scene.getRoot().snapshot(parameters, null));
    }

    int argb(double x, double y) {
        int column = Math.max(0, Math.min(width - 1, (int) Math.floor(x) - left));
        int row = Math.max(0, Math.min(height - 1, (int) Math.floor(y) - top));
        return argb[row * width + column];
    }

    Color at(double x, double y) {
        return color(argb(x, y));
    }

    /** The colour that covers most of this part. */
    Color mostOf(Bounds bounds) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = (int) bounds.getMinY(); y < bounds.getMaxY(); y++) {
            for (int x = (int) bounds.getMinX(); x < bounds.getMaxX(); x++) {
                counts.merge(argb(x, y), 1, Integer::sum);
            }
        }
        return color(counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    static Color over(Color front, double opacity, Color back) {
        return back.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()),
                front.getOpacity() * opacity);
    }

    /** WCAG 2.2, contrast ratio. */
    static double ratio(Color one, Color other) {
        return ratio(luminance(argb(one)), luminance(argb(other)));
    }

    static double ratio(int one, int other) {
        return one == other ? 1 : ratio(luminance(one), luminance(other));
    }

    private static double ratio(double first, double second) {
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static int argb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    private static double luminance(int argb) {
        return 0.2126 * LINEAR[argb >> 16 & 0xFF] + 0.7152 * LINEAR[argb >> 8 & 0xFF] + 0.0722 * LINEAR[argb & 0xFF];
    }
}
