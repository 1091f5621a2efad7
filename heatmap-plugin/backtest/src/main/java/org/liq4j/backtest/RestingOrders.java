/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.strategy.PartialExit;
import org.liq4j.api.strategy.RestingOrderRule;
import org.liq4j.api.strategy.RestingOrderRule.Kind;

/**
 * The orders that rest while a position is open, each filled at most once for a position. Of the way of prices within a bar
 * nothing is known but its open, so what is unfavourable comes first: after the orders that the open lies beyond, stops and the
 * liquidation, the nearest first, then targets.
 */
final class RestingOrders {

    private final List<RestingOrderRule> orders;
    private final LimitFill limitFill;
    private final double[] prices;
    private final boolean[] filled;

    RestingOrders(List<RestingOrderRule> orders, LimitFill limitFill) {
        this.orders = orders;
        this.limitFill = limitFill;
        prices = new double[orders.size()];
        filled = new boolean[orders.size()];
    }

    /** A position was opened. */
    void reset() {
        Arrays.fill(filled, false);
    }

    /** Price of the stop nearest to the entry; NaN if none rests. */
    double nearestStop(TradingRecord record, Side side, int index) {
        double nearest = Double.NaN;
        for (RestingOrderRule order : orders) {
            if (order.kind() == Kind.STOP) {
                double price = price(order, index, record);
                if (!Double.isNaN(price) && !(side.sign() * (nearest - price) >= 0)) {
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

    /** Lets the bar happen to the position. */
    void fill(MarketRun run, OpenPosition position, BarSeries series, int index) {
        Bar bar = series.getBar(index);
        Side side = position.side;
        for (int k = 0; k < prices.length; k++) {
            prices[k] = filled[k] ? Double.NaN : price(orders.get(k), index, run.liveRecord(side));
        }
        Instant time = bar.getEndTime();
        if (!opened(run, position, bar, index, time) && !adverse(run, position, bar, index, time)) {
            favourable(run, side, bar, time);
        }
    }

    /** Orders that the open lies beyond. */
    private boolean opened(MarketRun run, OpenPosition position, Bar bar, int index, Instant time) {
        int sign = position.side.sign();
        double open = bar.getOpenPrice().doubleValue();
        for (int k = 0; k < prices.length; k++) {
            boolean stop = orders.get(k).kind() == Kind.STOP;
            if (stop ? sign * (open - prices[k]) <= 0 : sign * (open - prices[k]) > 0) {
                // A target that the entry itself has passed is executed at once.
                boolean taker = stop || position.entryIndex == index;
                if (close(run, k, time, open, taker, stop)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean adverse(MarketRun run, OpenPosition position, Bar bar, int index, Instant time) {
        Side side = position.side;
        int sign = side.sign();
        double worst = side == Side.LONG ? bar.getLowPrice().doubleValue() : bar.getHighPrice().doubleValue();
        double worstTrigger = side == Side.LONG
                ? run.market.triggers().low(index)
                : run.market.triggers().high(index);
        while (true) {
            int next = -1;
            for (int k = 0; k < prices.length; k++) {
                if (orders.get(k).kind() == Kind.STOP && sign * (worst - prices[k]) <= 0
                        && (next < 0 || sign * (prices[k] - prices[next]) > 0)) {
                    next = k;
                }
            }
            boolean liquidated = run.reached(side, worstTrigger);
            if (liquidated && (next < 0 || sign * (prices[next] - run.liquidationPrice()) <= 0)) {
                double limit = run.liquidationPrice();
                double open = run.market.triggers().open(index);
                run.liquidate(time, sign * (open - limit) < 0 ? open : limit);
                return true;
            }
            if (next < 0) {
                return false;
            }
            if (close(run, next, time, prices[next], true, true)) {
                return true;
            }
        }
    }

    private void favourable(MarketRun run, Side side, Bar bar, Instant time) {
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
            if (next < 0 || close(run, next, time, prices[next], false, false)) {
                return;
            }
        }
    }

    private boolean close(MarketRun run, int k, Instant time, double price, boolean taker, boolean stop) {
        RestingOrderRule order = orders.get(k);
        filled[k] = true;
        prices[k] = Double.NaN;
        VenueFees fees = run.terms.fees();
        return run.closeShare(time, price, order instanceof PartialExit part ? part.share() : 1,
                taker ? fees.taker() : fees.maker(), stop, stop ? ExitReason.STOP : ExitReason.TARGET);
    }
}
