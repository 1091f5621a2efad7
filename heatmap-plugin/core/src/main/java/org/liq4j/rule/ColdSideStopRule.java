/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;

import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.indicator.HeatmapAvailableIndicator;
import org.liq4j.indicator.ColdSidePriceIndicator;

/**
 * A stop on the cold side behind the nearest dense range of the position's side ({@link ColdSidePriceIndicator}): below a long,
 * above a short. Its price is that of the bar before the entry's. No order rests where there was no dense range, or where the
 * series no longer has that bar; {@link TighterStopRule} combines it with one that always rests.
 */
// ta4j reads the fields when it writes the rule as JSON.
@SuppressWarnings("UnusedVariable")
public final class ColdSideStopRule extends RestingRule {

    /** What becomes of the stop after the entry. */
    public enum Movement {

        /** It stays where it was placed. */
        FIXED,

        /**
         * It follows the dense ranges of the bars since, in the position's favour only. Costs a read for each bar of the
         * position.
         */
        TRAILING
    }

    /** Null where the settings are not the default: JSON cannot hold them, and ta4j then refuses to write the rule. */
    private final @Nullable Movement movement;
    private final transient Movement moves;
    private final transient Stops longs;
    private final transient Stops shorts;

    /** Fixed, with the default settings. */
    public ColdSideStopRule(LiquidationHeatmap heatmap) {
        this(heatmap, Movement.FIXED);
    }

    /** With the default settings. */
    public ColdSideStopRule(LiquidationHeatmap heatmap, Movement movement) {
        this(heatmap, movement, ReadingSettings.DEFAULT);
    }

    /** With those settings; ta4j writes it as JSON only if they are the default. */
    public ColdSideStopRule(LiquidationHeatmap heatmap, Movement movement, ReadingSettings settings) {
        super(heatmap.series());
        this.movement = settings.equals(ReadingSettings.DEFAULT) ? movement : null;
        this.moves = movement;
        this.longs = Stops.of(heatmap, Side.LONG, settings);
        this.shorts = Stops.of(heatmap, Side.SHORT, settings);
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public ColdSideStopRule(BarSeries series, Movement movement) {
        this(HeatmapRegistry.of(series), movement);
    }

    /** The prices for one side's stop. */
    private record Stops(ColdSidePriceIndicator price, HeatmapAvailableIndicator available) {

        static Stops of(LiquidationHeatmap heatmap, Side side, ReadingSettings settings) {
            ColdSidePriceIndicator price = new ColdSidePriceIndicator(heatmap, side, settings);
            return new Stops(price, price.availability());
        }
    }

    @Override
    public Kind kind() {
        return Kind.STOP;
    }

    @Override
    OptionalDouble priceDuring(int index, RecordedPosition position) {
        Stops stops = position.side() == Side.LONG ? longs : shorts;
        int last = moves == Movement.FIXED ? position.entryIndex() - 1 : index - 1;
        double best = Double.NaN;
        for (int i = position.entryIndex() - 1; i <= last; i++) {
            if (holds(i) && stops.available().getValue(i)) {
                double price = stops.price().getValue(i).doubleValue();
                boolean better = Double.isNaN(best) || position.side().sign() * (price - best) > 0;
                best = better ? price : best;
            }
        }
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " " + moves;
    }
}
