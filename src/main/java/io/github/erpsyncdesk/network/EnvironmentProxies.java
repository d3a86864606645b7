package io.github.erpsyncdesk.network;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The proxies that HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY name, in small letters or capitals. */
record EnvironmentProxies(Map<String, String> environment) {

    /** Empty where no variable has a say. */
    Optional<Way> to(URI target) {
        Optional<String> named = Stream.of(target.getScheme() + "_proxy", "all_proxy").map(this::variable)
                .flatMap(Optional::stream).findFirst();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        boolean excepted = variable("no_proxy").map(environment::get)
                .filter(list -> new Exceptions(list).include(target.getHost(), Ports.of(target))).isPresent();
        return Optional.of(excepted ? new Way.Direct(false)
                : ProxyAddress.read(environment.getOrDefault(named.get(), ""), named.get()));
    }

    /** The name under which it is set, the small one first, as other programs take it. */
    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(java.util.Locale.ROOT))
                .filter(key -> !environment.getOrDefault(key, "").isBlank()).findFirst();
    }
}
