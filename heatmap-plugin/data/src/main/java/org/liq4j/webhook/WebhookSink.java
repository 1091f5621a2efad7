/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.liq4j.api.signal.Alert;
import org.liq4j.api.signal.AlertSink;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.api.signal.UndeliverableException;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.HttpException;

/**
 * Posts each signal before the next is taken. What is refused, or fails as often as it is tried, goes to the dead letters and is
 * told by an {@link UndeliverableException}; so order is kept, and a receiver that is gone holds up nothing for ever. A thread
 * that is interrupted while it waits leaves the signal with whoever handed it over.
 */
public sealed class WebhookSink implements SignalSink {

    private final HttpConnections connections;
    private final WebhookPost post;
    private final Template template;
    private final Optional<DeadLetters> deadLetters;
    private final InstantSource clock;

    WebhookSink(HttpConnections connections, WebhookPost post, Template template, Optional<DeadLetters> deadLetters,
            InstantSource clock) {
        this.connections = connections;
        this.post = post;
        this.template = template;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** One that posts alerts too. */
    static final class WithAlerts extends WebhookSink implements AlertSink {

        private final Template alertTemplate;

        WithAlerts(HttpConnections connections, WebhookPost post, Template template, Template alertTemplate,
                Optional<DeadLetters> deadLetters, InstantSource clock) {
            super(connections, post, template, deadLetters, clock);
            this.alertTemplate = alertTemplate;
        }

        @Override
        public void accept(Alert alert) {
            deliver(Message.of(alert, alertTemplate));
        }
    }

    @Override
    public void accept(Signal signal) {
        deliver(Message.of(signal, template));
    }

    final void deliver(Message message) {
        try {
            post.send(message);
        } catch (HttpException e) {
            if (e.reason() == HttpException.Reason.INTERRUPTED) {
                throw e;
            }
            String reason = String.valueOf(e.getMessage());
            Instant failed = clock.instant();
            deadLetters.ifPresent(letters -> letters.add(message, failed, reason));
            throw new UndeliverableException(message.id() + ": " + reason + deadLetters
                    .map(letters -> "; kept in " + letters.file()).orElse("; not kept, there is no dead-letter file"),
                    e);
        }
    }

    /**
     * Posts what is in the dead-letter file again, oldest first; what fails again stays there.
     *
     * @throws UncheckedIOException
     *             if the file cannot be read or written
     */
    public DeadLetters.Redelivery redeliver() {
        return deadLetters.map(letters -> letters.redeliver(post::send)).orElse(new DeadLetters.Redelivery(0, 0));
    }

    @Override
    public void close() {
        connections.close();
    }

    @Override
    public String toString() {
        return post.toString();
    }
}
