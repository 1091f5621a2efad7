/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.http.Backoff;

/**
 * How patient connections are.
 *
 * @param openWithin
 *            a handshake that takes longer is given up
 * @param valueWithin
 *            after the last subscription, mark prices must have a value, and candles and trades within four times that, or
 *            the socket is given up
 * @param steadyAfter
 *            a connection that was live for so long is tried again at once when it is cut; another counts as a failure
 * @param backoff
 *            waits between failures, for ever
 * @param refusedFor
 *            the wait after a handshake that was refused for a reason that does not pass soon, such as HTTP 403
 * @param overlap
 *            how long before the exchange cuts a connection a second one is opened; at most half of the life
 * @param linger
 *            how long both are read once the second is good, for topics that are silent
 * @param attemptEvery
 *            handshakes with one host are at least so far apart
 * @param queuedMessages
 *            of one socket that wait to be read at most
 * @param queuedCharacters
 *            of those messages at most, but always one message
 * @param clockJump
 *            a clock that goes wrong by more, against the scheduler's, within five seconds was set
 */
public record StreamSettings(Duration openWithin, Duration valueWithin, Duration steadyAfter, Backoff backoff,
        Duration refusedFor, Duration overlap, Duration linger, Duration attemptEvery, int queuedMessages,
        long queuedCharacters, Duration clockJump) {

    public static final StreamSettings DEFAULT = new StreamSettings(Duration.ofSeconds(20), Duration.ofSeconds(30),
            Duration.ofMinutes(1), Backoff.DEFAULT, Duration.ofMinutes(10), Duration.ofMinutes(10),
            Duration.ofSeconds(5), Duration.ofSeconds(1), 50_000, 32L << 20, Duration.ofSeconds(3));

    /**
     * @throws InvalidValueException
     *             unless times are at least 1 ms ({@code linger} and {@code attemptEvery} 0), and the queue has room for one
     *             message
     */
    public StreamSettings {
        Require.atLeast("openWithin", openWithin, Duration.ofMillis(1));
        Require.atLeast("valueWithin", valueWithin, Duration.ofMillis(1));
        Require.atLeast("steadyAfter", steadyAfter, Duration.ofMillis(1));
        Require.atLeast("refusedFor", refusedFor, Duration.ofMillis(1));
        Require.atLeast("overlap", overlap, Duration.ofMillis(1));
        Require.atLeast("linger", linger, Duration.ofMillis(0));
        Require.atLeast("attemptEvery", attemptEvery, Duration.ofMillis(0));
        Require.atLeast("clockJump", clockJump, Duration.ofMillis(1));
        Require.atLeast("queuedMessages", queuedMessages, 1);
        Require.atLeast("queuedCharacters", queuedCharacters, 1);
    }

    /** Another patience with topics that send nothing at first. */
    public StreamSettings withValueWithin(Duration time) {
        return new StreamSettings(openWithin, time, steadyAfter, backoff, refusedFor, overlap, linger, attemptEvery,
                queuedMessages, queuedCharacters, clockJump);
    }

    /** Other waits between failures. */
    public StreamSettings withBackoff(Backoff waits) {
        return new StreamSettings(openWithin, valueWithin, steadyAfter, waits, refusedFor, overlap, linger,
                attemptEvery, queuedMessages, queuedCharacters, clockJump);
    }

    /** Another distance between handshakes with one host. */
    public StreamSettings withAttemptEvery(Duration distance) {
        return new StreamSettings(openWithin, valueWithin, steadyAfter, backoff, refusedFor, overlap, linger,
                distance, queuedMessages, queuedCharacters, clockJump);
    }

    /** Another room for messages that wait to be read. */
    public StreamSettings withQueue(int messages, long characters) {
        return new StreamSettings(openWithin, valueWithin, steadyAfter, backoff, refusedFor, overlap, linger,
                attemptEvery, messages, characters, clockJump);
    }
}
