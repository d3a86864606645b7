package io.github.erpsyncdesk.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A company's proxy: answers CONNECT as it is told, and leads every tunnel to one port of this computer. */
public final class ConnectProxy implements AutoCloseable {
    public static final String OPEN = "HTTP/1.1 200 Connection established\r\n\r\n";

    private final ServerSocket socket;
    private final int target;
    private final Function<String, String> answer;
    private final List<String> heads = new CopyOnWriteArrayList<>();

    /** @param answer to the head of a CONNECT: {@link #OPEN}, another answer, or "" to hang up */
    public ConnectProxy(int target, Function<String, String> answer) {
        this.target = target;
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            heads.add(head);
            String said = answer.apply(head);
            client.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().flush();
            if (said.equals(OPEN)) {
                tunnel(client);
            }
        } catch (IOException e) {
            // one side left
        }
    }

    private void tunnel(Socket client) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            Thread.ofVirtual().start(() -> copy(server, client));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException e) {
            // one side left
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (!all.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            all.write(b);
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** What was asked of it, with headers, in order. */
    public List<String> heads() {
        return heads;
    }

    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
