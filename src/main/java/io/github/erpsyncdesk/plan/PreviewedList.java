package io.github.erpsyncdesk.plan;

import java.util.Set;

/** What a preview can do to the list it is of. */
public interface PreviewedList {

    /** Takes these keys out, as one step of undo. */
    void remove(Set<Integer> keys);

    void undo();
}
