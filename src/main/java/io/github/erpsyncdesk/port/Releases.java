package io.github.erpsyncdesk.port;

import io.github.erpsyncdesk.model.Version;
import java.io.IOException;
import java.net.URI;

/** Where versions of this program are published. Only looked at: nothing is ever fetched from there and run. */
public interface Releases {

    /** The page that people are sent to. */
    URI page();

    /** The newest published version. Blocks for a few seconds at most. @throws IOException where it cannot be told */
    Version newest() throws IOException, InterruptedException;
}
