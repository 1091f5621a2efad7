/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.opentest4j.AssertionFailedError;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.num.Num;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.PositionSizing;
import org.liq4j.api.strategy.RestingOrderRule;

/**
 * What rests in the market during a bar, and how large a position is that a bar opens: decided before that bar begins.
 *
 * @param name
 *            for a failure
 * @param series
 *            of the market
 * @param orders
 *            over that series
 * @param sizing
 *            over that series
 */
record PlacedOrders(String name, BarSeries series, List<RestingOrderRule> orders, PositionSizing sizing) {

    /**
     * Compares each bar of the market with the same bar turned into another one, and all after it with it.
     *
     * @throws AssertionFailedError
     *             if a price or a size is then another
     */
    static void check(KitMarket market, Function<KitMarket, PlacedOrders> over) {
        PlacedOrders whole = over.apply(market);
        for (int bar = RuleContract.BARS_OPEN + 1; bar < market.size(); bar++) {
            PlacedOrders other = over.apply(market.withOtherFuture(bar));
            for (int k = 0; k < whole.orders.size(); k++) {
                for (TradeType type : TradeType.values()) {
                    whole.same(bar, "order " + whole.orders.get(k) + " of a "
                            + (type == TradeType.BUY ? "long" : "short") + " rests during the bar at",
                            whole.price(k, type, bar), other.price(k, type, bar));
                }
            }
            for (Side side : Side.values()) {
                whole.same(bar, "share of a " + side + " position that the bar opens",
                        Double.toString(whole.sizing.share(bar - 1, side)),
                        Double.toString(other.sizing.share(bar - 1, side)));
            }
        }
    }

    private String price(int order, TradeType type, int bar) {
        Optional<Num> price = orders.get(order).priceDuring(bar, RuleContract.open(series, type, bar));
        return price.map(Num::toString).orElse("nowhere");
    }

    private void same(int bar, String what, String said, String withAnotherBar) {
        if (!said.equals(withAnotherBar)) {
            throw new AssertionFailedError(name + ", bar " + bar + " (ends " + series.getBar(bar).getEndTime()
                    + "): looks ahead: it must be decided before the bar starts, but depends on it: " + what, said,
                    withAnotherBar);
        }
    }
}
