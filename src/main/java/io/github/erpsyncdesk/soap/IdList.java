package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.KeyList;
import io.github.erpsyncdesk.soap.erpsync.ArrayOfint;
import java.util.AbstractList;

/** The ids of a batch as JAXB wants them, without a list of their own. */
final class IdList extends ArrayOfint {

    IdList(KeyList keys) {
        _int = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return keys.get(index);
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }
}
