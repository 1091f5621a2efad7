/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Rule;
import org.ta4j.core.criteria.pnl.NetProfitLossCriterion;

import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.strategy.RestingOrderRule.Kind;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketSchedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Random strategies on random markets: whatever happens, the books balance and nothing depends on what comes later. */
class LedgerPropertyTest {

    private static final double START_EQUITY = 10_000;
    private static final int BARS = 400;
    private static final BracketSchedule BITCOIN = BracketCatalog.shipped()
            .find(Instrument.parse("BINANCE:BTCUSDT")).orElseThrow();

    /** A market and a strategy that one seed gives; the first bars do not depend on how many there are. */
    private record Case(BarSeries series, PortfolioBacktest.Entry entry, Watch watch, double leverage, double taker) {

        static Case of(long seed, int bars, Duration period) {
            Random random = new Random(seed);
            double leverage = 1 + random.nextInt(20);
            double taker = 0.001 * random.nextDouble();
            TwoSidedStrategy strategy = TestMarket.strategy(rule(random, 0.1), partly(random), rule(random, 0.1),
                    partly(random), TestMarket.stop(1 - 0.1 * random.nextDouble()),
                    TestMarket.part(Kind.STOP, 0.97, 0.3), TestMarket.part(Kind.TARGET, 1.03, 0.5),
                    TestMarket.target(1.01 + 0.1 * random.nextDouble()))
                    .withSizing((index, side) -> 0.2 + 0.02 * (index % 30));
            SortedMap<Instant, Double> rates = new TreeMap<>();
            for (int i = 1; i < 100; i++) {
                rates.put(TestMarket.START.plus(Duration.ofMinutes(240L * i + i % 50)),
                        0.002 * random.nextGaussian());
            }
            double[][] prices = new double[BARS][];
            double price = 60_000;
            for (int i = 0; i < BARS; i++) {
                double open = price * Math.exp(0.005 * random.nextGaussian());
                double close = open * Math.exp(0.02 * random.nextGaussian());
                double high = Math.max(open, close) * (1 + 0.02 * random.nextDouble());
                double low = Math.min(open, close) * (1 - 0.02 * random.nextDouble());
                prices[i] = TestMarket.bar(open, high, low, close);
                price = close;
            }
            BarSeries series = TestMarket.series("seed " + seed, period, period.minusMinutes(1),
                    Arrays.copyOf(prices, bars));
            TradingTerms terms = TradingTerms.DEFAULT.withFees(new ExchangeFees(taker / 2, taker))
                    .withLeverage(leverage).withSlippage(SlippageModel.ofRange(0.05)).withLimits(1e-4, 5)
                    .withLiquidationFee(0.001);
            Watch watch = new Watch();
            PerpetualMarket market = PerpetualMarket.of(series).withFunding(FundingSchedule.of(rates))
                    .withBrackets(BITCOIN);
            return new Case(series, new PortfolioBacktest.Entry(market, strategy, terms, watch), watch, leverage,
                    taker);
        }

        private static Rule partly(Random random) {
            return rule(random, 0.03).or(new TestMarket.PartSignal(rule(random, 0.1), 0.2));
        }

        private static Rule rule(Random random, double chance) {
            boolean[] satisfied = new boolean[BARS];
            for (int i = 0; i < BARS; i++) {
                satisfied[i] = random.nextDouble() < chance;
            }
            return (index, record) -> satisfied[index];
        }
    }

    /** Keeps its own books of the position, from what it is told. */
    private static final class Watch implements BacktestListener {

        private final List<Double> coins = new ArrayList<>();
        private final List<Double> entries = new ArrayList<>();
        private @Nullable Side side;
        private double held;
        private double entry;

        @Override
        public void opened(int index, Side opened, double price, double size) {
            side = opened;
            held = size;
            entry = price;
        }

        @Override
        public void closed(int index, RoundTrip trade) {
            assertEquals(side, trade.side());
            held -= trade.coins();
        }

        @Override
        public void barDone(int index) {
            coins.add(side == null ? 0 : side.sign() * held);
            entries.add(entry);
        }

        double unrealised(int bar, double close) {
            return coins.get(bar) * (close - entries.get(bar));
        }
    }

    private static double close(BarSeries series, int index) {
        return series.getBar(index).getClosePrice().doubleValue();
    }

