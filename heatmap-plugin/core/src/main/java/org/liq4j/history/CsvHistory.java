/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

/**
 * A history and what was found while it was read.
 *
 * @param history
 *            the bars
 * @param report
 *            what was dropped, missing, ignored or derived
 */
public record CsvHistory(MarketHistory history, CsvReport report) {
}
