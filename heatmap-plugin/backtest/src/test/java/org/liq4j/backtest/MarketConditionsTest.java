/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
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
        // When it is settled is not known.
        assertEquals(Long.MAX_VALUE,
                MarketConditions.DEFAULT.market(history, series).funding().nextAfter(start));
    }

    @Test
    void bracketsAreThoseOfTheConditions() {
        BracketSchedule brackets = BracketCatalog.shipped().find(BracketCatalog.STAND_IN).orElseThrow();
        MarketConditions conditions = new MarketConditions(Optional.of(brackets), new TreeMap<>(),
                Optional.empty());
        assertEquals(Optional.of(brackets), conditions.market(history, series).brackets());
        assertEquals(Optional.empty(), MarketConditions.DEFAULT.market(history, series).brackets());
    }

    /** The mark price liquidates and is what funding is paid on; a bar without it is taken by its trades. */
    @Test
    void markPricesTriggerWhereTheyAreKnown() {
        MarketHistory.Builder builder = MarketHistory.builder(new Instrument("BINANCE", "BTCUSDT"),
                Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            Instant begin = TestMarket.START.plus(Duration.ofHours(i));
            Instant end = begin.plus(Duration.ofHours(1));
            HistoryBar bar = new HistoryBar(Candle.of(begin, end, 100, 130, 70, 110, 1), Candle.MISSING, 0.01,
                    Candle.MISSING, Candle.MISSING, Candle.MISSING);
            builder.add(i == 3 ? bar : bar.withMark(new MarkCandle(end, end, 101, 121, 81, 105)));
        }
        MarketHistory marked = builder.build();
        BarSeries bars = BarSeriesFactory.of(marked, DoubleNumFactory.getInstance());
        BarSeries part = bars.getSubSeries(2, 5);
        MarketConditions hourly = new MarketConditions(Optional.empty(), new TreeMap<>(),
                FundingTimes.every(Duration.ofHours(1)));
        for (TriggerPrices prices : List.of(hourly.market(marked, bars).triggers(),
                hourly.growing(() -> marked, bars).triggers())) {
            assertEquals(List.of(101.0, 121.0, 81.0, 105.0), all(prices, 2));
            assertEquals(List.of(100.0, 130.0, 70.0, 110.0), all(prices, 3));
        }
        TriggerPrices ofPart = hourly.market(marked, part).triggers();
        assertEquals(List.of(101.0, 121.0, 81.0, 105.0), all(ofPart, part.getBeginIndex()));
        assertEquals(List.of(100.0, 130.0, 70.0, 110.0), all(ofPart, part.getBeginIndex() + 1));
        Ledger ledger = new Backtest(1_000, TestMarket.FREE).run(hourly.market(marked, bars), TestMarket.strategy(
                new FixedRule(0), new FixedRule(), new FixedRule(), new FixedRule()), index -> {
                }).ledger();
        assertEquals(List.of(-0.01 * 10 * 105, -0.01 * 10 * 105, -0.01 * 10 * 110),
                ledger.entries().stream().map(LedgerEntry::amount).toList());
    }

    private static List<Double> all(TriggerPrices prices, int index) {
        return List.of(prices.open(index), prices.high(index), prices.low(index), prices.close(index));
    }
}
