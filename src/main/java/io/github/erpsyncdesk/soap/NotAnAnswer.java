package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import javax.xml.stream.XMLStreamException;

/** What came back cannot be what it should be; the code names the text a person sees. */
final class NotAnAnswer extends XMLStreamException {
    private final FailureCode code;

    NotAnAnswer(FailureCode code) {
        super(code.stored());
        this.code = code;
    }

    FailureCode code() {
        return code;
    }
}
