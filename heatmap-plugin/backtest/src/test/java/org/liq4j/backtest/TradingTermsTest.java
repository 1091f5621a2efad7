/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ta4j.core.Rule;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.liq4j.backtest.TestMarket.FREE;
import static org.liq4j.backtest.TestMarket.START;
import static org.liq4j.backtest.TestMarket.flat;
import static org.liq4j.backtest.TestMarket.stop;

class TradingTermsTest {

    private static final Rule NEVER = BooleanRule.FALSE;

    private static double coins(TradingTerms terms, TwoSidedStrategy strategy) {
        BacktestResult result = new Backtest(1_000, terms).run(TestMarket.hours(flat(100), flat(100)), strategy,
                index -> {
                });
        return result.trades().isEmpty() ? 0 : result.trades().getFirst().coins();
    }

    @Test
    void sizesFollowTheTerms() {
        TwoSidedStrategy strategy = TestMarket.strategy(new FixedRule(0), NEVER, NEVER, NEVER, stop(0.9), stop(0.95));
        assertEquals(10, coins(FREE, strategy), 1e-9);
        assertEquals(50, coins(FREE.withLeverage(5), strategy), 1e-9);
        assertEquals(2.5, coins(FREE, strategy.withSizing((index, side) -> 0.25)), 1e-9);
        assertEquals(3, coins(FREE.withSize(PositionSize.fixed(300)), strategy), 1e-9);
        assertEquals(2, coins(FREE.withSize(PositionSize.risk(0.01)), strategy), 1e-9, "10 over 5 for each coin");
        assertEquals(1.8, coins(FREE.withSize(PositionSize.risk(0.01)).withLimits(0.3, 0), strategy), 1e-9);
        assertEquals(0, coins(FREE.withSize(PositionSize.risk(0.01)).withLimits(0, 500), strategy));
        assertEquals(10, coins(FREE.withSize(PositionSize.fixed(5_000)), strategy), 1e-9, "no more than is there");
        TwoSidedStrategy bare = TestMarket.strategy(new FixedRule(0), NEVER, NEVER, NEVER);
        RefusedPositionException refused = assertThrows(RefusedPositionException.class,
                () -> coins(FREE.withSize(PositionSize.risk(0.01)), bare));
        assertEquals("a size by risk needs a resting stop at the entry", refused.broken().rule());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void fundingIsPaidByTheSideThatTheRateSays(Side side) {
        SortedMap<Instant, Double> rates = new TreeMap<>();
        rates.put(START.plus(Duration.ofHours(1)), 0.5);
        rates.put(START.plus(Duration.ofMinutes(90)), 0.01);
        rates.put(START.plus(Duration.ofHours(2)), -0.002);
        Rule first = new FixedRule(0);
        TwoSidedStrategy strategy = side == Side.LONG
                ? TestMarket.strategy(first, new FixedRule(2), NEVER, NEVER)
                : TestMarket.strategy(NEVER, NEVER, first, new FixedRule(2));
        BacktestResult result = new Backtest(1_000, FREE).run(
                PerpetualMarket.of(TestMarket.hours(flat(100), flat(100), flat(100), flat(100)))
                        .withFunding(FundingSchedule.of(rates)),
                strategy, index -> {
                });
        double expected = -side.sign() * (10 - 2);
        assertEquals(expected, result.ledger().funding(), 1e-9, "entered at the first settlement, it did not pay that");
        assertEquals(expected, result.trades().getFirst().funding(), 1e-9);
        assertEquals(expected, result.trades().getFirst().profit(), 1e-9);
        assertEquals(1_000 + expected, result.equity().valueAt(3), 1e-9);
    }

    @Test
    void fundingOfAHistoryIsThatInForceByTheLastBarEnded() {
        MarketHistory.Builder builder = MarketHistory.builder(Instrument.parse("BINANCE:BTCUSDT"),
                Duration.ofHours(1));
        for (int i = 0; i < 20; i++) {
            Instant start = START.plus(Duration.ofHours(i));
            builder.add(new HistoryBar(Candle.of(start, start.plus(Duration.ofHours(1)), 100, 100, 100, 100, 1),
                    Candle.MISSING, i < 2 ? Candle.MISSING : i * 1e-4, Candle.MISSING, Candle.MISSING,
                    Candle.MISSING));
        }
        FundingSchedule schedule = FundingSchedule.of(builder.build(),
                FundingTimes.every(Duration.ofHours(8)));
        long eight = START.plus(Duration.ofHours(8)).toEpochMilli();
        assertEquals(eight, schedule.nextAfter(START.toEpochMilli()));
        assertEquals(eight + 8 * 3_600_000, schedule.nextAfter(eight));
        assertEquals(7e-4, schedule.rateAt(eight), 1e-15, "that of the bar that ends then");
        assertEquals(6e-4, schedule.rateAt(eight - 1), 1e-15);
        assertEquals(0, schedule.rateAt(START.toEpochMilli()));
        assertEquals(0, schedule.rateAt(START.plus(Duration.ofHours(2)).toEpochMilli()), "not known yet");
    }

    @ParameterizedTest
    @CsvSource({"100, 0.0001", "40_000, 0.002"})
    void squareRootImpactGrowsWithTheShareOfTheVolume(String notional, double expected) {
        SlippageModel model = SlippageModel.squareRoot(10);
        assertEquals(expected, model.fraction(Double.parseDouble(notional.replace("_", "")), 0, 10_000), 1e-12);
        assertEquals(SlippageModel.HIGHEST, model.fraction(1, 0, 0));
        assertEquals(0.003, SlippageModel.ofRange(0.1).fraction(1, 0.03, 1), 1e-12);
    }

    @Test
    void anotherTakerFeeKeepsTheMakerFeeBelowIt() {
        assertEquals(new ExchangeFees(0.0001, 0.0001), TradingTerms.ASSUMED_FEES.withTaker(0.0001));
        assertEquals(new ExchangeFees(0.0002, 0.001), TradingTerms.ASSUMED_FEES.withTaker(0.001));
    }

    @Test
    void fundingIsSettledAtTheTimesOfTheExchange() {
        MarketHistory.Builder builder = MarketHistory.builder(Instrument.parse("BINANCE:BTCUSDT"),
                Duration.ofHours(1));
        builder.add(new HistoryBar(Candle.of(START, START.plus(Duration.ofHours(1)), 100, 100, 100, 100, 1),
                Candle.MISSING, 1e-4, Candle.MISSING, Candle.MISSING, Candle.MISSING));
        FundingSchedule schedule = FundingSchedule.of(builder.build(),
                new FundingTimes(Duration.ofHours(4), LocalTime.of(1, 0)));
        long hour = 3_600_000;
        long start = START.toEpochMilli();
        assertEquals(start + hour, schedule.nextAfter(start));
        assertEquals(start + 5 * hour, schedule.nextAfter(start + hour));
        assertEquals(start - 3 * hour, schedule.nextAfter(start - 3 * hour - 1));
    }

    @Test
    void everyDefaultStands() {
        TradingTerms terms = TradingTerms.DEFAULT;
        assertEquals(new ExchangeFees(0.0002, 0.0005), terms.fees());
        assertEquals(TradingTerms.ASSUMED_FEES, terms.fees());
        assertEquals(SlippageModel.NONE, terms.slippage());
        assertEquals(0, SlippageModel.NONE.fraction(1e9, 0.5, 0));
        assertEquals(1, terms.leverage());
        assertEquals(PositionSize.WHOLE, terms.size());
        assertEquals(0, terms.quantityStep());
        assertEquals(0, terms.minimumNotional());
        assertEquals(LimitFill.THROUGH, terms.limitFill());
        assertEquals(0, terms.liquidationFee());
        assertEquals(8, TradingTerms.class.getRecordComponents().length);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertEquals("leverage = 0.5: must satisfy 1 <= leverage < infinity",
                assertThrows(InvalidValueException.class, () -> FREE.withLeverage(0.5)).getMessage());
        assertThrows(InvalidValueException.class, () -> FREE.withLimits(-1, 0));
        assertThrows(InvalidValueException.class, () -> FREE.withLimits(0, Double.NaN));
        assertThrows(InvalidValueException.class, () -> FREE.withLiquidationFee(0.2));
        assertThrows(InvalidValueException.class, () -> PositionSize.ofEquity(1.1));
        assertThrows(InvalidValueException.class, () -> PositionSize.fixed(0));
        assertThrows(InvalidValueException.class, () -> PositionSize.risk(1));
        assertThrows(InvalidValueException.class, () -> SlippageModel.basisPoints(-1));
        assertThrows(InvalidValueException.class, () -> new ExchangeFees(0.2, 0));
    }
}
