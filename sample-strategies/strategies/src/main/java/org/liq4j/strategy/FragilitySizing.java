/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;

import com.google.inject.Inject;
import org.ta4j.core.Indicator;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyCatalog;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.FragilityIndicator;
import org.liq4j.indicator.WhipsawZoneIndicator;

/**
 * Another strategy, with smaller positions where the market is fragile.
 *
 * <p>
 * Entries, exits, stops, targets and warm-up are those of the strategy {@code of}. At an entry with dense ranges near on both
 * sides (a fragility of at least {@code fragility}, or a whipsaw zone) the position has the share {@code share} of the size that
 * it would have had.
 *
 * <p>
 * Assumes that such markets hit stops on both sides, so that less should be at stake; the direction is not its concern. Without
 * a heatmap at a bar the size is whole. Its control is the wrapped strategy itself.
 */
final class FragilitySizing implements StrategyFactory {

    private static final Parameter<String> OF = Parameter.text("of", "cluster-ratio-regime",
            "The strategy, with its parameters, in quotes.");
    private static final Parameter<Double> FRAGILITY = Parameter.number("fragility", 0.4, NumberRange.closed(0, 1), "",
            "From which on the market is fragile.");
    private static final Parameter<Double> SHARE = Parameter.number("share", 0.5, NumberRange.closed(0, 1),
            "of the size", "What is left of it in a fragile market.");

    private final StrategyCatalog strategies;

    @Inject
    FragilitySizing(StrategyCatalog strategies) {
        this.strategies = strategies;
    }

    @Override
    public String description() {
        return "Any strategy with smaller positions where dense ranges are near on both sides.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(OF, FRAGILITY, SHARE, NearClusters.REACH);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        TwoSidedStrategy wrapped = strategies.create(given.get(OF), heatmap);
        FragilityIndicator fragility = new FragilityIndicator(heatmap, NearClusters.readings(given));
        WhipsawZoneIndicator whipsaw = new WhipsawZoneIndicator(heatmap, NearClusters.readings(given));
        Indicator<Boolean> known = fragility.availability();
        double threshold = given.get(FRAGILITY);
        double share = given.get(SHARE);
        return wrapped.withSizing((index, side) -> {
            boolean fragile = known.getValue(index)
                    && (whipsaw.getValue(index) || fragility.getValue(index).doubleValue() >= threshold);
            return wrapped.sizing().share(index, side) * (fragile ? share : 1);
        });
    }
}
