/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Instant;

/**
 * A reply with the open interest of now, and what must be read of it.
 *
 * @param symbol
 *            the exchange's own name
 * @param now
 *            when it is asked
 * @param replies
 *            to what is asked on the way
 * @param coins
 *            each contract counted once
 */
public record OpenInterestSample(String symbol, Instant now, SampleReplies replies, double coins) {
}
