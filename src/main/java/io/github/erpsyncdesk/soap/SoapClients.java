package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.soap.archive.Archive;
import io.github.erpsyncdesk.soap.batch.Batch;
import io.github.erpsyncdesk.soap.erpsync.ErpSync;
import io.github.erpsyncdesk.soap.principal.SoPrincipal;
import jakarta.xml.ws.BindingProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.BusException;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.transport.http.HTTPConduitConfigurer;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.apache.cxf.wsdl.WSDLManager;
import org.apache.cxf.wsdl11.WSDLManagerImpl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes and configures CXF's proxies, once each and not before they are needed: that takes longer than a window. A
 * proxy is not safe for several threads: whoever uses one holds it alone.
 */
final class SoapClients {
    private static final long CONNECT_MILLIS = 30_000;

    private final long byteCap;
    private final TLSClientParameters tls;
    private @Nullable Bus bus;
    private @Nullable ErpSync erpSync;
    private @Nullable SoPrincipal principal;

    /**
     * @param trust asked for once, before the first connection to an https address; empty for Java's own way
     */
    SoapClients(long byteCap, Supplier<Optional<Trust>> trust) {
        this.byteCap = byteCap;
        this.tls = new TlsWhenNeeded(trust);
    }

    synchronized ErpSync erpSync() {
        ErpSync made = erpSync;
        if (made == null) {
            made = make(ErpSync.class);
            erpSync = made;
        }
        return made;
    }

    synchronized SoPrincipal principal() {
        SoPrincipal made = principal;
        if (made == null) {
            made = make(SoPrincipal.class);
            principal = made;
        }
        return made;
    }

    /** A new one each time: several callers read at once. */
    synchronized Archive archive() {
        return make(Archive.class);
    }

    /** A new one each time: tasks are read while others are stopped. */
    synchronized Batch batch() {
        return make(Batch.class);
    }

    /** A new one each time, for reads beside a resync. */
    synchronized ErpSync erpSyncReader() {
        return make(ErpSync.class);
    }

    private <T> T make(Class<T> service) {
        if (bus == null) {
            bus = bus();
        }
        JaxWsProxyFactoryBean factory = ServiceModel.proxies();
        factory.setBus(bus);
        factory.setServiceClass(service);
        factory.setAddress("http://localhost/");
        factory.setDataBinding(RequestBinding.of(service));
        T proxy = factory.create(service);
        if (service != SoPrincipal.class) {
            ((BindingProvider) proxy).getRequestContext().put(Header.HEADER_LIST, List.of(noTimeZone()));
        }
        Client client = ClientProxy.getClient(proxy);
        client.getEndpoint().put("org.apache.cxf.transport.process_fault_on_http_400", "true");
        client.getOutInterceptors().add(new WireGuard());
        client.getInInterceptors().add(new ReplyGate(byteCap));
        return proxy;
    }

    /**
     * The contract binds this header to every request of the agents, and WS-I (R2738) wants every bound header to be
     * there. Nil says that nothing is chosen, so that times stay as the server keeps them.
     */
    private static Header noTimeZone() {
        Document document = DOMUtils.createDocument();
        Element zone = document.createElementNS(Wire.SERVICES, "TimeZone");
        zone.setAttributeNS(Wire.INSTANCE, "i:nil", "true");
        return new Header(new QName(Wire.SERVICES, "TimeZone"), zone);
    }

    /**
     * CXF makes a conduit of its own for each scheme that a proxy is pointed at, so all of them are set up where they
     * are made. No WSDL is read, so its manager is made without the extensions that the bus would load for it.
     */
    private Bus bus() {
        Bus made = new CXFBusFactory().createBus(Map.of(WSDLManager.class, wsdlManager()));
        made.setExtension((name, address, conduit) -> {
            conduit.setClient(policy());
            conduit.setTlsClientParameters(tls);
        }, HTTPConduitConfigurer.class);
        return made;
    }

    private static WSDLManager wsdlManager() {
        try {
            return new WSDLManagerImpl();
        } catch (BusException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One request, one answer: HTTP/1.1 with its length, no redirect followed. CXF's own receive timeout does not bound
     * the body, so it is off and {@link CxfNetServer} keeps the deadline.
     */
    private static HTTPClientPolicy policy() {
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setConnectionTimeout(CONNECT_MILLIS);
        policy.setReceiveTimeout(0);
        policy.setAllowChunking(false);
        policy.setVersion("1.1");
        policy.setAutoRedirect(false);
        policy.setMaxRetransmits(0);
        return policy;
    }
}
