package io.github.erpsyncdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.erpsyncdesk.model.Rejected;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The folder never depends on where the program was started. */
class DataFolderTest {

    @Test
    void aUserWithoutAHomeIsAskedForAFolder() {
        assertThatThrownBy(() -> DataFolder.checked("?/.local/share/ErpSync Desk")).isInstanceOf(Rejected.class)
                .satisfies(e -> assertThat(((Rejected) e).notice().key()).isEqualTo("folder.none"));
        assertThatThrownBy(() -> DataFolder.checked("")).isInstanceOf(Rejected.class);
        Path home = Path.of("").toAbsolutePath();
        assertThat(DataFolder.checked(home.toString())).isEqualTo(home);
    }
}
