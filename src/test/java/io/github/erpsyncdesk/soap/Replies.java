package io.github.erpsyncdesk.soap;

/** Golden answers, written by hand from the contract. */
final class Replies {
    static final String SERVICES = "http://www.superoffice.net/ws/crm/NetServer/Services88";
    static final String TRUE = "<h:Succeeded xmlns:h=\"" + SERVICES + "\">true</h:Succeeded>";
    static final String GOOD = "<TableRight i:nil=\"true\"/><FieldProperties i:nil=\"true\"/><IsOk>true</IsOk>"
            + "<UserExplanation i:nil=\"true\"/>"
            + "<TechExplanation i:nil=\"true\"/><ErrorCode i:nil=\"true\"/><Changes><TableRight i:nil=\"true\"/>"
            + "<AddedRecords><ChangedDataItem><Tablename>contact</Tablename><RecordId>7</RecordId>"
            + "</ChangedDataItem></AddedRecords>"
            + "<UpdatedRecords><ChangedDataItem><Tablename>person</Tablename><RecordId>8</RecordId>"
            + "</ChangedDataItem></UpdatedRecords>"
            + "<DeletedRecords/></Changes><Status>Ok</Status>";

    private Replies() {}

    static String envelope(String headers, String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header>" + headers
                + "</s:Header><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    /** An answer to ForceResyncNoBlankValues with this inside Response. */
    static String response(String inside) {
        return envelope(TRUE, wrapper("<Response>" + inside + "</Response>"));
    }

    static String wrapper(String inside) {
        return "<ForceResyncNoBlankValuesResponse xmlns=\"" + SERVICES
                + "\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + inside + "</ForceResyncNoBlankValuesResponse>";
    }

    static String fault(String code, String text) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault>"
                + "<faultcode xmlns:a=\"http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/"
                + "dispatcher\">a:"
                + code
                + "</faultcode><faultstring xml:lang=\"en-US\">" + text
                + "</faultstring></s:Fault></s:Body></s:Envelope>";
    }

    static String exception(String type, String text) {
        return envelope("<h:ExceptionInfo xmlns:h=\"" + SERVICES + "\"><h:Message>" + text
                + "</h:Message><h:StackTrace>at Secret.Inside()</h:StackTrace>"
                + "<h:FriendlyText/><h:ExceptionType>" + type
                + "</h:ExceptionType></h:ExceptionInfo><h:Succeeded xmlns:h=\"" + SERVICES
                + "\">false</h:Succeeded>", wrapper(""));
    }
}
