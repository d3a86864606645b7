package io.github.erpsyncdesk.soap;

import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Takes note of a fault that stood in the message. CXF throws SOAP faults of its own for answers it cannot read, with
 * codes that would prove too much; only this chain runs for those from the wire.
 */
final class FaultReader extends AbstractSoapInterceptor {

    FaultReader() {
        super(Phase.PRE_LOGICAL);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Exchanged<?> exchanged = Exchanged.of(message);
        if (message.getContent(Exception.class) instanceof SoapFault fault) {
            exchanged.endWith(FailureTranslation.fault(fault.getFaultCode().getLocalPart(), fault.getReason(),
                    exchanged.changes()));
        }
    }
}
