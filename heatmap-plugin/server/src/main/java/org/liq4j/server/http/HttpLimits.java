/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How much of the server anyone may take.
 *
 * @param headerTime
 *            in which a request's headers must have come
 * @param idleTime
 *            after which a connection without traffic is closed
 * @param heartbeat
 *            between two comments on a stream of frames
 * @param stallTime
 *            after which a subscriber that takes nothing is cut
 * @param headerBytes
 *            of a request's line and headers
 * @param headerFields
 *            of a request
 * @param connections
 *            in all
 * @param connectionsPerAddress
 *            from one address
 * @param answers
 *            computed at the same time
 * @param subscribers
 *            to frames
 */
public record HttpLimits(Duration headerTime, Duration idleTime, Duration heartbeat, Duration stallTime,
        int headerBytes, int headerFields, int connections, int connectionsPerAddress, int answers,
        int subscribers) {

    /**
     * 10 s for headers, 30 s idle, heartbeats each 15 s, 8 KiB and 64 fields of headers, 512 connections (400 from one
     * address), 16 answers, 256 subscribers.
     */
    public static final HttpLimits DEFAULT = new HttpLimits(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(15), Duration.ofSeconds(30), 8 * 1024, 64, 512, 400, 16, 256);

    /**
     * @throws InvalidValueException
     *             if a limit is not positive, or the heartbeat comes after the idle time
     */
    public HttpLimits {
        Require.atLeast("headerTime", headerTime, Duration.ofMillis(1));
        Require.atLeast("heartbeat", heartbeat, Duration.ofMillis(1));
        Require.atLeast("stallTime", stallTime, Duration.ofMillis(1));
        Require.atLeast("headerBytes", headerBytes, 1);
        Require.atLeast("headerFields", headerFields, 1);
        Require.atLeast("connections", connections, 1);
        Require.atLeast("connectionsPerAddress", connectionsPerAddress, 1);
        Require.atLeast("answers", answers, 1);
        Require.atLeast("subscribers", subscribers, 1);
        if (idleTime.compareTo(heartbeat) <= 0) {
            throw new InvalidValueException("idleTime", idleTime.toString(), "must be > heartbeat (" + heartbeat + ")");
        }
    }

    /** Other times; the amounts stay. */
    public HttpLimits withTimes(Duration newHeaderTime, Duration newIdleTime, Duration newHeartbeat,
            Duration newStallTime) {
        return new HttpLimits(newHeaderTime, newIdleTime, newHeartbeat, newStallTime, headerBytes, headerFields,
                connections, connectionsPerAddress, answers, subscribers);
    }

    /** Other amounts; the times stay. */
    public HttpLimits withAmounts(int newConnections, int newConnectionsPerAddress, int newAnswers,
            int newSubscribers) {
        return new HttpLimits(headerTime, idleTime, heartbeat, stallTime, headerBytes, headerFields, newConnections,
                newConnectionsPerAddress, newAnswers, newSubscribers);
    }
}
