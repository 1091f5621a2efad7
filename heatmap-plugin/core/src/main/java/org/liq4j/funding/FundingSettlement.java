/* SPDX-License-Identifier: MIT */
package org.liq4j.funding;

import java.time.Duration;
import java.time.Instant;

/**
 * Funding that is paid once.
 *
 * @param time
 *            of the payment: the instant itself, without what a venue's clock or a file was beside it
 * @param knownAt
 *            when the data knew the rate
 * @param rate
 *            fraction of the notional that longs pay to shorts; negative: shorts pay
 * @param interval
 *            for which it is paid
 */
public record FundingSettlement(Instant time, Instant knownAt, double rate, Duration interval) {
}
