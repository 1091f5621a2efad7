/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.io.UncheckedIOException;
import java.time.Duration;
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
 * Posts each signal before the next is taken, so that order is kept. What does not get through goes to the dead letters, told by an
 * {@link UndeliverableException}:
 *
 * <ul>
 * <li>what the receiver refuses, at once;
 * <li>what it answers with a fault of its own (500), after the attempts: the next message may suit it better;
 * <li>what it does not answer, or something before it says that it is not there (502, 503, 504) or too busy (408, 429), after a
 * time. Until then {@link HttpException} says to hand the same over again, and what follows waits: it would not get through either.
 * </ul>
 *
 * A thread that is interrupted while it waits leaves the signal with whoever handed it over.
 */
public sealed class WebhookSink implements SignalSink {

    private final HttpConnections connections;
    private final WebhookPost post;
    private final Template template;
    private final Optional<DeadLetters> deadLetters;
    private final InstantSource clock;
    private final Duration giveUpAfter;
    private String waiting = "";
    private Instant waitingSince = Instant.MIN;

    /**
     * @param giveUpAfter
     *            how long a receiver may be gone
     */
    WebhookSink(HttpConnections connections, WebhookPost post, Template template, Optional<DeadLetters> deadLetters,
            InstantSource clock, Duration giveUpAfter) {
        this.connections = connections;
        this.post = post;
        this.template = template;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.giveUpAfter = giveUpAfter;
    }

    /** One that posts alerts too. */
    static final class WithAlerts extends WebhookSink implements AlertSink {

        private final Template alertTemplate;

        WithAlerts(HttpConnections connections, WebhookPost post, Template template, Template alertTemplate,
                Optional<DeadLetters> deadLetters, InstantSource clock, Duration giveUpAfter) {
            super(connections, post, template, deadLetters, clock, giveUpAfter);
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
            Instant failed = clock.instant();
            if (!e.isTerminal() && !post.isMessagesFault() && mayComeBack(message, failed)) {
                throw e;
            }
            String reason = String.valueOf(e.getMessage());
            deadLetters.ifPresent(letters -> letters.add(message, failed, reason));
            throw new UndeliverableException(message.id() + ": " + reason + deadLetters
                    .map(letters -> "; kept in " + letters.file()).orElse("; not kept, there is no dead-letter file"),
                    e);
        }
    }

    /** Whether the receiver has not been gone for too long, counted from the first time this message did not get through. */
    private boolean mayComeBack(Message message, Instant now) {
        if (!waiting.equals(message.id())) {
            waiting = message.id();
            waitingSince = now;
        }
        return now.isBefore(waitingSince.plus(giveUpAfter));
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
