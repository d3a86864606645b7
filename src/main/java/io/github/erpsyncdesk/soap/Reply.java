package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.Failure;
import io.github.erpsyncdesk.model.FailureCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer, and what it settles. A result is taken from status 200 alone; a fault also from 400 and 500. What is
 * no SOAP message is never read into a text, so that no page of a proxy reaches a person.
 */
final class Reply {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)");
    /** nginx asks for a client certificate with a page, once TLS is complete. */
    private static final Pattern CERTIFICATE_PAGE = Pattern.compile("(?i)ssl certificate");
    private static final int PAGE = 4_096;

    private final int status;
    private final String type;
    private final LimitedStream body;

    Reply(int status, String type, LimitedStream body) {
        this.status = status;
        this.type = type.toLowerCase(Locale.ROOT);
        this.body = body;
    }

    /** Hands the result to the call, or ends it with the failure that the answer is. */
    <T> void settle(Exchanged<T> exchanged) throws XMLStreamException {
        if (status != 200 && status != 400 && status != 500) {
            throw exchanged.endWith(FailureTranslation.httpStatus(status, "", exchanged.changes()));
        }
        if (type.startsWith("multipart/")) {
            throw exchanged.endWith(noMessage(FailureCode.MULTIPART, exchanged));
        }
        if (type.startsWith("text/html") || type.contains("json")) {
            throw exchanged.endWith(page(exchanged));
        }
        switch (read(exchanged)) {
            case Answer.Success<T>(T result) when status == 200 -> exchanged.answered(result);
            case Answer.Success<T> other ->
                throw exchanged.endWith(FailureTranslation.httpStatus(status, "a result", exchanged.changes()));
            case Answer.Denied<T>(ServerException exception, boolean plain) -> throw exchanged.endWith(
                    FailureTranslation.exceptionInfo(exception, plain && status == 200, exchanged.changes()));
            case Answer.Faulted<T>(String code, String text, boolean plain) ->
                throw exchanged.endWith(FailureTranslation.fault(code, text, plain, exchanged.changes()));
        }
    }

    private <T> Answer<T> read(Exchanged<T> exchanged) throws XMLStreamException {
        try {
            return Answer.read(XmlCursor.of(body, charset()).saying(exchanged.redaction::words), exchanged.wrapper(),
                    exchanged::read);
        } catch (NotAnAnswer e) {
            body.drain();
            Optional<Answer.Faulted<T>> words = e.code() != FailureCode.BAD_XML ? Optional.empty()
                    : exchanged.received.bytes().flatMap(TolerantReader::fault);
            if (words.isPresent()) {
                return words.get();
            }
            throw exchanged.endWith(noMessage(e.code(), exchanged));
        }
    }

    /** The document decides where the transport names no encoding, or one that does not exist. */
    private @Nullable String charset() {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)).name() : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Under 200 the reason is what matters; under another status, the status. */
    private Failure noMessage(FailureCode code, Exchanged<?> exchanged) {
        return status == 200 ? FailureTranslation.unreadable(code, exchanged.changes())
                : FailureTranslation.httpStatus(status, code.stored(), exchanged.changes());
    }

    private Failure page(Exchanged<?> exchanged) {
        if (status != 400) {
            return noMessage(FailureCode.NOT_SOAP, exchanged);
        }
        try {
            String page = new String(body.readNBytes(PAGE), StandardCharsets.ISO_8859_1);
            return CERTIFICATE_PAGE.matcher(page).find()
                    ? FailureTranslation.certificateDemanded(exchanged.host(), exchanged.changes())
                    : noMessage(FailureCode.NOT_SOAP, exchanged);
        } catch (IOException e) {
            return noMessage(FailureCode.NOT_SOAP, exchanged);
        }
    }
}
