package io.github.erpsyncdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.model.FailureCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code has its page, and every page its code. */
class ErrorPagesTest {

    @Test
    void everyCodeHasAPageThatSaysWhatHappenedWhatChangedAndWhatToDo() throws Exception {
        ResourceBundle texts = ResourceBundle.getBundle("io.github.erpsyncdesk.i18n.messages");
        for (FailureCode code : FailureCode.values()) {
            assertThat(texts.keySet()).contains("failure." + code.stored() + ".what",
                    "failure." + code.stored() + ".todo");
            assertThat(ErrorPages.of(code)).as("docs/errors.md, section " + code).get().asString()
                    .contains("What happened. ").contains("Was anything changed? ").contains("What to do. ")
                    .as("the window has no options").doesNotContain("--");
        }
        List<String> sections = Files.readString(Path.of("docs/errors.md")).lines()
                .filter(line -> line.startsWith("## ")).map(line -> line.substring(3)).toList();
        assertThat(sections).containsExactlyInAnyOrderElementsOf(
                Stream.of(FailureCode.values()).map(FailureCode::stored).toList());
    }
}
