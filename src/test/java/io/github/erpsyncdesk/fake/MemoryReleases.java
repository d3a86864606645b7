package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.Version;
import io.github.erpsyncdesk.port.Releases;
import java.net.URI;

/** A page of releases that nobody has to reach. */
public final class MemoryReleases implements Releases {
    public Version newest = Version.CURRENT;
    public int asked;

    @Override
    public URI page() {
        return URI.create("https://releases.example/");
    }

    @Override
    public Version newest() {
        asked++;
        return newest;
    }
}
