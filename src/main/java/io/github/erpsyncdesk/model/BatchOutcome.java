package io.github.erpsyncdesk.model;

import java.time.Duration;

/** What became of one batch. */
public sealed interface BatchOutcome {

    Batch batch();

    Outcome outcome();

    KeyState keyState();

    /** What the server reported as changed. */
    default ChangeSet changes() {
        return switch (this) {
            case Answered answered -> answered.answer().changes();
            case Failed failed -> failed.records();
            case NotSent notSent -> ChangeSet.EMPTY;
        };
    }

    /** The server answered. */
    record Answered(Batch batch, PluginAnswer answer, Duration took) implements BatchOutcome {
        @Override
        public Outcome outcome() {
            return answer.outcome();
        }

        @Override
        public KeyState keyState() {
            return switch (outcome()) {
                case CONFIRMED -> KeyState.CONFIRMED;
                case WARNING -> KeyState.CONFIRMED_WITH_WARNING;
                default -> KeyState.FAILED;
            };
        }
    }

    /**
     * The call failed; what that says of the records is the failure's own effect.
     *
     * @param records that could be read from an answer which was none; they prove nothing of the others
     */
    record Failed(Batch batch, Failure failure, Duration took, ChangeSet records) implements BatchOutcome {

        public Failed(Batch batch, Failure failure, Duration took) {
            this(batch, failure, took, ChangeSet.EMPTY);
        }

        @Override
        public Outcome outcome() {
            return failure instanceof Failure.Lost || failure instanceof Failure.Unreadable ? Outcome.UNKNOWN
                    : Outcome.FAILED;
        }

        @Override
        public KeyState keyState() {
            return switch (failure.effect()) {
                case NOTHING_CHANGED -> KeyState.NOT_SENT;
                case MAY_HAVE_CHANGED -> outcome() == Outcome.UNKNOWN ? KeyState.UNKNOWN : KeyState.FAILED;
                case CHANGED_WITH_PROBLEMS -> KeyState.FAILED;
            };
        }
    }

    /** It was never handed to the network. */
    record NotSent(Batch batch) implements BatchOutcome {
        @Override
        public Outcome outcome() {
            return Outcome.STOPPED;
        }

        @Override
        public KeyState keyState() {
            return KeyState.NOT_SENT;
        }
    }
}
