package io.github.erpsyncdesk.network;

import io.github.erpsyncdesk.model.FailureCode;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/**
 * The Kerberos ticket of whoever is logged in. Java reads a ticket cache in a file by itself; all other caches, and
 * Windows, are left to the system's own library, which Java calls.
 */
public final class KerberosLogin {
    private static final String NATIVE = "sun.security.jgss.native";
    private static final String CONFIGURATION = "java.security.krb5.conf";
    private static final String FILE = "FILE:";

    private KerberosLogin() {}

    /** System properties to be set before the first ticket is asked for; those that are set already win. */
    public static Map<String, String> properties(Map<String, String> environment, String system) {
        Map<String, String> needed = new HashMap<>();
        needed.put("javax.security.auth.useSubjectCredsOnly", "false");
        String cache = environment.getOrDefault("KRB5CCNAME", "");
        boolean file = cache.isBlank() || cache.startsWith(FILE) || !cache.contains(":");
        if (system.toLowerCase(Locale.ROOT).contains("win") && !system.toLowerCase(Locale.ROOT).contains("darwin")
                || !file) {
            needed.put(NATIVE, "true");
        }
        String configuration = environment.getOrDefault("KRB5_CONFIG", "").split(File.pathSeparator, 2)[0];
        if (!configuration.isBlank()) {
            needed.put(CONFIGURATION, configuration);
        }
        return needed;
    }

    /** Empty where the system's library knows by itself whose ticket is used. */
    static Optional<Subject> subject(String service) throws KerberosFailed {
        if (Boolean.getBoolean(NATIVE)) {
            return Optional.empty();
        }
        try {
            LoginContext login = new LoginContext("ticket", new Subject(), null, new FromTheCache());
            login.login();
            return Optional.of(login.getSubject());
        } catch (LoginException e) {
            throw noTicket(e, service);
        }
    }

    private static KerberosFailed noTicket(LoginException e, String service) {
        return KerberosWords.isKnown(e) ? KerberosWords.of(e, service)
                : new KerberosFailed(cacheFile().toFile().length() > 0 ? FailureCode.KERBEROS_EXPIRED
                        : FailureCode.KERBEROS_NO_TICKET, List.of(service), e.getClass().getSimpleName());
    }

    /** Where Java looks for tickets on Linux. */
    private static Path cacheFile() {
        String named = System.getenv().getOrDefault("KRB5CCNAME", "");
        return named.isBlank() ? Path.of("/tmp", "krb5cc_" + uid())
                : Path.of(named.startsWith(FILE) ? named.substring(FILE.length()) : named);
    }

    private static String uid() {
        try {
            return String.valueOf(java.nio.file.Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (java.io.IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "";
        }
    }

    /** Uses a ticket that is there; never asks for a password. */
    private static final class FromTheCache extends Configuration {
        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[]{new AppConfigurationEntry(
                    "com.sun.security.auth.module.Krb5LoginModule",
                    AppConfigurationEntry.LoginModuleControlFlag.REQUIRED,
                    Map.of("useTicketCache", "true", "doNotPrompt", "true", "refreshKrb5Config", "true"))};
        }
    }
}
