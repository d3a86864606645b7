package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import javax.xml.stream.XMLStreamException;

/**
 * What an envelope says, read to the end of its document: the result of a success, a failure by the server's own word,
 * or a fault. All else is {@link NotAnAnswer}.
 */
sealed interface Answer<T> {

    record Success<T>(T result) implements Answer<T> {}

    /** @param plain nothing else in the answer contradicts it, so that a refusal is one */
    record Denied<T>(ServerException exception, boolean plain) implements Answer<T> {}

    /** @param plain a fault of SOAP 1.1 in its own form */
    record Faulted<T>(String code, String text, boolean plain) implements Answer<T> {}

    /** @param wrapper the name of the body's element in a success */
    static <T> Answer<T> read(XmlCursor xml, String wrapper, Exchanged.Reader<T> reader) throws XMLStreamException {
        xml.toRoot();
        boolean soap11 = Wire.ENVELOPE.equals(xml.namespace());
        if (!xml.name().equals("Envelope") || (!soap11 && !Wire.ENVELOPE_12.equals(xml.namespace()))) {
            throw new NotAnAnswer(FailureCode.NOT_SOAP);
        }
        String version = xml.namespace();
        AnswerHeaders headers = new AnswerHeaders();
        if (!xml.toChild()) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
        if (xml.is(version, "Header")) {
            headers.read(xml);
            if (!xml.toChild()) {
                throw new NotAnAnswer(FailureCode.NO_RESULT);
            }
        }
        if (!xml.is(version, "Body")) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
        Answer<T> answer = readBody(xml, headers, soap11, new Body<>(wrapper, reader));
        if (xml.toChild()) {
            throw new NotAnAnswer(FailureCode.TWICE);
        }
        xml.toEnd();
        return answer;
    }

    /** What the body of a success is, and how it is read. */
    record Body<T>(String wrapper, Exchanged.Reader<T> reader) {}

    private static <T> Answer<T> readBody(XmlCursor xml, AnswerHeaders headers, boolean soap11, Body<T> body)
            throws XMLStreamException {
        boolean filled = xml.toChild();
        Answer<T> answer;
        if (filled && xml.name().equals("Fault")) {
            ReplyElement fault = ReplyElement.read(xml);
            answer = fault(fault, soap11 && isPlain(fault) && !headers.saysSuccess() && headers.understood());
        } else if (!soap11) {
            throw new NotAnAnswer(FailureCode.SOAP_VERSION);
        } else if (headers.saysFailure()) {
            boolean plain = headers.hasOneException() && headers.understood()
                    && (!filled || isEmptyResult(ReplyElement.read(xml)));
            answer = new Denied<>(headers.exception(), plain);
        } else {
            answer = new Success<>(result(xml, headers, filled, body));
        }
        if (filled && xml.toChild()) {
            throw new NotAnAnswer(FailureCode.TWICE);
        }
        return answer;
    }

    private static <T> T result(XmlCursor xml, AnswerHeaders headers, boolean filled, Body<T> body)
            throws XMLStreamException {
        if (!headers.saysSuccess()) {
            throw new NotAnAnswer(FailureCode.NO_SUCCEEDED);
        }
        if (headers.hasException()) {
            throw new NotAnAnswer(FailureCode.CONTRADICTION);
        }
        if (!headers.understood()) {
            throw new NotAnAnswer(FailureCode.NOT_UNDERSTOOD);
        }
        if (!filled) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
        if (!Wire.SERVICES.equals(xml.namespace())) {
            throw new NotAnAnswer(FailureCode.OTHER_VERSION);
        }
        if (!xml.name().equals(body.wrapper())) {
            throw new NotAnAnswer(FailureCode.NO_RESULT);
        }
        return body.reader().read(xml);
    }

    private static boolean isEmptyResult(ReplyElement wrapper) {
        return wrapper.descendants().allMatch(element -> element.isNil() || element.content().isEmpty());
    }

    /** A fault of SOAP itself, with one code, and without a result of the service anywhere within. */
    private static boolean isPlain(ReplyElement fault) {
        return Wire.ENVELOPE.equals(fault.namespace()) && fault.hasOne("faultcode")
                && fault.descendants().noneMatch(element -> Wire.SERVICES.equals(element.namespace()));
    }

    /** SOAP 1.1 says it in faultcode and faultstring, SOAP 1.2 in Value and Text; some servers mix the two. */
    static <T> Faulted<T> fault(ReplyElement fault, boolean soap11) {
        String code = fault.anyText("faultcode");
        String text = fault.anyText("faultstring");
        boolean plain = soap11 && !code.isEmpty();
        String named = code.isEmpty() ? fault.anyText("Value") : code;
        return new Faulted<>(named.substring(named.indexOf(':') + 1),
                text.isEmpty() ? fault.anyText("Text") : text, plain);
    }
}
