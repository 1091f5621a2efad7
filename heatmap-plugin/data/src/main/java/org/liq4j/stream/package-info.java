/* SPDX-License-Identifier: MIT */
/**
 * A market as it goes on. {@link org.liq4j.stream.StreamConnection} is one connection to an exchange's streams that is renewed
 * for ever; {@link org.liq4j.stream.MarketFollower} asks over REST for what connections lost, and hands all that comes, one
 * input after the other, to a {@link org.liq4j.stream.StreamDecoder}, which makes market events of it. The decoder knows
 * neither clock nor network: the same inputs make the same events, so that a recorded run can be run again to the last bit, see
 * {@link org.liq4j.stream.RecordedRun}.
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
