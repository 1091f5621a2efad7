/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.StopLossRule;

import org.liq4j.api.heatmap.ClusterNotional;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.MeasuredColumn;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.RuleContract;
import org.liq4j.api.kit.StrategyContract;
import org.liq4j.api.strategy.TwoSidedStrategy;

class RuleAndStrategyContractTest {

    /** Satisfied where there is more to liquidate on one side of the price than on the other. */
    private static Rule more(LiquidationHeatmap heatmap, Side side) {
        MeasuredColumn here = heatmap.feed().column(new ClusterNotional(side, 0.01));
        MeasuredColumn there = heatmap.feed().column(new ClusterNotional(side.opposite(), 0.01));
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
