package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.RecordType;
import java.util.List;

/** Which provider of the Archive agent knows the names of a type, and what its columns are called. */
record NameProvider(String provider, String idColumn, String nameColumn) {
    /** A company's number, in the same provider as its name. */
    static final String NUMBER = "number";

    static NameProvider of(RecordType type) {
        return switch (type) {
            case COMPANY -> new NameProvider("SimpleContact", "contactId", "name");
            case PERSON -> new NameProvider("SimplePerson", "personId", "fullName");
            case PROJECT -> new NameProvider("SimpleProject", "projectId", "name");
            case SALE -> new NameProvider("SimpleSale", "saleId", "heading");
            case ASSOCIATE -> throw new IllegalArgumentException("no provider has the names of associates");
        };
    }

    List<String> columns() {
        return provider.equals("SimpleContact") ? List.of(idColumn, nameColumn, "department")
                : List.of(idColumn, nameColumn);
    }
}
