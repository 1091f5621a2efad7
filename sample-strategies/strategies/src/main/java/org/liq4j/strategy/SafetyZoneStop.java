/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import java.util.List;
import java.util.stream.Stream;

import com.google.inject.Inject;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyCatalog;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.rule.ColdSideStopRule;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.TighterStopRule;

/**
 * Another strategy, with its stop on the cold side of the cluster.
 *
 * <p>
 * Entries, exit rules, targets and warm-up are those of the strategy {@code of}. Its stops are taken away; in their place one
 * order rests behind the nearest dense range of the position's own side, below for a long, above for a short, as it was at the
 * entry, but at most {@code maximum} away; there it rests, too, if there was no dense range.
 *
 * <p>
 * Assumes that a wick which empties the cluster turns round behind it, so that a stop in front of it or within is merely part of
 * the cluster. A stop further away loses more when it is hit. The control has the same strategy and its stop at {@code maximum}.
 */
final class SafetyZoneStop implements StrategyFactory {

    private static final Parameter<String> OF = Parameter.text("of", "cluster-ratio-regime",
            "The strategy, with its parameters, in quotes.");
    private static final Parameter<Double> MAXIMUM = Parameter.number("maximum", 0.02, NumberRange.open(0, 1),
            "of the entry price", "How far the stop is away at most.");

    private final StrategyCatalog strategies;
    private final HeatmapTerm term;

    @Inject
    SafetyZoneStop(StrategyCatalog strategies) {
        this(strategies, HeatmapTerm.USED);
    }

    private SafetyZoneStop(StrategyCatalog strategies, HeatmapTerm term) {
        this.strategies = strategies;
        this.term = term;
    }

    /** The twin that does not ask the heatmap. */
    static SafetyZoneStop control(StrategyCatalog strategies) {
        return new SafetyZoneStop(strategies, HeatmapTerm.LEFT_OUT);
    }

    @Override
    public String description() {
        return term.isUsed()
                ? "Any strategy with its stop on the cold side of the nearest cluster."
                : "Control of safety-zone-stop: any strategy with its stop at a fixed distance.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(OF, MAXIMUM, NearClusters.REACH);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        TwoSidedStrategy wrapped = strategies.create(given.get(OF), heatmap);
        RestingOrderRule furthest = new FixedPriceStopRule(heatmap.series(), given.get(MAXIMUM));
        RestingOrderRule stop = term.isUsed()
                ? new TighterStopRule(new ColdSideStopRule(heatmap, ColdSideStopRule.Movement.FIXED,
                        NearClusters.readings(given)), furthest)
                : furthest;
        Stream<RestingOrderRule> targets = wrapped.orders().stream()
                .filter(order -> order.kind() == RestingOrderRule.Kind.TARGET);
        return new TwoSidedStrategy(wrapped.longSignals(), wrapped.shortSignals(),
                Stream.concat(Stream.of(stop), targets).toList(), wrapped.sizing());
    }
}
