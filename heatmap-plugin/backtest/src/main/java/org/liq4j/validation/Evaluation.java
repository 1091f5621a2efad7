/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;

/** Subjects over the bars of one history. All are made before the first value is read, so that a heatmap's engine runs once. */
final class Evaluation {

    private final BarSeries series;
    private final List<Subject.Values> values = new ArrayList<>();

    /**
     * Makes the subjects.
     *
     * @param bars
     *            of the series
     * @param feed
     *            of the heatmap
     */
    Evaluation(List<Subject> subjects, MarketHistory bars, HeatmapFeed feed) {
        this(subjects, BarSeriesFactory.of(bars, DoubleNumFactory.getInstance()), feed);
    }

    Evaluation(List<Subject> subjects, BarSeries series, HeatmapFeed feed) {
        this.series = series;
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series, feed);
        subjects.forEach(subject -> values.add(subject.over(heatmap)));
    }

    /** The values of a subject at all bars, read one after the other. */
    ReadValues read(int subject) {
        ReadValues read = new ReadValues(series.getBarCount());
        for (int i = 0; i < read.size(); i++) {
            read.set(i, again(subject, i));
        }
        return read;
    }

    /** The value at a bar, 0 the first, as it is read now. */
    ReadValue again(int subject, int bar) {
        return ReadValue.of(values.get(subject).at(series.getBeginIndex() + bar));
    }

    /**
     * The value at a bar as it is read now; what reading it throws, as text: what needs bars that are not there fails without
     * them.
     */
    ReadValue attempt(int subject, int bar) {
        try {
            return again(subject, bar);
        } catch (RuntimeException e) {
            return ReadValue.of("none, but " + e);
        }
    }

    BarSeries series() {
        return series;
    }

    /** Bars at which the subject did something. */
    BitSet places(int subject) {
        return values.get(subject).places();
    }

    int unstableBars(int subject) {
        return values.get(subject).unstableBars();
    }

}
