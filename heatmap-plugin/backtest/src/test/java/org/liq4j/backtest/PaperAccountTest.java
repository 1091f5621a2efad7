/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Rule;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.strategy.RestingOrderRule.Kind;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An account on bars that come one by one does what a backtest over all of them does, bit for bit. */
class PaperAccountTest {

    private static final Instrument BITCOIN = new Instrument("BINANCE", "BTCUSDT");
    private static final DoubleNumFactory NUMBERS = DoubleNumFactory.getInstance();
    private static final int BARS = 600;
    private static final MarketConditions EIGHT_BARS = new MarketConditions(Optional.empty(), new TreeMap<>(),
            FundingTimes.every(Duration.ofMinutes(40)));

    /** Bars with holes and funding now and then. */
    private static MarketHistory history(Random random) {
        MarketHistory.Builder history = MarketHistory.builder(BITCOIN, Duration.ofMinutes(5));
        Instant begin = TestMarket.START;
        double price = 60_000;
        for (int i = 0; i < BARS; i++) {
            double open = price * Math.exp(0.002 * random.nextGaussian());
            double close = open * Math.exp(0.02 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.02 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.02 * random.nextDouble());
            Candle candle = Candle.of(begin, begin.plus(Duration.ofMinutes(5)), open, high, low, close, 100);
            history.add(new HistoryBar(candle, Candle.MISSING,
                    random.nextInt(4) == 0 ? Candle.MISSING : 0.003 * random.nextGaussian(), Candle.MISSING,
                    Candle.MISSING, Candle.MISSING));
            price = close;
            begin = candle.endTime().plus(Duration.ofMinutes(random.nextInt(30) == 0 ? 45 : 0));
        }
        return history.build();
    }

    private static TwoSidedStrategy strategy(Random random) {
        return TestMarket.strategy(rule(random, 0.1), rule(random, 0.03), rule(random, 0.1),
                rule(random, 0.03).or(new TestMarket.PartSignal(rule(random, 0.1), 0.2)), TestMarket.stop(0.94),
                TestMarket.part(Kind.STOP, 0.97, 0.3), TestMarket.part(Kind.TARGET, 1.03, 0.5),
                TestMarket.target(1.06)).withSizing((index, side) -> 0.2 + 0.02 * (index % 30));
    }

    private static Rule rule(Random random, double chance) {
        boolean[] satisfied = new boolean[BARS];
        for (int i = 0; i < BARS; i++) {
            satisfied[i] = random.nextDouble() < chance;
        }
        return (index, record) -> satisfied[index];
    }

    private static BarSeries empty(int most) {
        return new BaseBarSeriesBuilder().withName(BITCOIN.toString()).withNumFactory(NUMBERS).withMaxBarCount(most)
                .build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void barByBarIsWhatAllAtOnceIs(long seed) {
        Random random = new Random(seed);
        MarketHistory history = history(random);
        TwoSidedStrategy strategy = strategy(random);
        Backtest backtest = new Backtest(10_000, TradingTerms.DEFAULT.withLeverage(1 + random.nextInt(25))
                .withSlippage(SlippageModel.ofRange(0.05)).withLimits(1e-4, 5).withLiquidationFee(0.001));
        int from = random.nextInt(100);
        BarSeries whole = BarSeriesFactory.of(history, NUMBERS);
        List<Signal> expected = new ArrayList<>();
        BacktestResult batch = backtest.run(EIGHT_BARS.market(history, whole).withTradesFrom(from), strategy,
                new RunSignals(BITCOIN, "a", whole, strategy, expected::add));
        assertTrue(batch.trades().size() > 20, () -> batch.trades().toString());
        assertEquals(BARS - from, batch.equity().size());

        int warmUp = random.nextInt(from + 50);
        BarSeries series = empty(Math.max(1 + warmUp, 2 + random.nextInt(BARS)));
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < warmUp; i++) {
            series.addBar(BarSeriesFactory.bar(history.candle(i), NUMBERS));
        }
        PaperAccount account = PaperAccount.open(backtest,
                EIGHT_BARS.growing(() -> history.prefix(series.getEndIndex() + 1), series).withTradesFrom(from),
                strategy, new RunSignals(BITCOIN, "a", series, strategy, signals::add));
        for (int i = warmUp; i < BARS; i++) {
            series.addBar(BarSeriesFactory.bar(history.candle(i), NUMBERS));
            account.barClosed();
            if (i >= from) {
                assertEquals(batch.equity().valueAt(i - from), account.equity());
            }
            if (random.nextInt(50) == 0) {
                assertSame(backtest.run(EIGHT_BARS.market(history, BarSeriesFactory.of(history.prefix(i + 1), NUMBERS))
                        .withTradesFrom(Math.min(i, from)), strategy, index -> {
                        }), account.result(), i >= from);
            }
        }
        assertSame(batch, account.result(), true);
        assertEquals(expected, signals);
        assertEquals(Metrics.of(whole, from, batch), account.metrics().orElseThrow());
    }

