/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.PositionSizing;
import org.liq4j.api.strategy.RestingOrderRule;

/**
 * What a rule promises: each bar is judged without a trading record, with a long and with a short position that was opened
 * three bars before at the close (at the first bar of the series if there are fewer).
 *
 * <pre>
 * class MyRuleTest extends RuleContract {
 *
 *     protected Rule create(LiquidationHeatmap heatmap) {
 *         return new MyRule(heatmap);
 *     }
 * }
 * </pre>
 */
public abstract non-sealed class RuleContract extends BarContract {

    /** How many bars ago the positions were opened. */
    static final int BARS_OPEN = 3;

    protected RuleContract() {
    }

    /** A new rule over the heatmap's series. */
    protected abstract Rule create(LiquidationHeatmap heatmap);

    /** How many bars the rule's indicators need before them; 0 unless overridden. */
    protected int unstableBars() {
        return 0;
    }

    @Override
    final BarAnswer answer(LiquidationHeatmap heatmap) {
        Rule rule = create(heatmap);
        return new BarAnswer() {

            @Override
            public String name() {
                return rule.getClass().getSimpleName();
            }

            @Override
            public int unstableBars() {
                return Math.max(BARS_OPEN, RuleContract.this.unstableBars());
            }

            @Override
            public SeenValue at(int index) {
                return SeenValue.of("without record " + satisfied(rule, index, null) + ", long "
                        + satisfied(rule, index, open(heatmap.series(), TradeType.BUY, index)) + ", short "
                        + satisfied(rule, index, open(heatmap.series(), TradeType.SELL, index)));
            }
        };
    }

    /** Of a {@link RestingOrderRule}: its price during a bar depends on the bars before it alone. */
    @Test
    void aRestingOrderIsPlacedBeforeItsBarBegins() {
        if (create(new LiquidationHeatmap(market().series(DOUBLE), feed(market()))) instanceof RestingOrderRule) {
            PlacedOrders.check(market(), this::placed);
        }
    }

    private PlacedOrders placed(KitMarket market) {
        BarSeries series = market.series(DOUBLE);
        RestingOrderRule order = (RestingOrderRule) create(new LiquidationHeatmap(series, feed(market)));
        return new PlacedOrders(order.getClass().getSimpleName(), series, List.of(order), PositionSizing.WHOLE);
    }

    // ta4j calls rules without a record, though its types do not say so.
    @SuppressWarnings("NullAway")
    private static boolean satisfied(Rule rule, int index, @Nullable TradingRecord record) {
        return rule.isSatisfied(index, record);
    }

    /** A record whose position was opened before the bar. */
    static TradingRecord open(BarSeries series, TradeType type, int index) {
        int entry = Math.max(series.getBeginIndex(), index - BARS_OPEN);
        TradingRecord record = new BaseTradingRecord(type);
        record.enter(entry, series.getBar(entry).getClosePrice(), series.numFactory().one());
        return record;
    }
}
