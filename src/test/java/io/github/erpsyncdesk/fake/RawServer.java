package io.github.erpsyncdesk.fake;

import io.github.erpsyncdesk.model.ServerAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server scripted byte by byte: reads a whole request, then does what it was told; one request per connection, or
 * many.
 */
public final class RawServer implements AutoCloseable {

    /** What happens after a request was read. */
    public interface Script {
        void answer(OutputStream out, Socket socket) throws Exception;
    }

    private final ServerSocket socket;
    private final boolean keepAlive;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public RawServer(Script script) {
        this(script, false);
    }

    private RawServer(Script script, boolean keepAlive) {
        this.keepAlive = keepAlive;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(script));
    }

    /** Answers request after request on a connection, for as long as the client keeps it open. */
    public static RawServer keptAlive(Script script) {
        return new RawServer(script, true);
    }

    /** Answers every request with these bytes and closes. */
    public static RawServer bytes(byte[] reply) {
        return new RawServer((out, socket) -> out.write(reply));
    }

    public static byte[] http(String status, String type, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return concat(("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + content.length
                + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), content);
    }

    public static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private void accept(Script script) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client, script));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client, Script script) {
        try (client) {
            do {
                String request = readRequest(client.getInputStream());
                if (request.isEmpty() && keepAlive) {
                    return;
                }
                requests.add(request);
                script.answer(client.getOutputStream(), client);
                client.getOutputStream().flush();
            } while (keepAlive);
        } catch (Exception e) {
            // the client left, or the test closed us: both are part of the script
        }
    }

    private static String readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int length = -1;
        int bodyStart = -1;
        while (bodyStart < 0 || all.size() < bodyStart + length) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            all.write(b);
            if (bodyStart < 0 && all.size() > 3 && all.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                bodyStart = all.size();
                length = contentLength(all.toString(StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static int contentLength(String head) {
        return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
    }

    /** Whole requests, headers and body, in the order they came. */
    public List<String> requests() {
        return requests;
    }

    public ServerAddress address() {
        return new ServerAddress(URI.create("http://127.0.0.1:" + socket.getLocalPort()));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
