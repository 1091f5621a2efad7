/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.BarTiming;

/*
 * Nearly always a series has the feed's own bars. Each of them is compared with the feed's timing once, in the order of the
 * series, and remembered as a count: a read then costs one comparison of two ints. The last bar may still change and is
 * compared at each read. All the rest, labels, longer bars and errors, goes through window().
 */

/** How the bars of a series fit those of a feed. Any thread may read. */
final class BarMatch {

    private final BarSeries series;
    private final HeatmapFeed feed;
    /** Null until the feed has told it. */
    private volatile @Nullable BarTiming timing;
    /** Index of the last bar up to which all are the feed's. */
    private volatile int feedBarsUpTo = -1;

    BarMatch(BarSeries series, HeatmapFeed feed) {
        this.series = series;
        this.feed = feed;
    }

    /** What can be told at once: the first bar, and the last one that has closed. */
    void checkFirst() {
        if (!series.isEmpty() && timing() != null) {
            window(series.getBeginIndex());
            window(Math.max(series.getBeginIndex(), series.getEndIndex() - 1));
        }
    }

    private @Nullable BarTiming timing() {
        BarTiming known = timing;
        if (known == null) {
            known = feed.timing().orElse(null);
            timing = known;
        }
        return known;
    }

    boolean isFeedBar(int index) {
        return index <= feedBarsUpTo || compared(index);
    }

    private boolean compared(int index) {
        BarTiming known = timing();
        if (known == null) {
            return true;
        }
        int last = series.getEndIndex();
        int next = Math.max(series.getBeginIndex(), feedBarsUpTo + 1);
        if (next < last && next <= index) {
            while (next < last && next <= index && isFeedBar(known, next)) {
                next++;
            }
            feedBarsUpTo = next - 1;
        }
        return index < next || isFeedBar(known, index);
    }

    private boolean isFeedBar(BarTiming known, int index) {
        Bar bar = series.getBar(index);
        return known.isBar(bar.getBeginTime(), bar.getEndTime());
    }

    boolean hasLongerBars() {
        return !series.isEmpty()
                && window(series.getBeginIndex()).filter(window -> window.bars() > 1).isPresent();
    }

    Optional<BarWindow> window(int index) {
        BarTiming known = timing();
        if (known == null) {
            return Optional.empty();
        }
        Bar bar = series.getBar(index);
        long step = known.lengthMillis();
        long begin = known.end(bar.getBeginTime());
        long end = known.end(bar.getEndTime());
        if (begin != BarTiming.NONE && end != BarTiming.NONE && end > begin) {
            return Optional.of(new BarWindow(begin, end, step));
        }
        if (begin != BarTiming.NONE && index == series.getEndIndex() && index > series.getBeginIndex()) {
            // The last bar may be told of by what there is of it: it then ends where the one before it would.
            long length = window(index - 1).orElseThrow().lengthMillis();
            if (bar.getEndTime().toEpochMilli() < begin + length) {
                return Optional.of(new BarWindow(begin, begin + length, step));
            }
        }
        throw refused(bar, index, known);
    }

    private InvalidValueException refused(Bar bar, int index, BarTiming known) {
        boolean shorter = bar.getTimePeriod().compareTo(known.length()) < 0;
        return new InvalidValueException("series",
                series.getName() + ", bar " + index + " of " + bar.getTimePeriod() + " from " + bar.getBeginTime()
                        + " to " + bar.getEndTime(),
                (shorter ? "must not have shorter bars than" : "must have bars that are made up of whole bars of")
                        + " the heatmap of " + feed.instrument() + ", whose bars of " + known.length()
                        + " end at multiples of it since 1970"
                        + (known.offset().isZero() ? "" : " plus " + known.offset())
                        + "; give the heatmap a history of " + (shorter ? "shorter" : "finer")
                        + " bars, or make the series of bars that end with them");
    }
}
