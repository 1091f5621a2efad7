/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.List;

import org.liq4j.api.market.TimeRange;

/**
 * What reading a history gave.
 *
 * @param rows
 *            how many
 * @param covered
 *            what was asked for after all: within the venue's own reach, and up to now; the whole range where nothing of it is
 * @param missing
 *            spans within it of which the venue had no row, though one was due
 * @param issues
 *            what was left out
 */
public record HistoryRead(long rows, TimeRange covered, List<TimeRange> missing, ReplyIssues issues) {

    public HistoryRead {
        missing = List.copyOf(missing);
    }
}
