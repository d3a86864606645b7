package io.github.erpsyncdesk.keys;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.ui.Controls;
import java.net.URI;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** What can be done with the selected rows. Names and record ids are copied as far as they are known, a line each. */
final class KeyMenu extends ContextMenu {
    private final KeysModels models;
    private final RecordLinks links;
    private final MenuItem open = item("keys.menu.open", this::open);
    private final Tooltip target = Controls.tooltipOf("");
    private final Supplier<BitSet> selected;
    private final Consumer<String> clipboard;

    /** @param selected rows of the whole grid */
    KeyMenu(KeysModels models, RecordLinks links, Supplier<BitSet> selected, Consumer<String> clipboard) {
        this.links = links;
        this.models = models;
        this.selected = selected;
        this.clipboard = clipboard;
        MenuItem name = item("keys.menu.copyName", () -> copy(KnownRecord::label));
        MenuItem key = item("keys.menu.copyKey", this::copyKeys);
        MenuItem recordId = item("keys.menu.copyRecordId", () -> copy(known -> Texts.id(known.record().id())));
        MenuItem remove = item("keys.menu.remove", () -> models.keys().remove(selected.get()));
        getItems().addAll(open, new SeparatorMenuItem(), name, key, recordId, new SeparatorMenuItem(), remove);
        setOnShowing(event -> {
            boolean none = selected.get().isEmpty();
            key.setDisable(none);
            remove.setDisable(none);
            name.setDisable(records().allMatch(known -> known.label().isBlank()));
            recordId.setDisable(records().findFirst().isEmpty());
            showTarget();
        });
        setOnShown(event -> Tooltip.install(open.getStyleableNode(), target));
    }

    /** One page at a time; where it cannot be opened, the item says why. */
    private void showTarget() {
        Optional<URI> page = page();
        open.setDisable(page.isEmpty());
        open.setText(Texts.text(links.client().get().isEmpty() ? "keys.menu.open.noAddress" : "keys.menu.open"));
        target.setText(page.map(URI::toString).orElse(""));
    }

    private Optional<URI> page() {
        return selected.get().cardinality() == 1 ? records().findFirst().flatMap(links::page) : Optional.empty();
    }

    private void open() {
        page().ifPresent(links.browse());
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key));
        item.setId(key);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Those that are known already; nothing is looked up for a menu. */
    private Stream<KnownRecord> records() {
        KeyGrid grid = models.keys().grid();
        return selected.get().stream().mapToObj(grid::entry)
                .filter(entry -> entry.state() == EntryState.KEY || entry.state() == EntryState.DUPLICATE)
                .map(entry -> models.records().known(entry.number())).flatMap(Optional::stream);
    }

    private void copy(Function<KnownRecord, String> text) {
        clipboard.accept(records().map(text).filter(line -> !line.isBlank())
                .map(line -> line.replaceAll("\\p{Cntrl}+", " ")).collect(Collectors.joining("\n")));
    }

    private void copyKeys() {
        BitSet rows = selected.get();
        if (!rows.isEmpty()) { // which would mean all of them
            models.keys().copy(rows, clipboard);
        }
    }
}
