/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.AbstractRule;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.OpenedPositionMinimumBarCountRule;

import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.PositionSizing;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.model.CandleDecayModel;
import org.liq4j.model.CandleDecaySettings;
import org.liq4j.rule.FixedPriceStopRule;
import org.liq4j.rule.FixedPriceTargetRule;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;
import org.liq4j.validation.LookaheadFinding.Change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Strategies that cheat, each in another way, and some that do not. */
class LookaheadTest {

    private static final MarketHistory HISTORY = history(3_000, 1);
    private static final Rule NEVER = BooleanRule.FALSE;

    private static MarketHistory history(int bars, long seed) {
        SimulationSettings settings = SimulationSettings.DEFAULT.withBars(bars).withSeed(seed);
        SimulatedMarket market = new SimulatedMarket(settings);
        MarketHistory.Builder builder = MarketHistory.builder(SimulatedMarket.INSTRUMENT, settings.barDuration());
        while (market.hasNext()) {
            builder.add(market.step());
        }
        return builder.build();
    }

    private static Lookahead.Result search(MarketHistory history, int cuts, Subject.Maker<TwoSidedStrategy> strategy) {
        StrategyRun run = new BacktestRun(new Backtest(10_000, 0.0004));
        return new Lookahead(
                List.of(Subject.signals("cheat", strategy), Subject.orders("cheat", strategy),
                        Subject.trades("cheat", strategy, run)),
                bars -> new HistoryHeatmapFeed(bars, () -> new CandleDecayModel(CandleDecaySettings.DEFAULT)))
                .search(history, cuts, 1, () -> {
                });
    }

    private static LookaheadFinding found(Lookahead.Result result, String kind, Change change) {
        return result.findings().stream().filter(each -> each.kind().equals(kind) && each.change() == change)
                .findFirst().orElseThrow(() -> new AssertionError(kind + " " + change + ": " + result.findings()));
    }

    private static void assertKinds(Lookahead.Result result, String... kinds) {
        assertEquals(Arrays.stream(kinds).sorted().toList(),
                result.findings().stream().map(LookaheadFinding::kind).distinct().sorted().toList());
    }

    private static Rule rule(IntPredicate satisfied) {
        return new AbstractRule() {

            @Override
            public boolean isSatisfied(int index, @Nullable TradingRecord record) {
                return satisfied.test(index);
            }
        };
    }

    private static Rule everyTwentieth() {
        return rule(index -> index % 20 == 5);
    }

    /** Long at the entry, out by the exit. */
    private static TwoSidedStrategy longOnly(Rule entry, Rule exit, RestingOrderRule... orders) {
        return new TwoSidedStrategy(new BaseStrategy("long", entry, exit, 0, TradeType.BUY),
                new BaseStrategy("short", NEVER, NEVER, 0, TradeType.SELL)).withOrders(orders);
    }

    private static double close(BarSeries series, int index) {
        return series.getBar(Math.clamp(index, series.getBeginIndex(), series.getEndIndex())).getClosePrice()
                .doubleValue();
    }

    private static double close(int bar) {
        return HISTORY.candle(bar).close();
    }

    private static int first(IntPredicate bar) {
        int i = 0;
        while (!bar.test(i)) {
            i++;
        }
        return i;
    }

    /** An order whose price is read off the bar in which it rests. */
    private record InBar(BarSeries series, Kind kind) implements RestingOrderRule {

        @Override
        public Optional<Num> priceDuring(int index, @Nullable TradingRecord record) {
            if (record == null || record.isClosed() || index > series.getEndIndex()) {
                return Optional.empty();
            }
            Num entry = record.getCurrentPosition().getEntry().getPricePerAsset();
            if (kind == Kind.STOP) {
                Num stop = entry.multipliedBy(series.numFactory().numOf(0.9995));
                return series.getBar(index).getLowPrice().isLessThan(stop) ? Optional.empty() : Optional.of(stop);
            }
            Num high = series.getBar(index).getHighPrice().multipliedBy(series.numFactory().numOf(0.999999));
            return high.isGreaterThan(entry) ? Optional.of(high) : Optional.empty();
        }

        @Override
        public boolean isSatisfied(int index, @Nullable TradingRecord record) {
            return false;
        }
    }

    @Test
    void aTargetThatKnowsTheHighOfItsBarIsFound() {
        Lookahead.Result result = search(HISTORY, 1, heatmap -> longOnly(everyTwentieth(),
                new OpenedPositionMinimumBarCountRule(10), new InBar(heatmap.series(), RestingOrderRule.Kind.TARGET)));
        assertKinds(result, "orders of", "trades of");
        for (Change change : List.of(Change.CUT_OFF, Change.ALTERED)) {
            LookaheadFinding orders = found(result, "orders of", change);
            assertTrue(orders.before().contains("target "), orders::before);
            assertNotEquals(orders.before(), orders.after());
            assertTrue(found(result, "trades of", change).before().contains("equity "), result.findings()::toString);
        }
        LookaheadFinding orders = found(result, "orders of", Change.CUT_OFF);
        int bar = first(i -> HISTORY.endTime(i).equals(orders.time()));
        assertTrue(orders.before().contains(Double.toString(HISTORY.candle(bar + 1).high() * 0.999999)),
                orders::before);
    }

