package io.github.erpsyncdesk.soap;

/** Names of the Services88 contract. */
final class Wire {
    static final String SERVICES = "http://www.superoffice.net/ws/crm/NetServer/Services88";
    static final String ARRAYS = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
    static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String ENVELOPE_12 = "http://www.w3.org/2003/05/soap-envelope";
    static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private Wire() {}
}
