package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import java.util.List;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.binding.soap.interceptor.CheckFaultInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.phase.Phase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lets the body be read only where the headers hold exactly one {@code Succeeded}, and it is true. A missing, doubled
 * or odd one is no success; {@code false} is the server's own word that it failed. The headers are then taken away:
 * JAXB would fail on whatever a newer server put into them.
 */
final class ReplyHeaderCheck extends AbstractSoapInterceptor {

    ReplyHeaderCheck() {
        super(Phase.POST_PROTOCOL);
        addAfter(CheckFaultInterceptor.class.getName());
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Exchanged<?> exchanged = Exchanged.of(message);
        List<String> succeeded = message.getHeaders().stream().filter(header -> header.getName().equals(Wire.SUCCEEDED))
                .map(ReplyHeaderCheck::text).toList();
        if (succeeded.size() == 1 && List.of("true", "1").contains(succeeded.getFirst())) {
            message.getHeaders().clear();
            return;
        }
        if (succeeded.size() == 1 && List.of("false", "0").contains(succeeded.getFirst())) {
            throw exchanged.endWith(FailureTranslation.exceptionInfo(exceptionInfo(message), exchanged.changes()));
        }
        throw exchanged.endWith(FailureTranslation.unreadable(FailureCode.NO_SUCCEEDED, exchanged.changes()));
    }

    private static ServerException exceptionInfo(SoapMessage message) {
        return message.getHeaders().stream().filter(header -> header.getName().equals(Wire.EXCEPTION_INFO)).findFirst()
                .map(header -> (Element) header.getObject())
                .map(info -> new ServerException(child(info, "ExceptionType"), child(info, "FriendlyText"),
                        child(info, "Message")))
                .orElse(new ServerException("", "", ""));
    }

    private static String text(Header header) {
        return ((Element) header.getObject()).getTextContent().strip();
    }

    private static String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (name.equals(node.getLocalName()) && Wire.SERVICES.equals(node.getNamespaceURI())) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }
}
