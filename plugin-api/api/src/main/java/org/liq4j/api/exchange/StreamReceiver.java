/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

/** Is told what a message of a stream said; by the thread that reads the message. */
public interface StreamReceiver {

    /** A value of a topic. */
    void value(StreamTopic topic, StreamedValue value);

    /** The message says that the connection lives, and nothing of a market. */
    void heartbeat();

    /**
     * The exchange confirms subscriptions. That proves nothing: an exchange may confirm and then send nothing, so a topic counts
     * as subscribed with its first value.
     */
    void acknowledged();

    /**
     * The exchange refuses what was sent.
     *
     * @param reason
     *            in its words
     * @param terminal
     *            whether asking again is useless, for example since there is no such instrument
     */
    void refused(String reason, boolean terminal);

    /**
     * A message, or a part of it, that cannot be used: not of the form that is known, or a value that breaks a rule. It is
     * counted by its reason.
     *
     * @param reason
     *            one phrase without the changing parts, for example {@code "unknown side"}
     */
    void skipped(String reason);
}
