package io.github.erpsyncdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.simulator.ArchiveModes.Mode;
import io.github.erpsyncdesk.simulator.Simulator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names, types and ERP numbers beside the keys, and keys that had better not be sent, in the real window. */
class RecordsJourneyTest extends DeskFixture {

    @BeforeEach
    void logIn() {
        openDemo();
        choose(0);
    }

    private List<String> cells() {
        return fx(() -> node("keys.table").lookupAll(".table-cell").stream().filter(Node::isVisible)
                .map(cell -> ((TableCell<?, ?>) cell).getText()).filter(text -> text != null).toList());
    }

    @Test
    void keysHaveTheNamesOfTheirRecords() {
        enter("1001 3001 7001 8001");
        await("a name", () -> cells().contains("Fjord Havn AS, Bergen"));
        await("the types", () -> cells().stream().anyMatch(text -> text.startsWith("Fjord")));
        pictures("records-named");
    }

    @Test
    void anUnknownKeyIsRemovedOrKeptAndThenConfirmedStrictly() {
        enter("99001 99002");
        await("the finding", () -> node("keys.keepUnknown") != null && node("keys.keepUnknown").isVisible());
        assertThat(node("run.review").isDisabled()).isTrue();
        pictures("records-unknown");
        click("keys.keepUnknown");
        click("run.review");
        await("the card", () -> node("review.strict.name") != null);
        pictures("records-strict");
        assertThat(node("review.confirm").isDisabled()).isTrue();
        write("review.strict.name", "CRM");
        click("review.confirm");
        await("it was sent", () -> simulator.resyncs().size() == 1);
        assertThat(simulator.resyncs()).extracting(Simulator.Received::ids).containsExactly(List.of(99_001, 99_002));
    }

    @Test
    void aRefusedLookUpIsSaidOnceAndHoldsNothingUp() {
        simulator.archive().keyLookup(Mode.REFUSED);
        enter("1001 99001");
        await("the reason", () -> text("keys.records.trouble").contains("not allowed to read this archive"));
        assertThat(node("run.review").isDisabled()).isFalse();
        pictures("records-refused");
    }
}
