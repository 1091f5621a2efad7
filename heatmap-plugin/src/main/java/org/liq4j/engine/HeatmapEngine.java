/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.time.Instant;
import java.util.List;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.market.MarketEvent;

/**
 * One model of one instrument, fed with events; the same path in a backtest and live. Single writer: one thread calls
 * {@link #apply} and {@link #profile}; other threads read the {@link MeasuredBars}.
 */
public final class HeatmapEngine {

    private final LiquidationModel model;
    private final LatestInputs inputs = new LatestInputs();
    private final BarMeasure[] measures;
    private final double[] measured;
    private final MeasuredBars bars;

    private Instant lastKnownAt = Instant.MIN;
    private Instant lastBarEnd = Instant.MIN;

    /**
     * @param measures
     *            what to take down at the close of each bar; none is fine
     */
    public HeatmapEngine(LiquidationModel model, List<BarMeasure> measures) {
        this.model = model;
        this.measures = measures.toArray(BarMeasure[]::new);
        this.measured = new double[measures.size()];
        this.bars = new MeasuredBars(measures.size());
    }

    /**
     * Takes the next event.
     *
     * @throws InvalidValueException
     *             if it was known before the last one, or closes a bar that does not end after the last one; the engine is
     *             then unchanged
     */
    public void apply(MarketEvent event) {
        if (event.knownAt().isBefore(lastKnownAt)) {
            throw new InvalidValueException("knownAt", event.knownAt().toString(),
                    "knownAt must be >= that of the event before (" + lastKnownAt + ")");
        }
        boolean closesBar = event instanceof Candle;
        if (closesBar && !event.eventTime().isAfter(lastBarEnd)) {
            throw new InvalidValueException("endTime", event.eventTime().toString(),
                    "endTime must be > that of the bar before (" + lastBarEnd + ")");
        }
        model.apply(event);
        inputs.apply(event);
        lastKnownAt = event.knownAt();
        if (closesBar) {
            lastBarEnd = event.eventTime();
            for (int m = 0; m < measures.length; m++) {
                measured[m] = measures[m].measure(model.levels(), inputs);
            }
            bars.append(lastBarEnd, measured);
        }
    }

    /** What was measured so far, one row for each closed bar. */
    public MeasuredBars bars() {
        return bars;
    }

    /** An immutable copy of the levels now. */
    public LiquidationProfile profile() {
        return model.profile();
    }
}
