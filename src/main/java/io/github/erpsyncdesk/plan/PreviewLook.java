package io.github.erpsyncdesk.plan;

import io.github.erpsyncdesk.model.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A preview as it is looked at: of long ones, this takes too long for the screen's thread.
 *
 * @param systems the names of systems in the lines
 * @param fields the names of fields in the lines
 */
record PreviewLook(Preview preview, List<PreviewLine> lines, List<String> systems, List<String> fields) {

    /** @param chosen only its records are looked at; none where nothing is chosen */
    static PreviewLook of(MadePreview made, Optional<PreviewChoice> chosen) {
        Preview preview = chosen.map(now -> made.preview().of(now.keys())).orElseGet(() -> new Preview(List.of()));
        List<PreviewLine> lines = preview.records().stream()
                .flatMap(record -> PreviewLine.of(record, made.choice()::system).stream()).toList();
        return new PreviewLook(preview, lines, names(lines, line -> Stream.of(line.systemName())),
                names(lines, line -> line.change().map(FieldChange::label).stream()));
    }

    private static List<String> names(List<PreviewLine> lines, Function<PreviewLine, Stream<String>> of) {
        return lines.stream().flatMap(of).filter(name -> !name.isBlank()).distinct().sorted().toList();
    }
}
