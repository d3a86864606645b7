package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.model.ServerIdentity;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks whether an address that has no services of this version has older ones. Asks who answers, and nothing else. */
final class OlderServices {
    private static final int NEWEST = ServerAddress.SERVICES - 1;
    private static final int OLDEST = 84;
    /** A server that says "not found" at once is not slow to say it again. */
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** What only an agent of NetServer says: requests of another version are not understood by it. */
    private static final Set<FailureCode> SPOKEN = EnumSet.of(FailureCode.NO_SUCH_ACTION, FailureCode.FAULT,
            FailureCode.FAULT_BEFORE, FailureCode.EXCEPTION, FailureCode.OTHER_VERSION, FailureCode.NOT_UNDERSTOOD,
            FailureCode.NO_RESULT, FailureCode.NO_SUCCEEDED, FailureCode.TICKET, FailureCode.RIGHTS);

    interface Identify {
        ServerIdentity at(ServerAddress address, Call call) throws CallFailed;
    }

    private OlderServices() {}

    /** @return the newest that answers; empty where none does, or somebody stopped waiting */
    static Optional<CallFailed> at(ServerAddress address, Call asked, Identify identify) {
        return IntStream.iterate(NEWEST, version -> version >= OLDEST, version -> version - 1)
                .filter(version -> asked.ended() == Call.Ended.NOT && answers(address.of(version), asked, identify))
                .mapToObj(version -> new CallFailed(
                        new Failure.Refused(FailureCode.OLD_SERVICES, List.of(String.valueOf(version), version), "")))
                .findFirst();
    }

    private static boolean answers(ServerAddress address, Call asked, Identify identify) {
        Call call = new Call(asked.deadline().compareTo(LIMIT) < 0 ? asked.deadline() : LIMIT);
        asked.onEnd(call::stop);
        try {
            identify.at(address, call);
            return true;
        } catch (CallFailed e) {
            return SPOKEN.contains(e.failure().code());
        }
    }
}
