/* SPDX-License-Identifier: MIT */
/**
 * Streams of exchanges, kept alive for weeks: {@link org.liq4j.stream.StreamConnection} is one connection that is renewed
 * for ever.
 *
 * <p>
 * Threads: everything of all connections, and every call of a {@link org.liq4j.stream.StreamListener}, happens on the one
 * thread of their {@link org.liq4j.stream.Scheduler}. Only the queue between a socket and that thread is shared. It is
 * bounded: while whoever listens is slow, messages wait there; what finds no room is dropped, counted and told as a
 * {@link org.liq4j.stream.StreamLoss}.
 */
@NullMarked
package org.liq4j.stream;

import org.jspecify.annotations.NullMarked;
