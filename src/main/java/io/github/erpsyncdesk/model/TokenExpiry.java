package io.github.erpsyncdesk.model;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When an access token ends by its own word, where it is a JSON Web Token. Its signature is the server's business. */
public final class TokenExpiry {
    private static final Pattern EXPIRES = Pattern.compile("\"exp\"\\s*:\\s*(\\d{1,12})(?:\\.\\d+)?\\s*[,}]");

    private TokenExpiry() {}

    /** Empty where the token does not say. */
    public static Optional<Instant> of(String token) {
        String[] parts = token.strip().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            Matcher exp = EXPIRES.matcher(claims);
            return exp.find() ? Optional.of(Instant.ofEpochSecond(Long.parseLong(exp.group(1)))) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** When it ends, and what that means now; empty where there is nothing to say. */
    public static Optional<Notice> notice(String token, Instant now, java.time.ZoneId zone) {
        return of(token).map(end -> Notice.of(end.isAfter(now) ? "login.token.expires" : "login.token.expired",
                java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(end.atZone(zone))));
    }
}
