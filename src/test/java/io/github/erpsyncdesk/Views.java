package io.github.erpsyncdesk;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.erpsyncdesk.shell.Overlay;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Every view, card and pane of the program, found among its classes, so that none can be forgotten. */
final class Views {
    static final String ROOT = "io.github.erpsyncdesk";

    private Views() {}

    /** All concrete nodes of the product but the overlay, which is the window itself. */
    static List<Class<?>> all() {
        List<Class<?>> views = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT)) {
            if (type.isAssignableTo(Node.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                    && type.isTopLevelClass() && !type.isEquivalentTo(Overlay.class)) {
                views.add(type.reflect());
            }
        }
        return views;
    }

    /** Classes that open a question and are none: nobody could find them among the views. */
    static List<String> askingWithoutBeingOne() {
        List<String> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT)) {
            boolean asks = type.getMethodCallsFromSelf().stream().anyMatch(call -> "ask".equals(call.getName())
                    && call.getTargetOwner().isEquivalentTo(Overlay.class));
            if (asks && !type.isAssignableTo(Node.class)) {
                found.add(type.getName());
            }
        }
        return found;
    }
}
