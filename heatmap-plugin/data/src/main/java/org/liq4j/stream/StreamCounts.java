/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.util.Map;

/**
 * What a connection has seen since it was made.
 *
 * @param attempts
 *            handshakes begun
 * @param messages
 *            read
 * @param values
 *            read from them
 * @param heartbeats
 *            read from them
 * @param dropped
 *            messages that found no room in the queue
 * @param late
 *            messages of a socket that was given up, which are not read
 * @param skipped
 *            messages or parts of them that could not be used, by reason
 */
public record StreamCounts(long attempts, long messages, long values, long heartbeats, long dropped, long late,
        Map<String, Long> skipped) {
}