    @Test
    void theBooksBalanceAtEveryBar() {
        Set<ExitReason> seen = EnumSet.noneOf(ExitReason.class);
        for (long seed = 1; seed <= 60; seed++) {
            Case one = Case.of(seed, BARS, Duration.ofHours(1));
            PortfolioResult result = new PortfolioBacktest(START_EQUITY).run(List.of(one.entry()));
            List<LedgerEntry> entries = result.ledger().entries();
            double cash = START_EQUITY;
            int booked = 0;
            for (int i = 0; i < BARS; i++) {
                Instant end = one.series().getBar(i).getEndTime();
                while (booked < entries.size() && !entries.get(booked).time().isAfter(end)) {
                    LedgerEntry entry = entries.get(booked++);
                    cash += entry.kind().movesCash() ? entry.amount() : 0;
                }
                assertEquals(cash + one.watch().unrealised(i, close(one.series(), i)), result.equity().valueAt(i),
                        1e-9 * START_EQUITY, "seed " + seed + ", bar " + i);
            }
            assertEquals(entries.size(), booked);
            checkTrades(one, result, "seed " + seed);
            result.markets().getFirst().trades().forEach(trade -> seen.add(trade.reason()));
        }
        assertEquals(EnumSet.allOf(ExitReason.class), seen);
    }

    private static void checkTrades(Case one, PortfolioResult result, String message) {
        MarketResult market = result.markets().getFirst();
        double profit = 0;
        double fees = 0;
        double slippage = 0;
        for (RoundTrip trade : market.trades()) {
            if (!trade.open()) {
                profit += trade.profit();
            }
            fees += trade.open() ? one.taker() * trade.coins() * trade.entryPrice() : trade.fees();
            slippage += trade.slippage();
            double margin = trade.coins() * trade.entryPrice() / one.leverage();
            double entryFee = one.taker() * trade.coins() * trade.entryPrice();
            if (trade.reason() == ExitReason.LIQUIDATED) {
                assertEquals(-margin - entryFee, trade.profit(), 1e-9 * START_EQUITY, message);
            }
        }
        assertEquals(fees, result.ledger().fees(), 1e-9 * START_EQUITY, message);
        assertEquals(slippage, result.ledger().slippage(), 1e-9 * START_EQUITY, message);
        double ta4j = new NetProfitLossCriterion().calculate(one.series(), market.longRecord()).doubleValue()
                + new NetProfitLossCriterion().calculate(one.series(), market.shortRecord()).doubleValue();
        assertEquals(profit, ta4j, 1e-9 * START_EQUITY, message + ": ta4j's net profit");
        assertEquals(market.trades().stream().filter(trade -> !trade.open()).count(),
                market.longRecord().getPositionCount() + market.shortRecord().getPositionCount());
    }

    @Test
    void cuttingOffTheFutureChangesNothingBefore() {
        for (long seed = 1; seed <= 20; seed++) {
            PortfolioResult whole = new PortfolioBacktest(START_EQUITY)
                    .run(List.of(Case.of(seed, BARS, Duration.ofHours(1)).entry(),
                            Case.of(seed + 100, BARS, Duration.ofHours(1)).entry()));
            int bars = 50 + (int) (seed * 13);
            PortfolioResult cut = new PortfolioBacktest(START_EQUITY)
                    .run(List.of(Case.of(seed, bars, Duration.ofHours(1)).entry(),
                            Case.of(seed + 100, bars, Duration.ofHours(1)).entry()));
            for (int i = 0; i < bars; i++) {
                assertEquals(whole.equity().valueAt(i), cut.equity().valueAt(i), "seed " + seed + ", bar " + i);
            }
            List<LedgerEntry> entries = cut.ledger().entries();
            assertEquals(whole.ledger().entries().subList(0, entries.size()), entries);
            assertTrue(entries.size() > 10, "seed " + seed);
        }
    }

    @Test
    void severalMarketsShareOneAccount() {
        for (long seed = 1; seed <= 20; seed++) {
            Case hours = Case.of(seed, BARS, Duration.ofHours(1));
            Case quarters = Case.of(seed + 200, BARS, Duration.ofMinutes(15));
            PortfolioResult result = new PortfolioBacktest(START_EQUITY)
                    .run(List.of(hours.entry(), quarters.entry()));
            double open = hours.watch().unrealised(BARS - 1, close(hours.series(), BARS - 1))
                    + quarters.watch().unrealised(BARS - 1, close(quarters.series(), BARS - 1));
            assertEquals(START_EQUITY + result.ledger().cash() + open,
                    result.equity().valueAt(result.equity().size() - 1), 1e-9 * START_EQUITY, "seed " + seed);
            for (int i = 1; i < result.equity().size(); i++) {
                assertTrue(result.equity().timeAt(i - 1).isBefore(result.equity().timeAt(i)));
            }
            assertEquals(List.of("seed " + seed, "seed " + (seed + 200)),
                    result.markets().stream().map(MarketResult::market).toList());
            PortfolioResult again = new PortfolioBacktest(START_EQUITY)
                    .run(List.of(Case.of(seed, BARS, Duration.ofHours(1)).entry(),
                            Case.of(seed + 200, BARS, Duration.ofMinutes(15)).entry()));
            assertEquals(result.ledger(), again.ledger());
        }
    }
}
