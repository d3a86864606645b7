package io.github.erpsyncdesk.soap;

import org.apache.cxf.jaxws.JaxWsClientFactoryBean;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.jaxws.support.JaxWsServiceFactoryBean;
import org.apache.cxf.service.model.ServiceInfo;

/** Makes the model of a service from its annotated interface, without a schema: a client publishes none. */
final class ServiceModel extends JaxWsServiceFactoryBean {

    static JaxWsProxyFactoryBean proxies() {
        JaxWsClientFactoryBean clients = new JaxWsClientFactoryBean();
        clients.setServiceFactory(new ServiceModel());
        return new JaxWsProxyFactoryBean(clients);
    }

    @Override
    protected void initializeWrappedSchema(ServiceInfo service) {
        // validation and a published WSDL would need it
    }
}
