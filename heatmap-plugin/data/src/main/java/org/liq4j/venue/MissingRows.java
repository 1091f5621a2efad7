/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.market.TimeRange;

/** Spans of which no row came, joined over pages. Not thread-safe. */
final class MissingRows {

    private final long step;
    private final List<TimeRange> spans = new ArrayList<>();

    MissingRows(long step) {
        this.step = step;
    }

    /**
     * Adds what a page lacks.
     *
     * @param from
     *            the first label due
     * @param until
     *            labels from here on are not due
     * @param labels
     *            that came, ascending
     */
    void page(long from, long until, long[] labels) {
        long due = from;
        for (long label : labels) {
            add(due, Math.min(label, until));
            due = Math.max(due, label + step);
        }
        add(due, until);
    }

    private void add(long from, long until) {
        long end = from + (until - from + step - 1) / step * step;
        if (from >= until) {
            return;
        }
        Instant start = Instant.ofEpochMilli(from);
        if (!spans.isEmpty() && spans.getLast().until().equals(start)) {
            start = spans.removeLast().from();
        }
        spans.add(new TimeRange(start, Instant.ofEpochMilli(end)));
    }

    List<TimeRange> spans() {
        return spans;
    }
}
