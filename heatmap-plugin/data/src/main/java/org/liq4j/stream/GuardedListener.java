/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;

/** Keeps what a listener throws from the connection, which is in the middle of something. */
record GuardedListener(StreamListener listener, Consumer<Throwable> failures) implements StreamListener {

    @Override
    public void opened(int socket, Instant at) {
        tell(() -> listener.opened(socket, at));
    }

    @Override
    public void message(int socket, String text, Instant receivedAt) {
        try {
            listener.message(socket, text, receivedAt);
        } catch (RuntimeException failure) {
            failures.accept(failure);
        }
    }

    @Override
    public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
        try {
            listener.value(topic, value, receivedAt);
        } catch (RuntimeException failure) {
            failures.accept(failure);
        }
    }

    @Override
    public void ended(int socket, Instant at, String reason) {
        tell(() -> listener.ended(socket, at, reason));
    }

    @Override
    public void lost(StreamLoss loss) {
        tell(() -> listener.lost(loss));
    }

    @Override
    public void changed(StreamChange change) {
        tell(() -> listener.changed(change));
    }

    @Override
    public void refused(String reason, boolean terminal) {
        tell(() -> listener.refused(reason, terminal));
    }

    @Override
    public void silent(StreamTopic topic) {
        tell(() -> listener.silent(topic));
    }

    @Override
    public void clockJumped(Duration by) {
        tell(() -> listener.clockJumped(by));
    }

    private void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            failures.accept(failure);
        }
    }
}
