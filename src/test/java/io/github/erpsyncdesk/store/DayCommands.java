package io.github.erpsyncdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.erpsyncdesk.cli.CommandLineTool;
import io.github.erpsyncdesk.cli.Services;
import io.github.erpsyncdesk.cli.Terminal;
import io.github.erpsyncdesk.cli.Upkeep;
import io.github.erpsyncdesk.fake.MemorySettings;
import io.github.erpsyncdesk.fake.MortalJournal;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.plan.BeforeImage;
import io.github.erpsyncdesk.plan.PreviewService;
import io.github.erpsyncdesk.port.BeforeImages;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.store.WatchedServer.Confirmed;
import io.github.erpsyncdesk.verify.FollowUp;
import io.github.erpsyncdesk.verify.SyncLogService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The commands of a day, each a program of its own; beside a window they may read and dry-run, and run nothing. */
final class DayCommands {
    private static final List<String> SOURCES = List.of("CRM", "Visma Norge", "Visma Sverige");

    private final Random random;
    private final DayDisk disk;
    private final WatchedServer server;
    private final BiConsumer<RunRecord, List<?>> check;

    /** @param check compares a run with the keys that were confirmed */
    DayCommands(Random random, DayDisk disk, WatchedServer server, BiConsumer<RunRecord, List<?>> check) {
        this.random = random;
        this.disk = disk;
        this.server = server;
        this.check = check;
    }

    /** @param isBeside whether a window is open, which keeps the journal */
    void resync(boolean isBeside) throws Exception {
        String address = address();
        int source = random.nextInt(3);
        boolean isDry = random.nextInt(4) == 0;
        boolean isExternal = source > 0 && random.nextInt(4) == 0;
        List<?> keys = isExternal
                ? IntStream.range(0, 1 + random.nextInt(5)).mapToObj(key -> "N" + key).toList()
                : IntStream.rangeClosed(1 + random.nextInt(9), 10 + random.nextInt(4)).boxed().toList();
        boolean isForced = random.nextInt(3) == 0;
        DayTables tables = new DayTables(random);
        boolean isRefused = !isExternal && !isForced
                && tables.deny(keys.stream().map(Integer.class::cast).toList());
        String list = keys.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<String> args = new ArrayList<>(List.of("--batch-size", String.valueOf(1 + random.nextInt(5))));
        args.addAll(isExternal ? List.of("--erp-keys", list, "--actor", "customer", "--external")
                : List.of("--keys", list));
        if (isForced) {
            args.add("--allow-unknown-keys");
        }
        if (isDry) {
            args.add("--dry-run");
        }
        boolean isRun = !isDry && !isRefused && !isBeside;
        long number = isRun ? server.confirm(new Confirmed(server.answering(address), source, keys)) : 0;
        int code = resync(isBeside, address, source, tables, args);
        if (isRun) {
            try (DayDisk.Opened journal = disk.ofCommand()) {
                journal.past().cutOff();
                check.accept(journal.past().open(number), keys);
            }
        } else {
            assertThat(code).as("nothing was run").isEqualTo(isRefused ? 2 : isDry ? 0 : 4);
        }
    }

    void everything(boolean isBeside) {
        String address = address();
        int source = random.nextInt(3);
        String name = SOURCES.get(random.nextInt(3));
        boolean isNamed = name.equals(SOURCES.get(source));
        if (isNamed && !isBeside) {
            server.confirm(new Confirmed(server.answering(address), source, null));
        }
        int code = resync(isBeside, address, source, new DayTables(random), List.of("--everything", name));
        if (!isNamed || isBeside) {
            assertThat(code).as("nothing was run").isEqualTo(isNamed ? 4 : 2);
        }
    }

    private String address() {
        return "https://" + (random.nextBoolean() ? "nord" : "fjord") + ".example/App";
    }

    private int resync(boolean isBeside, String address, int source, DayTables tables, List<String> more) {
        List<String> args = new ArrayList<>(List.of("resync", "--url", address, "--access-token-env", "PATH",
                "--from", source == 0 ? "crm" : String.valueOf(source)));
        args.addAll(more);
        int code = run(isBeside, tables, args.toArray(String[]::new));
        server.awaited = null;
        return code;
    }

    void dismiss() {
        for (Truth truth : server.truths.values()) {
            truth.runs().stream().findFirst().ifPresent(run -> {
                assertThat(run(false, new DayTables(random), "history", "dismiss", String.valueOf(run))).isZero();
                server.truths.values().forEach(each -> each.dismissed(run));
            });
        }
    }

    void list(boolean isBeside) {
        assertThat(run(isBeside, new DayTables(random), "history", "list")).isZero();
    }

    private int run(boolean isBeside, DayTables tables, String... args) {
        DayDisk.Opened journal = disk.ofCommand();
        MortalJournal before = server.journal;
        MortalJournal mortal = new MortalJournal(journal.journal());
        if (!isBeside) {
            server.journal = mortal;
        }
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = CommandLineTool.run(args,
                () -> new Services(server, journal.past(), null, new MemorySettings(), null,
                        new RunService(server, mortal, Clock.systemUTC()), tables::of,
                        new PreviewService(new NoValues(), Runnable::run), new BeforeImage(BeforeImages.NONE), null,
                        new Upkeep(null, journal.actions(),
                                new FollowUp(null, journal.verifications(), new SyncLogService(null, journal.logs())),
                                () -> () -> false,
                                null),
                        Path.of("nowhere"), Clock.systemUTC(), List.of(journal)),
                new Terminal(nowhere, nowhere));
        server.journal = before;
        return code;
    }
}
