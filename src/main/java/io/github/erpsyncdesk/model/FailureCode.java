package io.github.erpsyncdesk.model;

import static io.github.erpsyncdesk.model.Effect.MAY_HAVE_CHANGED;
import static io.github.erpsyncdesk.model.Effect.NOTHING_CHANGED;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a call did not end in an answer: the short code that a person reads out, what it proves about a call that changes
 * records, and the name under which the journal keeps it. A stored name is never changed.
 */
public enum FailureCode {
    REFUSED("REFUSED", NOTHING_CHANGED),
    NO_SUCH_HOST("NO_SUCH_HOST", NOTHING_CHANGED),
    CONNECT_TIMEOUT("CONNECT_TIMEOUT", NOTHING_CHANGED),
    TLS_DATE("TLS_DATE", NOTHING_CHANGED),
    TLS_NAME("TLS_NAME", NOTHING_CHANGED),
    TLS_TRUST("TLS_TRUST", NOTHING_CHANGED),
    TLS_CLIENT("TLS_CLIENT", NOTHING_CHANGED),
    TLS_CLIENT_REFUSED("TLS_CLIENT_REFUSED", NOTHING_CHANGED),
    TLS_OTHER("TLS_OTHER", NOTHING_CHANGED),
    NOT_CONNECTED("NOT_CONNECTED", NOTHING_CHANGED),
    PROXY_AUTH("PROXY_AUTH", NOTHING_CHANGED),
    PROXY_KERBEROS("PROXY_KERBEROS", NOTHING_CHANGED),
    PROXY_DOWN("PROXY_DOWN", NOTHING_CHANGED),
    PROXY_REFUSED("PROXY_REFUSED", NOTHING_CHANGED),
    PROXY_SETTING("PROXY_SETTING", NOTHING_CHANGED),
    PROXY_PAC("PROXY_PAC", NOTHING_CHANGED),
    CERTIFICATE_FILE("CERTIFICATE_FILE", NOTHING_CHANGED),
    KERBEROS_NO_TICKET("KERBEROS_NO_TICKET", NOTHING_CHANGED),
    KERBEROS_EXPIRED("KERBEROS_EXPIRED", NOTHING_CHANGED),
    KERBEROS_CLOCK("KERBEROS_CLOCK", NOTHING_CHANGED),
    KERBEROS_SPN("KERBEROS_SPN", NOTHING_CHANGED),
    KERBEROS_REALM("KERBEROS_REALM", NOTHING_CHANGED),
    KERBEROS("KERBEROS", NOTHING_CHANGED),
    KERBEROS_REFUSED("KERBEROS_REFUSED", MAY_HAVE_CHANGED),
    KERBEROS_NOT_OFFERED("KERBEROS_NOT_OFFERED", MAY_HAVE_CHANGED),
    KERBEROS_MUTUAL("KERBEROS_MUTUAL", MAY_HAVE_CHANGED),
    LOGIN("LOGIN", NOTHING_CHANGED),
    TICKET("TICKET", NOTHING_CHANGED),
    LOGIN_AGAIN("LOGIN_AGAIN", NOTHING_CHANGED),
    NO_SUCH_ACTION("NO_SUCH_ACTION", NOTHING_CHANGED),
    OLD_SERVICES("OLD_SERVICES", NOTHING_CHANGED),
    FAULT_BEFORE("FAULT_BEFORE", NOTHING_CHANGED),
    HTTP_413("HTTP_413", NOTHING_CHANGED),
    GUARD("GUARD", NOTHING_CHANGED),
    STOPPED_EARLY("STOPPED_EARLY", NOTHING_CHANGED),
    INTERNAL("INTERNAL", NOTHING_CHANGED),
    JOURNAL("JOURNAL", NOTHING_CHANGED),
    JOURNAL_IN_USE("JOURNAL_IN_USE", NOTHING_CHANGED),
    JOURNAL_NEWER("JOURNAL_NEWER", NOTHING_CHANGED),
    RIGHTS("RIGHTS", MAY_HAVE_CHANGED),
    HTTP_401("HTTP_401", MAY_HAVE_CHANGED),
    HTTP_403("HTTP_403", MAY_HAVE_CHANGED),
    HTTP_404("HTTP_404", MAY_HAVE_CHANGED),
    HTTP_407("HTTP_407", MAY_HAVE_CHANGED),
    HTTP_415("HTTP_415", MAY_HAVE_CHANGED),
    HTTP_429("HTTP_429", MAY_HAVE_CHANGED),
    HTTP_503("HTTP_503", MAY_HAVE_CHANGED),
    HTTP("HTTP", MAY_HAVE_CHANGED),
    MOVED("MOVED", MAY_HAVE_CHANGED),
    NOT_SOAP("NOT_SOAP", MAY_HAVE_CHANGED),
    EMPTY("EMPTY", MAY_HAVE_CHANGED),
    NO_SUCCEEDED("NO_SUCCEEDED", MAY_HAVE_CHANGED),
    NO_RESULT("NO_RESULT", MAY_HAVE_CHANGED),
    BAD_NUMBER("BAD_NUMBER", MAY_HAVE_CHANGED),
    TWICE("TWICE", MAY_HAVE_CHANGED),
    OTHER_VERSION("OTHER_VERSION", MAY_HAVE_CHANGED),
    TOO_LONG("TOO_LONG", MAY_HAVE_CHANGED),
    SOAP_VERSION("SOAP_VERSION", MAY_HAVE_CHANGED),
    MULTIPART("MULTIPART", MAY_HAVE_CHANGED),
    DOCTYPE("DOCTYPE", MAY_HAVE_CHANGED),
    TRAILING("TRAILING", MAY_HAVE_CHANGED),
    CUT_SHORT("CUT_SHORT", MAY_HAVE_CHANGED),
    CONTRADICTION("CONTRADICTION", MAY_HAVE_CHANGED),
    NOT_UNDERSTOOD("NOT_UNDERSTOOD", MAY_HAVE_CHANGED),
    BAD_XML("BAD_XML", MAY_HAVE_CHANGED),
    DAMAGED("DAMAGED", MAY_HAVE_CHANGED),
    BAD_ANSWER("BAD_ANSWER", MAY_HAVE_CHANGED),
    EXCEPTION("EXCEPTION", MAY_HAVE_CHANGED),
    FAULT("FAULT", MAY_HAVE_CHANGED),
    DEADLINE("DEADLINE", MAY_HAVE_CHANGED),
    STOPPED("STOPPED", MAY_HAVE_CHANGED),
    BROKEN("BROKEN", MAY_HAVE_CHANGED),
    INTERNAL_LATE("INTERNAL_LATE", MAY_HAVE_CHANGED),
    CUT_OFF("CUT_OFF", MAY_HAVE_CHANGED),
    CUT_OFF_SENT("CUT_OFF_SENT", MAY_HAVE_CHANGED),
    NEWER("NEWER", MAY_HAVE_CHANGED),
    TASKS_UNREADABLE("TASKS_UNREADABLE", MAY_HAVE_CHANGED),
    TASK_MISSING("TASK_MISSING", MAY_HAVE_CHANGED),
    TASK_UNCLEAR("TASK_UNCLEAR", MAY_HAVE_CHANGED),
    TASK_LEFT("TASK_LEFT", MAY_HAVE_CHANGED);

