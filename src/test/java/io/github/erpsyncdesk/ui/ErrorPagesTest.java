package io.github.erpsyncdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Every code has its page, and every page its code. */
class ErrorPagesTest {

    @Test
    void everyCodeHasAPageThatSaysWhatHappenedWhatChangedAndWhatToDo() throws Exception {
        List<String> codes = ResourceBundle.getBundle("io.github.erpsyncdesk.i18n.messages").keySet().stream()
                .filter(key -> key.startsWith("failure.") && key.endsWith(".what"))
                .map(key -> key.substring("failure.".length(), key.length() - ".what".length())).toList();
        for (String code : codes) {
            assertThat(ErrorPages.of(code)).as("docs/errors.md, section " + code).get().asString()
                    .contains("What happened. ").contains("Was anything changed? ").contains("What to do. ");
        }
        List<String> sections = Files.readString(Path.of("docs/errors.md")).lines()
                .filter(line -> line.startsWith("## ")).map(line -> line.substring(3)).toList();
        assertThat(sections).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(ErrorPages.of("NO_SUCH_CODE")).isEmpty();
    }
}
