package io.github.erpsyncdesk.soap;

import javax.xml.stream.XMLStreamException;

/** What came back cannot be what it should be; the code names the text a person sees. */
final class NotAnAnswer extends XMLStreamException {
    private final String code;

    NotAnAnswer(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