    private static final Map<String, FailureCode> BY_STORED = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(FailureCode::stored, Function.identity()));

    private final String stored;
    private final Effect proves;

    FailureCode(String stored, Effect proves) {
        this.stored = stored;
        this.proves = proves;
    }

    /** The name in the journal, in reports and in docs/errors.md; the same in every version. */
    public String stored() {
        return stored;
    }

    /** What this failure of a call that changes records says about them; one that only reads changes nothing. */
    public Effect proves() {
        return proves;
    }

    /** Whether its text ends with the server's own words, which may lack their full stop. */
    boolean quotesServer() {
        return this == TICKET || this == RIGHTS || this == FAULT_BEFORE || this == EXCEPTION || this == FAULT;
    }

    /** Whether a wrong address is the likely cause; a resync goes to one that has answered a log-in. */
    boolean doubtsAddress() {
        return this == HTTP_404 || this == HTTP_415 || this == MOVED || this == NOT_SOAP;
    }

    /** Whether what answered is not the service, so that the same call can only be answered in the same way again. */
    boolean tellsOfAddress() {
        return doubtsAddress() || this == KERBEROS_MUTUAL || this == OTHER_VERSION || this == SOAP_VERSION;
    }

    /** Empty for a code that this version does not know. */
    public static Optional<FailureCode> ofStored(String stored) {
        return Optional.ofNullable(BY_STORED.get(stored));
    }

    @Override
    public String toString() {
        return stored;
    }
}
