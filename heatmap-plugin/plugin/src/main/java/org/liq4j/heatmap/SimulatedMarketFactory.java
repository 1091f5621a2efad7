/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.time.Duration;
import java.util.List;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

final class SimulatedMarketFactory implements MarketSourceFactory {

    private static final SimulationSettings STANDARD = SimulationSettings.DEFAULT;
    private static final Parameter<Integer> SEED = Parameter.wholeNumber("seed", 1, NumberRange.ANY, "",
            "Equal seeds give equal markets.");
    private static final Parameter<Integer> BARS = Parameter.wholeNumber("bars", 43_200, NumberRange.atLeast(1), "bars",
            "Length of the history.");
    private static final Parameter<Duration> INTERVAL = Parameter.duration("interval", STANDARD.barDuration(),
            SimulatedMarket.SUB_STEP, "Length of a bar, up to a day.");
    private static final Parameter<Double> VOLATILITY = Parameter.number("volatility", STANDARD.annualVolatility(),
            NumberRange.closed(0.01, 3), "per year", "Of the price, as a fraction.");
    private static final Parameter<Double> CASCADE = Parameter.number("cascade", 0, NumberRange.closed(0, 100),
            "basis points", "How far the liquidation of each percent of open interest moves the price.");

    @Override
    public String description() {
        return "A simulated market with traders whose positions are known; no real prices.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SEED, BARS, INTERVAL, VOLATILITY, CASCADE);
    }

    @Override
    public Source open(Arguments arguments) {
        SimulationSettings settings = STANDARD.withSeed(arguments.get(SEED)).withBars(arguments.get(BARS))
                .withBarDuration(arguments.get(INTERVAL)).withAnnualVolatility(arguments.get(VOLATILITY))
                .withCascadeImpact(arguments.get(CASCADE));
        return new Source(SimulatedMarket.record(settings), settings.barDuration(), true,
                List.of("simulated bars, no gaps"), List.of());
    }
}
