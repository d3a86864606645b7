package io.github.erpsyncdesk.soap;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Ends with an error after so many bytes, and keeps what came in {@link Received}. */
final class LimitedStream extends FilterInputStream {

    static final class TooLong extends IOException {
        TooLong() {
            super("the answer is longer than allowed");
        }
    }

    private final Received received;
    private long left;

    LimitedStream(InputStream in, long cap, Received received) {
        super(in);
        left = cap;
        this.received = received;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            note(new byte[]{(byte) b}, 0, 1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        if (count > 0) {
            note(buffer, from, count);
        }
        return count;
    }

    /** Takes in what is left of an answer that cannot be read on, within the same limit and deadline. */
    void drain() {
        try {
            transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // what came is what there is; the answer is unreadable already
        }
    }

    private void note(byte[] buffer, int from, int count) throws TooLong {
        received.add(buffer, from, count);
        left -= count;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
