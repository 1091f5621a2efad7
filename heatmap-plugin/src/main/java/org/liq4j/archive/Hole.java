/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Instant;

import org.liq4j.rows.RowKind;

/**
 * A stretch of time for which there are no rows.
 *
 * @param from
 *            its begin: of the first bar that is not there, or one reading's distance before the first reading that is not
 *            there
 * @param to
 *            its end: of the last bar, or the time of the last reading, that is not there
 * @param reason
 *            why, readable after a colon
 */
public record Hole(RowKind kind, Instant from, Instant to, String reason) {
}
