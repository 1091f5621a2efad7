/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.PartialExit;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.RestingOrderRule.Kind;
import org.liq4j.backtest.OrderFill.Phase;

/**
 * The orders that rest while a position is open, each filled at most once for a position. Of the way of prices within a bar
 * nothing is known but its open, so what is unfavourable comes first: after the orders that the open lies beyond, stops, the
 * nearest first, then targets.
 */
final class RestingOrders {

    private static final int NONE = -1;

    private final List<RestingOrderRule> orders;
    private final LimitFill limitFill;
    private final double[] prices;
    private final boolean[] filled;
    /** Bar that the prices are of, asked before it began; negative if they are of none. */
    private int pricedFor = NONE;

    RestingOrders(List<RestingOrderRule> orders, LimitFill limitFill) {
        this.orders = orders;
        this.limitFill = limitFill;
        prices = new double[orders.size()];
        filled = new boolean[orders.size()];
    }

    /** No position is open any more. */
    void reset() {
        Arrays.fill(filled, false);
        pricedFor = NONE;
    }

    /**
     * Asks the orders of an open position where they rest during the next bar, at the close of the one before: nobody can then
     * have seen the bar.
     *
     * @param index
     *            of the next bar; the series need not have it yet
     */
    void rest(int index, TradingRecord record) {
        for (int k = 0; k < prices.length; k++) {
            prices[k] = filled[k] ? Double.NaN : price(orders.get(k), index, record);
        }
        pricedFor = index;
    }

    /**
     * Price of the order of a kind that is reached first; NaN if none rests.
     *
     * @param index
     *            of the bar during which it rests; the series need not have it yet
     */
    double nearest(Kind kind, TradingRecord record, Side side, int index) {
        int away = kind == Kind.STOP ? side.sign() : -side.sign();
        double nearest = Double.NaN;
        for (int k = 0; k < prices.length; k++) {
            if (!filled[k] && orders.get(k).kind() == kind) {
                double price = price(orders.get(k), index, record);
                if (!Double.isNaN(price) && !(away * (nearest - price) >= 0)) {
                    nearest = price;
                }
            }
        }
        return nearest;
    }

    private static double price(RestingOrderRule order, int index, TradingRecord record) {
        var price = order.priceDuring(index, record);
        return price.isPresent() ? price.get().doubleValue() : Double.NaN;
    }

    /**
     * The fills of a bar in their order, as far as the position lasts. The price of every order is the one asked before the bar, or
     * when the position was opened in it; an order that is among the fills does not come again.
     */
    List<OrderFill> fills(IsolatedPosition position, BarSeries series, int index, TradingRecord record) {
        if (pricedFor != index) {
            // Opened in this bar: the orders were sent when the entry was filled.
            rest(index, record);
        }
        Bar bar = series.getBar(index);
        List<OrderFill> fills = new ArrayList<>();
        addOpened(fills, position, bar, index);
        addStops(fills, position.side, bar);
        addTargets(fills, position.side, bar);
        return fills;
    }

    /**
     * Orders that the open lies beyond. A stop becomes a market order. A target rested in the book before the bar, so that it was
     * filled at its price by whoever came through it; only one that the entry itself has passed is sent as an order that takes.
     */
    private void addOpened(List<OrderFill> fills, IsolatedPosition position, Bar bar, int index) {
        int sign = position.side.sign();
        double open = bar.getOpenPrice().doubleValue();
        for (int k = 0; k < prices.length; k++) {
            boolean stop = orders.get(k).kind() == Kind.STOP;
            if (stop ? sign * (open - prices[k]) <= 0 : sign * (open - prices[k]) > 0) {
                boolean taker = stop || position.entryIndex == index;
                fills.add(fill(k, Phase.OPEN, taker ? open : prices[k], taker));
            }
        }
    }

    private void addStops(List<OrderFill> fills, Side side, Bar bar) {
        int sign = side.sign();
        double worst = side == Side.LONG ? bar.getLowPrice().doubleValue() : bar.getHighPrice().doubleValue();
        while (true) {
            int next = -1;
            for (int k = 0; k < prices.length; k++) {
                if (orders.get(k).kind() == Kind.STOP && sign * (worst - prices[k]) <= 0
                        && (next < 0 || sign * (prices[k] - prices[next]) > 0)) {
                    next = k;
                }
            }
            if (next < 0) {
                return;
            }
            fills.add(fill(next, Phase.ADVERSE, prices[next], true));
        }
    }

    private void addTargets(List<OrderFill> fills, Side side, Bar bar) {
        int sign = side.sign();
        double best = side == Side.LONG ? bar.getHighPrice().doubleValue() : bar.getLowPrice().doubleValue();
        while (true) {
            int next = -1;
            for (int k = 0; k < prices.length; k++) {
                double beyond = sign * (best - prices[k]);
                boolean reached = limitFill == LimitFill.TOUCHED ? beyond >= 0 : beyond > 0;
                if (orders.get(k).kind() == Kind.TARGET && reached
                        && (next < 0 || sign * (prices[k] - prices[next]) < 0)) {
                    next = k;
                }
            }
            if (next < 0) {
                return;
            }
            fills.add(fill(next, Phase.FAVOURABLE, prices[next], false));
        }
    }

    private OrderFill fill(int k, Phase moment, double price, boolean taker) {
        RestingOrderRule order = orders.get(k);
        filled[k] = true;
        prices[k] = Double.NaN;
        return new OrderFill(moment, order.kind(), price, order instanceof PartialExit part ? part.share() : 1, taker);
    }
}
