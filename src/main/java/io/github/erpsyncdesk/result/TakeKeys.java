package io.github.erpsyncdesk.result;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.ui.Controls;
import io.github.erpsyncdesk.ui.Follow;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes keys of a run back into the list, to be reviewed and confirmed anew. Sends nothing by itself. */
final class TakeKeys extends MenuButton {
    private static final List<ResultKind> KINDS = List.of(ResultKind.NOT_SENT, ResultKind.FAILED, ResultKind.UNKNOWN,
            ResultKind.CONFIRMED_WITH_WARNING, ResultKind.NOT_REPORTED);

    private final ResultViewModel model;

    TakeKeys(ResultViewModel model) {
        super(Texts.text("result.take"), new FontIcon(Feather.CORNER_DOWN_LEFT));
        this.model = model;
        setId("result.take");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Controls.tooltip("result.take.hint"));
        Controls.showWhen(this,
                Bindings.createBooleanBinding(() -> model.taker().get() != null && model.summary().get() != null
                        && model.summary().get().ended() && model.count(null) > 0, model.taker(), model.summary()));
        Follow.value(this, model.summary(), now -> fill());
    }

    private void fill() {
        getItems().clear();
        KINDS.stream().filter(kind -> model.count(kind) > 0).forEach(this::add);
        add(null);
    }

    private void add(@Nullable ResultKind kind) {
        String key = kind == null ? "result.take.all" : "result.take." + kind;
        MenuItem item = new MenuItem(Texts.text(key, model.count(kind)));
        item.setId(key);
        item.setOnAction(event -> model.take(kind));
        getItems().add(item);
    }
}
