package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Notice;
import io.github.erpsyncdesk.model.RunRecord;
import io.github.erpsyncdesk.model.Session;
import io.github.erpsyncdesk.model.Verification;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Reads both sides of a run's records again. Blocks; changes nothing, neither on the server nor in the journal. */
public interface RunCheck {

    /**
     * What was found.
     *
     * @param targets how many systems but the source take part now
     * @param trouble what could not be read, each system and reason once
     */
    record Answer(Verification verification, int targets, List<Trouble> trouble) {
        public Answer {
            trouble = List.copyOf(trouble);
        }
    }

    /**
     * A system that could not be read completely.
     *
     * @param why empty where it was read but lacks fields that the mapping names
     */
    record Trouble(String system, Optional<Notice> why) {}

    /**
     * @param session of the run's own server
     * @param keys of the run
     * @param progress takes the number of keys that were looked at, on any thread
     */
    Answer look(Session session, RunRecord run, List<Integer> keys, Halt halt, IntConsumer progress)
            throws CallFailed;
}
