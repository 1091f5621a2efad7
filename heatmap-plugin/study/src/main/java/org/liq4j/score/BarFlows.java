/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.ModelledLiquidations;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.engine.HeatmapEngine;
import org.liq4j.engine.MeasuredBars;

/** A model's flow in each kept row, in coins or in the model's relative weight. Immutable. */
public final class BarFlows {

    private final NotionalUnit unit;
    private final double[] longs;
    private final double[] shorts;

    private BarFlows(NotionalUnit unit, double[] longs, double[] shorts) {
        this.unit = unit;
        this.longs = longs;
        this.shorts = shorts;
    }

    /**
     * Flows from elsewhere; the arrays are copied.
     *
     * @throws InvalidValueException
     *             unless both have the same length and their values are finite and {@code >= 0}
     */
    public static BarFlows of(NotionalUnit unit, double[] longs, double[] shorts) {
        if (longs.length != shorts.length) {
            throw new InvalidValueException("shorts", shorts.length + " flows",
                    "must be as many as longs, " + longs.length);
        }
        for (int i = 0; i < longs.length; i++) {
            if (!(longs[i] >= 0 && longs[i] < Double.POSITIVE_INFINITY && shorts[i] >= 0
                    && shorts[i] < Double.POSITIVE_INFINITY)) {
                throw new InvalidValueException("flow", longs[i] + ", " + shorts[i],
                        "must satisfy 0 <= flow < infinity, at row " + i);
            }
        }
        return new BarFlows(unit, longs.clone(), shorts.clone());
    }

    /**
     * Runs a fresh model over the history, as any reader of the heatmap does.
     *
     * @param bars
     *            the kept rows of that history
     */
    public static BarFlows of(HistorySource history, LiquidationModel model, ScoreBars bars) {
        ModelledLiquidations ofLongs = new ModelledLiquidations(Side.LONG);
        ModelledLiquidations ofShorts = new ModelledLiquidations(Side.SHORT);
        List<BarMeasure> measures = List.of(ofLongs, ofShorts);
        int longColumn = measures.indexOf(ofLongs);
        int shortColumn = measures.indexOf(ofShorts);
        HeatmapEngine engine = new HeatmapEngine(model, measures);
        Iterator<MarketEvent> events = history.events();
        while (events.hasNext()) {
            engine.apply(events.next());
        }
        MeasuredBars measured = engine.bars();
        double[] longs = new double[bars.size()];
        double[] shorts = new double[bars.size()];
        for (int row = 0; row < bars.size(); row++) {
            int bar = measured.rowAt(bars.end(row));
            longs[row] = measured.value(longColumn, bar);
            shorts[row] = measured.value(shortColumn, bar);
        }
        return of(model.levels().unit(), longs, shorts);
    }

    /** Number of kept rows. */
    public int size() {
        return longs.length;
    }

    public NotionalUnit unit() {
        return unit;
    }

    /** Flow of the side in a row's bar. */
    public double flow(Side side, int row) {
        return column(side)[row];
    }

    /** Whether price touched no level in any row: heat then has nothing to say. */
    public boolean isEmpty() {
        return Arrays.stream(longs).sum() + Arrays.stream(shorts).sum() == 0;
    }

    double[] column(Side side) {
        return side == Side.LONG ? longs : shorts;
    }
}
