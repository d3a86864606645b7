package io.github.erpsyncdesk.fake;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.server.SimpleKdcServer;
import org.apache.kerby.kerberos.kerb.type.KerberosTime;
import org.apache.kerby.kerberos.kerb.type.ticket.TgtTicket;

/** A Kerberos realm of its own, with one user and the services a test asks for. */
public final class Realm implements AutoCloseable {
    public static final String NAME = "FJORD.TEST";
    public static final String USER = "dina@" + NAME;
    private static final String PASSWORD = "canary-of-the-realm";

    private final SimpleKdcServer kdc;
    private final Path folder;

    public Realm(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        kdc = new SimpleKdcServer();
        kdc.setKdcRealm(NAME);
        kdc.setKdcHost("127.0.0.1");
        kdc.setWorkDir(folder.toFile());
        kdc.setAllowUdp(false);
        int port = freePort();
        kdc.setKdcTcpPort(port);
        kdc.init();
        kdc.start();
        kdc.createPrincipal(USER, PASSWORD);
        Files.writeString(configuration(), """
                [libdefaults]
                default_realm = %1$s
                dns_lookup_kdc = false
                dns_lookup_realm = false
                udp_preference_limit = 1
                rdns = false
                [realms]
                %1$s = {
                  kdc = 127.0.0.1:%2$d
                }
                [domain_realm]
                localhost = %1$s
                """.formatted(NAME, port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public Path configuration() {
        return folder.resolve("realm.conf");
    }

    /** The key of the service HTTP/localhost. */
    public Path keytab() throws KrbException {
        File keytab = folder.resolve("http.keytab").toFile();
        if (!keytab.exists()) {
            kdc.createPrincipals("HTTP/localhost@" + NAME);
            kdc.exportPrincipal("HTTP/localhost@" + NAME, keytab);
        }
        return keytab.toPath();
    }

    /** Logs the user in: what kinit leaves behind. */
    public Path ticket() throws KrbException {
        return stored("cache", kdc.getKrbClient().requestTgt(USER, PASSWORD));
    }

    /** A ticket whose time was over an hour ago. */
    public Path expiredTicket() throws KrbException {
        TgtTicket ticket = kdc.getKrbClient().requestTgt(USER, PASSWORD);
        ticket.getEncKdcRepPart().setEndTime(new KerberosTime(Instant.now().minus(Duration.ofHours(1)).toEpochMilli()));
        return stored("expired", ticket);
    }

    private Path stored(String name, TgtTicket ticket) throws KrbException {
        File cache = folder.resolve(name).toFile();
        kdc.getKrbClient().storeTicket(ticket, cache);
        return cache.toPath();
    }

    /** For a process that is to find realm and ticket. */
    public Map<String, String> environment(Path cache) {
        return Map.of("KRB5_CONFIG", configuration().toString(), "KRB5CCNAME", "FILE:" + cache);
    }

    @Override
    public void close() throws KrbException {
        kdc.stop();
    }
}
