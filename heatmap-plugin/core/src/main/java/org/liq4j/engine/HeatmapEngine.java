/* SPDX-License-Identifier: MIT */
package org.liq4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RestorableModel;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.EventState;
import org.liq4j.api.market.MarketEvent;

/**
 * One model of one instrument, fed with events; the same path in a backtest and live. Single writer: one thread calls
 * {@link #apply} and {@link #profile}; other threads read the {@link MeasuredBars}.
 */
public final class HeatmapEngine {

    private final LiquidationModel model;
    private final LatestInputs inputs = new LatestInputs();
    private final MeasureGroup measures;
    /** Those that have joined since. */
    private final List<MeasureGroup> joined = new ArrayList<>();

    private Instant lastKnownAt = Instant.MIN;
    private long lastBarEndMillis = Long.MIN_VALUE;

    /**
     * @param measures
     *            what to take down at the close of each bar; none is fine
     */
    public HeatmapEngine(LiquidationModel model, List<BarMeasure> measures) {
        this(model, new MeasureGroup(measures));
    }

    HeatmapEngine(LiquidationModel model, MeasureGroup measures) {
        this.model = model;
        this.measures = measures;
    }

    /** Takes over measures that another engine has taken down for the same bars. */
    void join(MeasureGroup group) {
        joined.add(group);
    }

    /**
     * Takes the next event.
     *
     * @throws InvalidValueException
     *             if it was known before the last one, or closes a bar that does not end after the last one, by a millisecond
     *             at least; the engine is then unchanged
     */
    public void apply(MarketEvent event) {
        Instant knownAt = event.knownAt();
        if (knownAt.isBefore(lastKnownAt)) {
            throw new InvalidValueException("knownAt", knownAt.toString(),
                    "knownAt must be >= that of the event before (" + lastKnownAt + ")");
        }
        boolean closesBar = event instanceof Candle;
        long barEndMillis = closesBar ? event.eventTime().toEpochMilli() : Long.MAX_VALUE;
        if (barEndMillis <= lastBarEndMillis) {
            throw new InvalidValueException("endTime", event.eventTime().toString(),
                    "endTime must be > that of the bar before (" + Instant.ofEpochMilli(lastBarEndMillis) + ")");
        }
        model.apply(event);
        inputs.apply(event);
        lastKnownAt = knownAt;
        if (closesBar) {
            lastBarEndMillis = barEndMillis;
            measures.barClosed(barEndMillis, model.levels(), inputs);
            for (int g = 0; g < joined.size(); g++) {
                joined.get(g).barClosed(barEndMillis, model.levels(), inputs);
            }
        }
    }

    /** When the last event was known; {@link Instant#MIN} before the first. */
    public Instant lastKnownAt() {
        return lastKnownAt;
    }

    /** What was measured so far, one row for each closed bar. */
    public MeasuredBars bars() {
        return measures.bars();
    }

    /** An immutable copy of the levels now. */
    public LiquidationProfile profile() {
        return model.profile();
    }

    /** Whether the state can be saved: the model must be a {@link RestorableModel}, and no measure may follow the bars. */
    public boolean isRestorable() {
        return hasRestorableModel() && !measures.followsBars();
    }

    /** Whether {@link #saveUnmeasured} is possible. */
    boolean hasRestorableModel() {
        return model instanceof RestorableModel;
    }

    /**
     * Writes the state of engine and model between two events. The measured bars are not part of it: who keeps them, keeps
     * them.
     *
     * @throws InvalidValueException
     *             if {@link #restore} would refuse it: the model cannot be saved, or a measure follows the bars (see
     *             {@link org.liq4j.api.heatmap.StatefulMeasure#followsBars()}), for what it saw is not in the state; nothing was
     *             written
     */
    public void save(DataOutput out) throws IOException {
        restorable();
        requireBarsByThemselves("an engine to be saved");
        saveUnmeasured(out);
    }

    /** Writes the state for an engine that measures nothing. */
    void saveUnmeasured(DataOutput out) throws IOException {
        RestorableModel restorable = restorable();
        EventState.writeInstant(out, lastKnownAt);
        out.writeLong(lastBarEndMillis);
        inputs.save(out);
        restorable.save(out);
    }

    /**
     * Takes up a saved state: a new engine with a new model of the same settings continues to the last bit as the saved one
     * would have. After an exception throw both away.
     *
     * @throws InvalidValueException
     *             if the model cannot be saved, or the state is of another one, or a measure follows the bars (see
     *             {@link org.liq4j.api.heatmap.StatefulMeasure#followsBars()}): what it saw is not in the state
     */
    public void restore(DataInput in) throws IOException {
        RestorableModel restorable = restorable();
        requireBarsByThemselves("an engine to be restored");
        lastKnownAt = EventState.readInstant(in);
        lastBarEndMillis = in.readLong();
        inputs.restore(in);
        restorable.restore(in);
    }

    private void requireBarsByThemselves(String engine) {
        if (measures.followsBars()) {
            throw new InvalidValueException("measures", "some that follow the bars",
                    engine + " must measure each bar by itself");
        }
    }

    private RestorableModel restorable() {
        if (model instanceof RestorableModel restorable) {
            return restorable;
        }
        throw new InvalidValueException("model", model.getClass().getName(), "must be a RestorableModel");
    }
}
