package io.github.erpsyncdesk.network;

import io.github.erpsyncdesk.model.FailureCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of a token that could not be made what is wrong. Java's own texts carry Kerberos' numbers; the system's library
 * gives its texts, so both are looked for.
 */
final class KerberosWords {
    private record Sign(FailureCode code, List<String> texts) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(FailureCode.KERBEROS_CLOCK, List.of("(37)", "clock skew")),
            new Sign(FailureCode.KERBEROS_EXPIRED,
                    List.of("(32)", "ticket expired", "have expired", "credential_expired",
                            "credentials expired")),
            new Sign(FailureCode.KERBEROS_SPN, List.of("(7)", "not found in kerberos database", "server not found")),
            new Sign(FailureCode.KERBEROS_REALM,
                    List.of("cannot get kdc for realm", "cannot find kdc", "cannot locate kdc",
                            "cannot locate default realm", "(68)", "(63)", "no service creds", "cannot contact any kdc",
                            "receive timed out",
                            "connection refused", "unable to locate kdc", "realm")),
            new Sign(FailureCode.KERBEROS_NO_TICKET, List.of("no valid credentials", "failed to find any kerberos",
                    "no kerberos credentials", "no credentials cache", "cannot find ticket")));

    private KerberosWords() {}

    static boolean isKnown(Throwable thrown) {
        return code(thrown).isPresent();
    }

    static KerberosFailed of(Throwable thrown, String service) {
        return new KerberosFailed(code(thrown).orElse(FailureCode.KERBEROS), List.of(service),
                causes(thrown).map(cause -> cause.getClass().getSimpleName()).collect(Collectors.joining(" < ")));
    }

    private static Optional<FailureCode> code(Throwable thrown) {
        String all = causes(thrown).map(Throwable::getMessage).filter(Objects::nonNull)
                .collect(Collectors.joining("\n")).toLowerCase(java.util.Locale.ROOT);
        return SIGNS.stream().filter(sign -> sign.texts().stream().anyMatch(all::contains)).map(Sign::code)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