    @Test
    void aStopThatStepsAsideIsFound() {
        Lookahead.Result result = search(HISTORY, 1, heatmap -> longOnly(everyTwentieth(),
                new OpenedPositionMinimumBarCountRule(10), new InBar(heatmap.series(), RestingOrderRule.Kind.STOP)));
        assertTrue(result.findings().stream().anyMatch(each -> each.kind().equals("orders of")),
                result.findings()::toString);
    }

    @Test
    void aSizeThatKnowsTheNextBarIsFound() {
        Lookahead.Result result = search(HISTORY, 1, heatmap -> {
            BarSeries series = heatmap.series();
            PositionSizing sizing = (index, side) -> close(series, index + 1) > close(series, index) ? 1 : 0.1;
            return longOnly(everyTwentieth(), new OpenedPositionMinimumBarCountRule(2)).withSizing(sizing);
        });
        LookaheadFinding orders = found(result, "orders of", Change.CUT_OFF);
        assertEquals(HISTORY.endTime(first(i -> close(i + 1) > close(i))), orders.time());
        assertEquals("long size 1.0; short size 1.0", orders.before());
        assertEquals("long size 0.1; short size 0.1", orders.after());
        assertKinds(result, "orders of", "trades of");
    }

    @Test
    void anExitThatKnowsTheNextBarIsFound() {
        Lookahead.Result result = search(HISTORY, 1, heatmap -> {
            BarSeries series = heatmap.series();
            return longOnly(everyTwentieth(), rule(index -> close(series, index + 1) < close(series, index)));
        });
        LookaheadFinding signals = found(result, "signals of", Change.CUT_OFF);
        assertEquals(HISTORY.endTime(first(i -> close(i + 1) < close(i))), signals.time());
        assertEquals("[false, true, false, false]", signals.before());
        assertEquals("[false, false, false, false]", signals.after());
    }

    private static Lookahead.Result entry(Subject.Maker<IntPredicate> entry) {
        return search(HISTORY, 1, heatmap -> longOnly(rule(entry.over(heatmap)),
                new OpenedPositionMinimumBarCountRule(5)));
    }

    private static void assertEntryFound(Lookahead.Result result) {
        for (Change change : List.of(Change.CUT_OFF, Change.ALTERED)) {
            assertTrue(found(result, "signals of", change).before().matches("\\[(true|false), false, false, false]"),
                    result.findings()::toString);
        }
    }

    @Test
    void anHourThatIsNotOverIsFound() {
        Lookahead.Result result = entry(heatmap -> {
            BarSeries series = heatmap.series();
            return index -> {
                int hour = index - index % 60;
                return close(series, hour + 59) > series.getBar(hour).getOpenPrice().doubleValue() && index % 60 == 20;
            };
        });
        assertEntryFound(result);
        // The first one whose sign is another with no more than the 21 minutes.
        assertEquals(
                HISTORY.endTime(first(i -> i % 60 == 20 && (close(i + 39) > HISTORY.candle(i - 20).open()) != (close(
                        i) > HISTORY.candle(i - 20).open()))),
                found(result, "signals of", Change.CUT_OFF).time());
    }

    /** Where closes lie within all closes of the series. */
    private static final class Scaled extends AbstractIndicator<Num> {

        private double lowest = Double.NaN;
        private double highest = Double.NaN;

        Scaled(BarSeries series) {
            super(series);
        }

        @Override
        public Num getValue(int index) {
            if (Double.isNaN(lowest)) {
                double[] closes = closes(getBarSeries());
                lowest = Arrays.stream(closes).min().orElseThrow();
                highest = Arrays.stream(closes).max().orElseThrow();
            }
            return getBarSeries().numFactory()
                    .numOf(highest > lowest ? (close(getBarSeries(), index) - lowest) / (highest - lowest) : 0.5);
        }

        @Override
        public int getCountOfUnstableBars() {
            return 0;
        }
    }

    private static double[] closes(BarSeries series) {
        return series.getBarData().stream().mapToDouble(bar -> bar.getClosePrice().doubleValue()).toArray();
    }

    @Test
    void aScaleOfTheWholeSeriesIsFound() {
        Lookahead.Result result = entry(heatmap -> {
            Indicator<Num> scaled = new Scaled(heatmap.series());
            return index -> scaled.getValue(index).doubleValue() < 0.2;
        });
        assertEntryFound(result);
    }

    @Test
    void aRankAmongAllSortedClosesIsFound() {
        assertEntryFound(entry(heatmap -> {
            BarSeries series = heatmap.series();
            double[] sorted = closes(series);
            Arrays.sort(sorted);
            return index -> Math.abs(Arrays.binarySearch(sorted, close(series, index))) < sorted.length / 10;
        }));
    }

