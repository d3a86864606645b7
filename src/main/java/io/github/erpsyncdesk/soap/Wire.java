package io.github.erpsyncdesk.soap;

import javax.xml.namespace.QName;

/** Names of the Services88 contract. */
final class Wire {
    static final String SERVICES = "http://www.superoffice.net/ws/crm/NetServer/Services88";
    static final String ARRAYS = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
    static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    static final QName SUCCEEDED = new QName(SERVICES, "Succeeded");
    static final QName EXCEPTION_INFO = new QName(SERVICES, "ExceptionInfo");

    private Wire() {}
}
