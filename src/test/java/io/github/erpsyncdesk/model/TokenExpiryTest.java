package io.github.erpsyncdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenExpiryTest {
    private static final Instant END = Instant.parse("2026-11-25T10:00:00Z");

    private static String token(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    @Test
    void aTokenSaysWhenItEnds() {
        String token = token("{\"sub\":\"exp\",\"exp\": " + END.getEpochSecond() + ",\"iss\":\"x\"}");
        assertThat(TokenExpiry.of(" " + token + "\n")).contains(END);
        assertThat(TokenExpiry.notice(token, END.minusSeconds(1), ZoneOffset.UTC))
                .contains(Notice.of("login.token.expires", "2026-11-25 10:00"));
        assertThat(TokenExpiry.notice(token, END, ZoneOffset.UTC))
                .contains(Notice.of("login.token.expired", "2026-11-25 10:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8A:Cust12345.abc", "a.b.c", "e30.e30.e30", "..", "e30.!!.x"})
    void whatSaysNothingSaysNothing(String token) {
        assertThat(TokenExpiry.of(token)).isEmpty();
        assertThat(TokenExpiry.of(token("{\"exp\":\"tomorrow\"}"))).isEmpty();
        assertThat(TokenExpiry.of(token("{\"exp\":999999999999}"))).isPresent();
    }
}
