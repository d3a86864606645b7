package io.github.erpsyncdesk.cli;

import io.github.erpsyncdesk.directory.RecordDirectory;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.plan.BeforeImage;
import io.github.erpsyncdesk.plan.PreviewService;
import io.github.erpsyncdesk.port.DemoServer;
import io.github.erpsyncdesk.port.NetServer;
import io.github.erpsyncdesk.port.PastRuns;
import io.github.erpsyncdesk.port.SecretStore;
import io.github.erpsyncdesk.port.SettingsStore;
import io.github.erpsyncdesk.run.RunService;
import io.github.erpsyncdesk.simulator.Simulator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * What commands work with.
 *
 * @param directories the records of a session
 * @param previews computes what a resync would change
 * @param before keeps what previews found with the runs that follow
 * @param simulators starts a server of its own
 * @param upkeep what is done on a server around a resync
 * @param folder where this program keeps its files
 * @param owned what is closed, in this order, when the command ends
 */
public record Services(NetServer server, PastRuns pastRuns, DemoServer demo, SettingsStore settings,
        SecretStore secrets, RunService runs,
        Function<Session, RecordDirectory> directories, PreviewService previews, BeforeImage before,
        Function<Simulator.Options, Simulator> simulators, Upkeep upkeep, Path folder,
        Clock clock,
        List<AutoCloseable> owned) implements AutoCloseable {

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : owned) {
            part.close();
        }
    }
}
