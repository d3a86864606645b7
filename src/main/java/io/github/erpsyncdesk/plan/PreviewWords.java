package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.FieldChange;
import io.github.erpsyncdesk.model.KnownRecord;
import io.github.erpsyncdesk.ui.Kinds;
import java.util.List;

/** A line of a preview in words. */
final class PreviewWords {

    private PreviewWords() {}

    static String record(PreviewLine line) {
        KnownRecord record = line.record();
        return record.label().isBlank() ? Texts.text("preview.key", Texts.id(record.key())) : record.label();
    }

    static String type(PreviewLine line) {
        return line.record().type().map(type -> Texts.text("record.type." + type)).orElse("");
    }

    /** The field, or what is said in its place. */
    static String field(PreviewLine line) {
        return line.change().map(FieldChange::label).orElseGet(() -> line.why().map(Texts::text).orElse(""));
    }

    static String now(PreviewLine line) {
        return line.change().map(change -> value(change.now())).orElse("");
    }

    static String after(PreviewLine line) {
        return line.change().map(change -> value(change.after())).orElse("");
    }

    private static String value(String shown) {
        return shown.isBlank() ? Texts.text("preview.blank") : shown;
    }

    static List<String> cells(PreviewLine line) {
        return List.of(record(line), type(line), Kinds.word(line.kind()), line.systemName(), field(line), now(line),
                after(line));
    }

    /** What there is to say of the record beside its lines. */
    static String facts(PreviewLine line) {
        int equal = line.of().targets().stream().mapToInt(RecordPreview.Target::equal).sum();
        List<String> oneWay = line.of().targets().stream().flatMap(target -> target.oneWay().stream()).distinct()
                .sorted().toList();
        String facts = Texts.text("preview.card.facts", type(line), Texts.id(line.record().key()), equal);
        return oneWay.isEmpty() ? facts : facts + "\n" + Texts.text("preview.card.oneWay", String.join(", ", oneWay));
    }
}
