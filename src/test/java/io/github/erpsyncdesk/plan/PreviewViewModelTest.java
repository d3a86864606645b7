package io.github.erpsyncdesk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.fake.FakeNetServer;
import io.github.erpsyncdesk.fake.Runs;
import io.github.erpsyncdesk.fake.SameThread;
import io.github.erpsyncdesk.i18n.Texts;
import io.github.erpsyncdesk.model.BlankRule;
import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.PlannedChange;
import io.github.erpsyncdesk.model.PlannedChanges;
import io.github.erpsyncdesk.model.RecordType;
import io.github.erpsyncdesk.model.SyncSource;
import io.github.erpsyncdesk.port.BeforeImages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pane says and reads, without a window. */
class PreviewViewModelTest {
    private final TestValues values = new TestValues();
    private final SameThread background = SameThread.handCranked();
    private final MovableClock clock = new MovableClock();
    private final List<PlannedChanges> kept = new ArrayList<>();
    private final BeforeImage image = new BeforeImage(new BeforeImages() {
        @Override
        public void keep(long run, PlannedChanges found) {
            kept.add(found);
        }

        @Override
        public Optional<PlannedChanges> before(long run) {
            return Optional.empty();
        }
    });
    private final PreviewViewModel model = new PreviewViewModel(new PreviewService(values, Runnable::run), background,
            clock, new PreviewedList() {
                @Override
                public void remove(Set<Integer> keys) {
                    before = model.choice().get();
                    list(before.orElseThrow().keys().stream().filter(key -> !keys.contains(key)).toArray());
                }

                @Override
                public void undo() {
                    model.choice().set(before);
                    crank();
                }
            }, image);
    private Optional<PreviewChoice> before = Optional.empty();

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-25T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void logIn() {
        Locale.setDefault(Locale.ENGLISH);
        model.open(FakeNetServer.session(), values);
    }

    private void list(int... keys) {
        choose(BlankRule.KEEP, keys);
    }

    private void choose(BlankRule blanks, int... keys) {
        model.choice().set(Optional.of(
                new PreviewChoice(SyncSource.CRM, blanks, Map.of(1, "Visma"), KeyList.of(keys))));
        crank();
    }

    /** Does everything that waits, and what comes of it. */
    private void crank() {
        while (background.waiting() > 0) {
            background.crank();
        }
    }

    private void preview(int... keys) {
        list(keys);
        model.start();
        crank();
    }

    private String sentence() {
        return Texts.text(model.shown().get().summary());
    }

    @Test
    void nothingCanBePreviewedWithoutAServerASourceAndAList() {
        assertThat(model.ready().get()).isFalse();
        list(1);
        assertThat(model.ready().get()).isTrue();
        model.open(null, null);
        assertThat(model.ready().get()).isFalse();
        model.start();
        assertThat(model.isOpen().get()).isFalse();
        assertThat(background.waiting()).isZero();
    }

    @Test
    void theLinesSayFieldByFieldWhatWouldChangeAndHideWhatIsEqual() {
        preview(1, 2, 3, 999);
        assertThat(sentence()).isEqualTo("2 values in 2 records will change in 1 system; 1 record is equal already; "
                + "1 record could not be read completely.");
        assertThat(model.lines().shown()).extracting(line -> line.record().key(), PreviewLine::kind,
                PreviewLine::systemName, PreviewWords::field, PreviewWords::now, PreviewWords::after)
                .containsExactly(tuple(1, PreviewKind.CHANGES, "Visma", "City", "Bergen", "Oslo"),
                        tuple(3, PreviewKind.CHANGES, "Visma", "City", "Bergen", "Oslo"),
                        tuple(999, PreviewKind.UNREADABLE, "CRM", "The server does not know this key.", "", ""));
        model.lines().hidden().clear();
        assertThat(model.lines().shown()).hasSize(4);
        assertThat(model.progress().get()).isNull();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... cells) {
        return org.assertj.core.api.Assertions.tuple(cells);
    }

    @Test
    void aBlankThatOverwritesIsNamedAsSuch() {
        values.crm = "";
        choose(BlankRule.OVERWRITE, 1);
        model.start();
        crank();
        assertThat(sentence()).isEqualTo("1 value in 1 record will change in 1 system, 1 becomes blank.");
        assertThat(model.lines().shown()).extracting(PreviewLine::kind, PreviewWords::after)
                .containsExactly(tuple(PreviewKind.BLANK, "(blank)"));
    }

