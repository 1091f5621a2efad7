/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.time.Instant;

/**
 * A stretch without bars.
 *
 * @param from
 *            its start
 * @param to
 *            its end
 * @param bars
 *            how many it lacks
 */
public record MissingBars(Instant from, Instant to, long bars) {
}