    private static void assertSame(BacktestResult expected, BacktestResult stepped, boolean traded) {
        if (!traded) {
            assertEquals(0, stepped.equity().size());
            return;
        }
        assertEquals(expected.trades(), stepped.trades());
        assertEquals(expected.ledger(), stepped.ledger());
        assertEquals(expected.barsInPosition(), stepped.barsInPosition());
        assertEquals(expected.ruined(), stepped.ruined());
        assertEquals(points(expected.equity()), points(stepped.equity()));
        assertEquals(expected.longRecord().getPositionCount(), stepped.longRecord().getPositionCount());
        assertEquals(expected.shortRecord().getPositionCount(), stepped.shortRecord().getPositionCount());
    }

    private static List<String> points(EquityCurve curve) {
        return IntStream.range(0, curve.size()).mapToObj(k -> curve.timeAt(k) + " " + curve.valueAt(k)).toList();
    }

    @Test
    void theOpenPositionIsShownWithItsOrders() {
        BarSeries series = empty(10);
        PaperAccount account = PaperAccount.open(new Backtest(1_000, TestMarket.FREE.withLeverage(2)),
                PerpetualMarket.of(series), TestMarket.strategy(new FixedRule(0), new FixedRule(), new FixedRule(),
                        new FixedRule(), TestMarket.stop(0.9), TestMarket.target(1.2),
                        TestMarket.part(Kind.TARGET, 1.05, 0.5)),
                index -> {
                });
        assertEquals(Optional.empty(), account.metrics());
        assertEquals(0, account.result().equity().size());
        add(series, account, TestMarket.flat(100));
        assertEquals(Optional.empty(), account.position());
        add(series, account, TestMarket.bar(100, 102, 100, 102));
        Instant entry = series.getBar(1).getBeginTime();
        assertEquals(Optional.of(new HeldPosition(Side.LONG, entry, 100, 20, 1_000, 40, 50, 90, 105)),
                account.position());
        add(series, account, TestMarket.bar(102, 106, 102, 106));
        assertEquals(Optional.of(new HeldPosition(Side.LONG, entry, 100, 10, 500, 60, 50, 90, 120)),
                account.position());
        assertEquals(1_110, account.equity());
    }

    @Test
    void aRefusedPositionIsToldAndTheAccountCanGoOn() {
        BarSeries series = empty(10);
        PaperAccount account = PaperAccount.open(
                new Backtest(1_000, TestMarket.FREE.withSize(PositionSize.risk(0.1))), PerpetualMarket.of(series),
                TestMarket.strategy(new FixedRule(0), new FixedRule(), new FixedRule(), new FixedRule()), index -> {
                });
        add(series, account, TestMarket.flat(100));
        assertThrows(RefusedPositionException.class, () -> add(series, account, TestMarket.flat(100)));
        account.barClosed();
        add(series, account, TestMarket.flat(100));
        assertEquals(3, account.result().equity().size());
        assertEquals(List.of(), account.result().trades());
    }

    private static void add(BarSeries series, PaperAccount account, double[] bar) {
        Instant begin = series.isEmpty() ? TestMarket.START : series.getLastBar().getEndTime();
        series.addBar(BarSeriesFactory.bar(
                Candle.of(begin, begin.plus(Duration.ofHours(1)), bar[0], bar[1], bar[2], bar[3], 100), NUMBERS));
        account.barClosed();
    }
}
