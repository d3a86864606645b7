package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a shell sees to before Java starts, for the checkout and for the packages. */
@EnabledOnOs(OS.LINUX)
class LaunchScriptsTest {

    private static String shell(Map<String, String> environment, String line) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-euc", line).redirectErrorStream(true);
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void aLocaleWithoutUtf8BecomesOneWithIt() throws Exception {
        assumeTrue(shell(Map.of(), "LC_ALL=C.UTF-8 locale charmap 2>/dev/null || echo none").equals("UTF-8"),
                "there is no UTF-8 locale here");
        for (Map<String, String> environment : List.<Map<String, String>>of(Map.of(), Map.of("LC_ALL", "C"),
                Map.of("LANG", "POSIX"), Map.of("LANG", "xx_XX.UTF-8"))) {
            assertThat(shell(environment, ". installer/locale.sh; locale charmap")).as("" + environment)
                    .isEqualTo("UTF-8");
        }
        assertThat(shell(Map.of("LC_ALL", "C.UTF-8"), "LC_ALL_BEFORE=$LC_ALL; . installer/locale.sh; echo $LC_ALL"))
                .as("one that can do it stays").isEqualTo("C.UTF-8");
    }

    @Test
    void noHomeIsNoReasonToFail() throws Exception {
        for (String script : List.of("erpsync-desk", "installer/common.sh")) {
            assertThat(Files.readString(Path.of(script))).as(script).doesNotContain("$HOME").doesNotContain("${HOME}");
        }
        String search = Files.readString(Path.of("erpsync-desk"));
        String findJdk = search.substring(search.indexOf("is_jdk25()"), search.indexOf("jdk=$("));
        assertThat(shell(Map.of("JAVA_HOME", System.getProperty("java.home")), findJdk + "\nfind_jdk"))
                .isEqualTo(System.getProperty("java.home"));
        assertThat(shell(Map.of(), findJdk + "\nfind_jdk || echo none")).doesNotContain("HOME").isNotEmpty();
    }

    @Test
    void noCoreDumpHoldsAPassword() throws Exception {
        assertThat(Files.readString(Path.of("erpsync-desk"))).contains("ulimit -c 0");
        assertThat(Files.readString(Path.of("installer/linux.sh"))).contains("ulimit -c 0").contains("locale.sh");
        assertThat(Files.readAllLines(Path.of("installer/jvm.options"))).contains("-XX:-CreateCoredumpOnCrash");
    }
}
