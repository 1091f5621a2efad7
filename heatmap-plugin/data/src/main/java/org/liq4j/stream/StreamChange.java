/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;

/**
 * A connection's step from one state to another.
 *
 * @param socket
 *            number of the socket that it is about, from 1 on; 0 if about none
 * @param reason
 *            in words
 */
public record StreamChange(Instant at, StreamState from, StreamState to, int socket, String reason) {
}
