/* SPDX-License-Identifier: MIT */
/**
 * Exchanges for tests: the payloads of the true ones, of a {@link org.liq4j.stream.fake.MarketScript} that is the same whoever
 * looks, with faults when a test wants them. A {@link org.liq4j.stream.fake.FakeExchange} speaks over simulated sockets, or
 * over real ones of this machine by a {@link org.liq4j.stream.fake.LoopbackServer}.
 */
@NullMarked
package org.liq4j.stream.fake;

import org.jspecify.annotations.NullMarked;