    @Test
    void aLongListIsReadInPartUntilAllOfItIsAskedFor() {
        preview(IntStream.rangeClosed(1, 700).toArray());
        assertThat(model.shown().get().records()).hasSize(50);
        assertThat(values.asked).doesNotContain("crm 51");
        assertThat(model.listed()).isEqualTo(700);
        model.startAll();
        crank();
        assertThat(model.shown().get().records()).extracting(record -> record.record().key())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 700).boxed().toList());
    }

    @Test
    void whatWasReadBeforeItWasStoppedStaysAndTheRestIsNeitherReadNorCalledUnread() {
        list(IntStream.rangeClosed(1, 100).toArray());
        model.start();
        values.during = () -> {
            if (values.asked.contains("crm 25")) {
                model.stop();
            }
        };
        crank();
        assertThat(model.shown().get().records()).extracting(record -> record.record().key())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(model.shown().get().unread()).isZero();
        assertThat(model.progress().get()).isNull();
    }

    @Test
    void onlyRecordsThatAreInTheListAreShownAndComeBackWithIt() {
        preview(1, 2, 3);
        list(3, 1);
        assertThat(model.shown().get().records()).extracting(record -> record.record().key()).containsExactly(3, 1);
        assertThat(sentence()).startsWith("2 values in 2 records");
        assertThat(model.stale().get()).as("each record is compared by itself").isNull();
        list(1, 2, 3);
        assertThat(model.shown().get().equal()).isEqualTo(1);
    }

    @Test
    void aRefusalIsSaidOnceAndNotAskedForAgain() {
        values.refused = TestValues.refusal();
        preview(1, 2, 3, 4);
        assertThat(model.last().trouble(model.shown().get())).hasSize(1);
        assertThat(Texts.text(model.last().trouble(model.shown().get()).getFirst()))
                .startsWith("Values of CRM could not be read: ");
        assertThat(values.asked).as("one refusal for all").filteredOn(call -> call.startsWith("crm")).hasSize(1);
        assertThat(sentence()).isEqualTo("No values will change; 4 records could not be read completely.");
    }

    @Test
    void aPreviewIsStaleOnceTheChoiceTheServerOrTheClockHasMovedOn() {
        preview(1, 2);
        assertThat(stale()).isEmpty();
        choose(BlankRule.OVERWRITE, 1, 2);
        assertThat(stale()).contains("preview.stale.choice");
        list(1, 2);
        assertThat(stale()).isEmpty();
        clock.now = clock.now.plus(Freshness.LONGEST.minusSeconds(1));
        background.tick();
        assertThat(stale()).isEmpty();
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        background.tick();
        assertThat(stale()).contains("preview.stale.age");
        model.start();
        crank();
        assertThat(stale()).isEmpty();
        model.runBegins();
        assertThat(model.isOpen().get()).isFalse();
    }

    private Optional<String> stale() {
        return Optional.ofNullable(model.stale().get()).map(Notice::key);
    }

    @Test
    void filtersLetThroughOnlyWhatAllOfThemAllow() {
        preview(1, 3, 11, 999);
        model.lines().find().set("11");
        assertThat(model.lines().shown()).extracting(line -> line.record().key()).containsExactly(11);
        model.lines().find().set(" bergen ");
        assertThat(model.lines().shown()).hasSize(3);
        model.lines().find().set("");
        model.lines().field().set("City");
        assertThat(model.lines().shown()).hasSize(3);
        model.lines().system().set("CRM");
        assertThat(model.lines().shown()).isEmpty();
        model.lines().field().set("");
        assertThat(model.lines().shown()).extracting(line -> line.record().key()).containsExactly(999);
        assertThat(model.lines().systems()).containsExactly("CRM", "Visma");
        assertThat(model.lines().fields()).containsExactly("City");
    }

    @Test
    void equalRecordsAreTakenOutOfTheListAndBroughtBackAndTheirPreviewWithThem() {
        preview(1, 2, 3, 4, 999);
        model.removeEqual();
        assertThat(model.choice().get().orElseThrow().keys()).isEqualTo(KeyList.of(1, 3, 999));
        assertThat(model.removed().get()).isEqualTo(2);
        assertThat(sentence()).isEqualTo("2 values in 2 records will change in 1 system; "
                + "1 record could not be read completely.");
        assertThat(model.last().notes()).as("the review of what is left").hasSize(1);
        model.undoRemoval();
        assertThat(model.shown().get().equal()).isEqualTo(2);
        assertThat(model.removed().get()).isZero();
        list(1);
        model.undoRemoval();
        assertThat(model.listed()).as("undone once").isEqualTo(1);
    }

    @Test
    void nothingIsTakenOutWhileValuesAreBeingRead() {
        list(IntStream.rangeClosed(1, 100).toArray());
        model.start();
        values.during = () -> model.removeEqual();
        crank();
        assertThat(model.listed()).isEqualTo(100);
    }

    @Test
    void aReviewIsToldWhatThePreviewFoundOfItsKeysWhenAndWhatSpeaksAgainstIt() {
        assertThat(model.last().notes()).isEmpty();
        preview(1, 2, 3);
        model.close();
        clock.now = clock.now.plusSeconds(190);
        assertThat(Texts.text(model.last().notes().getFirst()))
                .isEqualTo("3 minutes ago: 2 values in 2 records will change "
                        + "in 1 system; 1 record is equal already.");
        assertThat(model.last().notes()).hasSize(1);
        list(3, 5);
        assertThat(model.last().notes()).extracting(Texts::text).containsExactly(
                "3 minutes ago: 1 value in 1 record will change in 1 system.",
                "The preview is of 1 of these 2 records.");
        list(5);
        assertThat(model.last().notes()).as("of none of these").isEmpty();
        choose(BlankRule.OVERWRITE, 1);
        assertThat(model.last().notes()).extracting(Notice::key).containsExactly("preview.note",
                "preview.stale.choice");
        list(1);
        clock.now = clock.now.plusSeconds(410);
        assertThat(model.last().notes()).extracting(Notice::key).containsExactly("preview.note", "preview.stale.age");
        clock.now = clock.now.minusSeconds(410);
        model.runBegins();
        assertThat(model.last().notes()).extracting(Notice::key).containsExactly("preview.note", "preview.stale.run");
        model.open(null, null);
        assertThat(model.last().notes()).isEmpty();
    }

    @Test
    void thePictureCountsValuesBySystemAndTypeAndAClickShowsOnlyTheirLines() {
        preview(1, 2, 3, 4, 999);
        PreviewCounts counts = PreviewCounts.of(model.shown().get());
        assertThat(counts.systems()).as("a key without a record has no type").containsExactly(1);
        assertThat(counts.types()).containsExactly(RecordType.COMPANY);
        assertThat(counts.cell(1, RecordType.COMPANY))
                .isEqualTo(Map.of(PreviewKind.CHANGES, 2, PreviewKind.SAME, 2));
        assertThat(counts.cell(7, RecordType.COMPANY)).isEmpty();
        model.lines().only("Visma", RecordType.COMPANY);
        assertThat(model.lines().shown()).extracting(line -> line.record().key()).containsExactly(1, 3);
        model.lines().only("Visma", RecordType.SALE);
        assertThat(model.lines().shown()).isEmpty();
        model.lines().system().set("");
        assertThat(model.lines().shown()).as("another system, all its types").hasSize(3);
    }

    @Test
    void whatIsSavedIsWhatWasFoundOfTheListWithNamesOfSystems() {
        assertThat(model.last().planned()).isEmpty();
        preview(1, 2, 3, 999);
        list(1, 2);
        PlannedChanges planned = model.last().planned().orElseThrow();
        assertThat(planned).extracting(PlannedChanges::compared, PlannedChanges::equal, PlannedChanges::differing,
                PlannedChanges::unread).containsExactly(2, 1, 1, 0);
        assertThat(planned.changes()).extracting(one -> one.record().key(), PlannedChange::system,
                one -> one.change().now()).containsExactly(tuple(1, "Visma", "Bergen"));
    }

    @Test
    void aRunTakesWithItWhatWasFoundOfItsKeysUnlessThatIsOfAnotherRuleOrFromBeforeAnotherRun() {
        preview(1, 2);
        model.close();
        list(1);
        runBegins(1);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().changes()).extracting(one -> one.change().now()).containsExactly("Bergen");
        runBegins(1);
        assertThat(kept).as("what stands there since is another thing").hasSize(1);
        preview(1, 2);
        choose(BlankRule.OVERWRITE, 1);
        runBegins(1);
        list(1);
        assertThat(kept).as("previewed under another rule").hasSize(1);
        preview(2);
        list(1);
        runBegins(1);
        assertThat(kept).as("of other records").hasSize(1);
    }

    /** A run of the first so many keys. */
    private void runBegins(int keys) {
        clock.now = clock.now.plusSeconds(1);
        model.runBegins();
        image.begins(1, Runs.plan(keys, 1).request());
        clock.now = clock.now.plusSeconds(1);
    }

    @Test
    void whatComesAfterLoggingOutIsNotShown() {
        list(1, 2);
        model.start();
        model.open(null, null);
        crank();
        assertThat(model.shown().get().records()).isEmpty();
        assertThat(model.isOpen().get()).isFalse();
        assertThat(values.asked).as("stopped before it began").isEmpty();
    }

    @Test
    void aDefectIsSaidAndDoesNotLeaveTheProgressBehind() {
        values.during = () -> {
            throw new IllegalStateException("defect");
        };
        preview(1);
        assertThat(model.failed().get()).isEqualTo(Notice.of("preview.failed"));
        assertThat(model.progress().get()).isNull();
        values.during = () -> {};
        model.start();
        crank();
        assertThat(model.failed().get()).isNull();
        assertThat(model.shown().get().records()).hasSize(1);
    }
}
