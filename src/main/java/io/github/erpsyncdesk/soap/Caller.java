package io.github.erpsyncdesk.soap;

import io.github.erpsyncdesk.model.FailureCode;
import io.github.erpsyncdesk.model.ServerAddress;
import io.github.erpsyncdesk.port.Call;
import io.github.erpsyncdesk.port.CallFailed;
import io.github.erpsyncdesk.port.Timekeeper;
import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Makes one call at a time on a proxy, frees the caller at the deadline or when it is stopped, and turns whatever goes
 * wrong into a failure. Interrupting frees a wait for headers, closing the stream one for the body; both are done.
 */
final class Caller {
    private final Timekeeper timekeeper;
    private final Transports transports;
    private final ReentrantLock proxyInUse = new ReentrantLock();

    Caller(Timekeeper timekeeper, Transports transports) {
        this.timekeeper = timekeeper;
        this.transports = transports;
    }

    <T> T call(Object proxy, ServerAddress address, String agent, Exchanged<T> exchanged, Runnable operation)
            throws CallFailed {
        Call call = exchanged.call;
        URI endpoint = address.agent(agent);
        exchanged.goesTo(authority(endpoint), transports.to(endpoint, address.route()));
        Timekeeper.Cancel alarm = timekeeper.after(call.deadline(), call::expire);
        Freeing freeing = new Freeing(timekeeper, Thread.currentThread());
        call.onEnd(freeing::begin);
        try {
            proxyInUse.lockInterruptibly();
            try {
                var context = ((BindingProvider) proxy).getRequestContext();
                context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, endpoint.toString());
                context.put(Exchanged.KEY, exchanged);
                operation.run();
                return required(exchanged);
            } finally {
                proxyInUse.unlock();
            }
        } catch (Exception e) {
            throw new CallFailed(exchanged.redaction.clean(FailureTranslation.of(e, exchanged, exchanged.host())));
        } finally {
            exchanged.close();
            call.close();
            alarm.cancel();
            freeing.end();
        }
    }

    /**
     * Interrupts a waiting thread until it is free: while it connects, CXF and the JDK swallow an interrupt and wait
     * on. Never interrupts after {@link #end()}.
     */
    private static final class Freeing {
        private static final Duration AGAIN = Duration.ofMillis(50);

        private final Timekeeper timekeeper;
        private final Thread waiting;
        private boolean over;

        Freeing(Timekeeper timekeeper, Thread waiting) {
            this.timekeeper = timekeeper;
            this.waiting = waiting;
        }

        synchronized void begin() {
            if (!over) {
                waiting.interrupt();
                timekeeper.after(AGAIN, this::begin);
            }
        }

        /** On the thread that waited. */
        synchronized void end() {
            over = true;
            Thread.interrupted();
        }
    }

    private static String authority(URI endpoint) {
        return endpoint.getPort() < 0 ? endpoint.getHost() : endpoint.getHost() + ":" + endpoint.getPort();
    }

    private static <T> T required(Exchanged<T> exchanged) {
        if (exchanged.answer() == null) {
            throw exchanged.endWith(FailureTranslation.unreadable(FailureCode.NO_RESULT, exchanged.changes()));
        }
        return exchanged.answer();
    }
}
