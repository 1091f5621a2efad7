/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.StopLossRule;

import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.RuleContract;
import org.liq4j.api.kit.StrategyContract;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.TwoSidedStrategy;

class RuleAndStrategyContractTest {

    /** Satisfied where there is more to liquidate on one side of the price than on the other. */
    private static Rule more(LiquidationHeatmap heatmap, Side side) {
        BarValues here = heatmap.feed().column(new ClusterNotional(side, 0.01));
        BarValues there = heatmap.feed().column(new ClusterNotional(side.opposite(), 0.01));
        return (index, record) -> {
            var end = heatmap.series().getBar(index).getEndTime();
            return here.at(end) > 2 * there.at(end);
        };
    }

    private static boolean rose(BarSeries series, int from, int to) {
        return series.getBar(to).getClosePrice().isGreaterThan(series.getBar(from).getClosePrice());
    }

    static final class HonestRule extends RuleContract {

        @Override
        protected Rule create(LiquidationHeatmap heatmap) {
            return more(heatmap, Side.SHORT);
        }
    }

    static final class HonestStop extends RuleContract {

        @Override
        protected Rule create(LiquidationHeatmap heatmap) {
            return new StopLossRule(new ClosePriceIndicator(heatmap.series()),
                    heatmap.series().numFactory().numOf(0.2));
        }
    }

    static final class LookingAhead extends RuleContract {

        @Override
        protected Rule create(LiquidationHeatmap heatmap) {
            BarSeries series = heatmap.series();
            return (index, record) -> rose(series, index, Math.min(index + 1, series.getEndIndex()));
        }
    }

    /** Leaves its position at a better price than that of the bar at hand. */
    static final class LookingAheadInPosition extends RuleContract {

        @Override
        protected Rule create(LiquidationHeatmap heatmap) {
            BarSeries series = heatmap.series();
            return (index, record) -> record != null && record.getCurrentPosition().isOpened()
                    && rose(series, Math.min(index + 1, series.getEndIndex()), index);
        }
    }

    @Test
    void honestRulesKeepEveryPromise() {
        ContractRun.of(HonestRule.class).keepsAll();
        ContractRun.of(HonestStop.class).keepsAll();
    }

    @Test
    void aRuleThatLooksAheadIsFoundOut() {
        ContractRun run = ContractRun.of(LookingAhead.class);
        run.breaks("nothingDependsOnBarsThatComeLater", ", bar ", "(ends 2026-01-01T", "looks ahead",
                "without record true", "without record false");
        run.breaks("whatWasSaidOfAClosedBarIsNeverTakenBack", "repaints");
        ContractRun.of(LookingAheadInPosition.class).breaks("nothingDependsOnBarsThatComeLater", "long true",
                "long false", "without record false");
    }

    private static TwoSidedStrategy strategy(Rule longEntry, Rule shortEntry, int unstableBars) {
        return new TwoSidedStrategy(new BaseStrategy("up", longEntry, shortEntry, unstableBars, TradeType.BUY),
                new BaseStrategy("down", shortEntry, longEntry, unstableBars, TradeType.SELL));
    }

    static final class HonestStrategy extends StrategyContract {

        @Override
        protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
            return strategy(more(heatmap, Side.SHORT), more(heatmap, Side.LONG), 5);
        }
    }

    static final class StrategyThatLooksAhead extends StrategyContract {

        @Override
        protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
            BarSeries series = heatmap.series();
            return strategy((index, record) -> rose(series, index, Math.min(index + 1, series.getEndIndex())),
                    more(heatmap, Side.LONG), 0);
        }
    }

    static final class StrategyWithTooFewUnstableBars extends StrategyContract {

        @Override
        protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
            BarSeries series = heatmap.series();
            return strategy((index, record) -> rose(series, Math.max(series.getBeginIndex(), index - 12), index),
                    more(heatmap, Side.LONG), 4);
        }
    }

    /** A stop that knows how far its own bar will fall, though it is honest in what it is satisfied by. */
    private record StopAtItsOwnLow(BarSeries series) implements RestingOrderRule {

        @Override
        public Kind kind() {
            return Kind.STOP;
        }

        @Override
        public Optional<Num> priceDuring(int index, @Nullable TradingRecord record) {
            return record == null ? Optional.empty() : Optional.of(series.getBar(index).getLowPrice());
        }

        @Override
        public boolean isSatisfied(int index, @Nullable TradingRecord record) {
            return record != null && record.getCurrentPosition().isOpened() && index % 3 == 0;
        }
    }

    static final class OrderThatLooksAhead extends RuleContract {

        @Override
        protected Rule create(LiquidationHeatmap heatmap) {
            return new StopAtItsOwnLow(heatmap.series());
        }
    }

    static final class StrategyWhoseOrderLooksAhead extends StrategyContract {

        @Override
        protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
            return strategy(more(heatmap, Side.SHORT), more(heatmap, Side.LONG), 5)
                    .withOrders(new StopAtItsOwnLow(heatmap.series()));
        }
    }

    static final class StrategyWhoseSizeLooksAhead extends StrategyContract {

        @Override
        protected TwoSidedStrategy create(LiquidationHeatmap heatmap) {
            BarSeries series = heatmap.series();
            return strategy(more(heatmap, Side.SHORT), more(heatmap, Side.LONG), 5).withSizing(
                    (index, side) -> rose(series, index, Math.min(index + 1, series.getEndIndex())) ? 1 : 0.5);
        }
    }

    @Test
    void anOrderOrASizeThatKnowsItsBarIsFoundOut() {
        ContractRun.of(OrderThatLooksAhead.class).breaks("aRestingOrderIsPlacedBeforeItsBarBegins",
                "StopAtItsOwnLow, bar ", "must be decided before the bar starts", "of a long rests");
        ContractRun.of(StrategyWhoseOrderLooksAhead.class).breaks("ordersAndSizesAreDecidedBeforeTheirBarBegins",
                "strategy up, bar ", "must be decided before the bar starts");
        ContractRun.of(StrategyWhoseSizeLooksAhead.class).breaks("ordersAndSizesAreDecidedBeforeTheirBarBegins",
                "share of a ", "must be decided before the bar starts");
    }

    @Test
    void anHonestStrategyKeepsEveryPromise() {
        ContractRun.of(HonestStrategy.class).keepsAll();
    }

    @Test
    void aStrategyThatLooksAheadOrStartsTooEarlyIsFoundOut() {
        ContractRun.of(StrategyThatLooksAhead.class).breaks("nothingDependsOnWhatTheFutureTurnsOutToBe",
                "strategy up / down, bar ", "looks ahead", "long: enter");
        ContractRun.of(StrategyWithTooFewUnstableBars.class).breaks("aStableValueIsThatOfASeriesThatStartsEarlier",
                "needs more than its 4 unstable bars");
    }
}