    private static Lookahead.Result late(BarMeasure measure) {
        return entry(heatmap -> {
            BarValues values = heatmap.feed().column(measure);
            BarSeries series = heatmap.series();
            return index -> {
                Instant end = series.getBar(index).getEndTime();
                return values.at(end.plus(Duration.ofMinutes(1))) > values.at(end);
            };
        });
    }

    @Test
    void fundingAndOpenInterestOfTheNextBarAreFound() {
        assertEntryFound(late((levels, inputs) -> inputs.fundingRate()));
        Lookahead.Result interest = late((levels, inputs) -> inputs.openInterest());
        assertEntryFound(interest);
        assertEquals(
                HISTORY.endTime(first(i -> HISTORY.bar(i + 1).openInterest() > HISTORY.bar(i).openInterest())),
                found(interest, "signals of", Change.CUT_OFF).time());
    }

    @Test
    void aPivotThatIsDrawnWhereItTurnsOutToHaveBeenIsFound() {
        assertEntryFound(entry(heatmap -> {
            BarSeries series = heatmap.series();
            IntUnaryOperator bar = index -> Math.clamp(index, series.getBeginIndex(), series.getEndIndex());
            return index -> {
                for (int k = -3; k <= 3; k++) {
                    if (series.getBar(bar.applyAsInt(index + k)).getLowPrice()
                            .isLessThan(series.getBar(index).getLowPrice())) {
                        return false;
                    }
                }
                return true;
            };
        }));
    }

    @Test
    void pricesThatWereCopiedWhenTheStrategyWasMadeAreFound() {
        Lookahead.Result result = entry(heatmap -> {
            double[] closes = closes(heatmap.series());
            return index -> index + 1 < closes.length && closes[index + 1] > closes[index];
        });
        assertEntryFound(result);
        assertEquals(HISTORY.endTime(first(i -> close(i + 1) > close(i))),
                found(result, "signals of", Change.CUT_OFF).time());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aCheatInOneOfAThousandBarsIsFound(long seed) {
        MarketHistory history = history(5_000, seed);
        for (int kind : new int[]{3, 6}) {
            IntPredicate asks = kind == 3 ? index -> index % 1_440 == 700 : index -> index % 997 == 500;
            int ahead = kind == 3 ? 60 : 3;
            Lookahead.Result result = search(history, 1, heatmap -> {
                BarSeries series = heatmap.series();
                return longOnly(rule(index -> asks.test(index) && close(series, index + ahead) > close(series, index)),
                        new OpenedPositionMinimumBarCountRule(5));
            });
            LookaheadFinding signals = found(result, "signals of", Change.CUT_OFF);
            assertEquals(
                    history.endTime(first(i -> asks.test(i)
                            && history.candle(i + ahead).close() > history.candle(i).close())),
                    signals.time());
            assertEquals("[true, false, false, false]", signals.before());
            assertEquals("[false, false, false, false]", signals.after());
            assertEquals(5_000, result.bars());
            assertTrue(result.places() >= 1 && result.places() < 40, () -> "places " + result.places());
        }
    }

    @Test
    void honestStrategiesHaveNoFinding() {
        Lookahead.Result result = search(HISTORY, 3, heatmap -> {
            BarSeries series = heatmap.series();
            ClosePriceIndicator close = new ClosePriceIndicator(series);
            Indicator<Num> fast = new EMAIndicator(close, 5);
            Indicator<Num> slow = new EMAIndicator(close, 20);
            Rule up = new CrossedUpIndicatorRule(fast, slow);
            Rule down = new CrossedDownIndicatorRule(fast, slow);
            return new TwoSidedStrategy(new BaseStrategy("long", up, down, 20, TradeType.BUY),
                    new BaseStrategy("short", down, up, 20, TradeType.SELL))
                    .withOrders(new FixedPriceStopRule(series, 0.002), new FixedPriceTargetRule(series, 0.003))
                    .withSizing((index, side) -> side == Side.LONG ? 1 : 0.5);
        });
        assertEquals(List.of(), result.findings());
        assertEquals(List.of(), result.notLooked());
        assertTrue(result.places() > 100, () -> "places " + result.places());
        assertEquals(6, result.cuts().size());
    }

    @Test
    void whatCannotBeMadeOverOneBarIsSaid() {
        Lookahead.Result result = search(HISTORY, 2, heatmap -> {
            heatmap.series().getBar(9);
            return longOnly(everyTwentieth(), new OpenedPositionMinimumBarCountRule(2));
        });
        assertEquals(List.of(), result.findings());
        assertEquals(3, result.notLooked().size(), result.notLooked()::toString);
        assertTrue(
                result.notLooked().getFirst().startsWith("signals of cheat cannot be made where few bars are known: "),
                result.notLooked()::toString);
    }
}
