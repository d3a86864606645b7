package io.github.erpsyncdesk.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Stream;

/** A list of hosts to be reached without a proxy, as NO_PROXY and desktops write it. */
record Exceptions(String list) {

    boolean include(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]|\\.$", "");
        return Stream.of(list.split("[,;\\s]+")).filter(entry -> !entry.isBlank())
                .anyMatch(entry -> matches(entry.toLowerCase(Locale.ROOT), name, port));
    }

    private static boolean matches(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        if (entry.contains("/")) {
            return inNetwork(entry, host);
        }
        String bare = entry.replaceAll("[\\[\\]]", "");
        int colon = bare.indexOf(':');
        boolean hasPort = colon >= 0 && colon == bare.lastIndexOf(':') && bare.substring(colon + 1).matches("[0-9]+");
        if (hasPort && !bare.substring(colon + 1).equals(String.valueOf(port))) {
            return false;
        }
        String domain = (hasPort ? bare.substring(0, colon) : bare).replaceFirst("^\\*?\\.", "");
        return host.equals(domain) || host.endsWith("." + domain);
    }

    /** A network such as 10.0.0.0/8. Names are not looked up for it: where there is a proxy, it may be the only DNS. */
    private static boolean inNetwork(String entry, String host) {
        if (!host.matches("[0-9.]+|[0-9a-f]*:[0-9a-f:.]+")) {
            return false;
        }
        try {
            byte[] network = InetAddress.getByName(entry.substring(0, entry.indexOf('/'))).getAddress();
            byte[] address = InetAddress.getByName(host).getAddress();
            int bits = Integer.parseInt(entry.substring(entry.indexOf('/') + 1));
            return network.length == address.length && bits >= 0 && bits <= network.length * Byte.SIZE
                    && sameBits(network, address, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            return false;
        }
    }

    private static boolean sameBits(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((one[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
