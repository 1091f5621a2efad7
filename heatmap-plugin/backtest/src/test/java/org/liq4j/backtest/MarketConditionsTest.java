/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MarketConditionsTest {

    private final MarketHistory history = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(1_000));
    private final BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
    private final long start = SimulatedMarket.START.toEpochMilli();

    @Test
    void settledRatesComeBeforeThoseKnownByBar() {
        Instant settled = SimulatedMarket.START.plus(Duration.ofHours(3));
        MarketConditions conditions = new MarketConditions(Optional.empty(), new TreeMap<>(Map.of(settled, 0.25)),
                FundingTimes.every(Duration.ofHours(1)));
        FundingSchedule funding = conditions.market(history, series).funding();
        assertEquals(settled.toEpochMilli(), funding.nextAfter(start));
        assertEquals(0.25, funding.rateAt(settled.toEpochMilli()));
    }

    @Test
    void ratesKnownByBarAreSettledAtTheInterval() {
        MarketConditions hourly = new MarketConditions(Optional.empty(), new TreeMap<>(),
                FundingTimes.every(Duration.ofHours(1)));
        assertEquals(start + 3_600_000, hourly.market(history, series).funding().nextAfter(start));
        assertEquals(start + 8 * 3_600_000,
                MarketConditions.DEFAULT.market(history, series).funding().nextAfter(start));
    }

    @Test
    void bracketsAreThoseOfTheConditions() {
        BracketSchedule brackets = BracketCatalog.shipped().find(BracketCatalog.STAND_IN).orElseThrow();
        MarketConditions conditions = new MarketConditions(Optional.of(brackets), new TreeMap<>(),
                FundingSchedule.ASSUMED);
        assertEquals(Optional.of(brackets), conditions.market(history, series).brackets());
        assertEquals(Optional.empty(), MarketConditions.DEFAULT.market(history, series).brackets());
    }
}
