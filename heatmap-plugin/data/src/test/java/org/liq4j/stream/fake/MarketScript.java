/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.util.Optional;

/**
 * A market by formula: what happened in a second is the same whenever it is asked for. There is a trade in each second, 100 ms
 * after it began, and bars are made of those trades. Times are whole seconds since 1970.
 */
public final class MarketScript {

    private final long seed;
    private final double around;

    /** Around a price. */
    public MarketScript(long seed, double around) {
        this.seed = seed;
        this.around = around;
    }

    /** A trade; the price has one decimal, coins have three. */
    public record Trade(long millis, long id, double price, double coins, boolean takerBuys) {
    }

    /** A bar. */
    public record Bar(long startMillis, long endMillis, double open, double high, double low, double close,
            double coins, double takerBuyCoins, double turnover, int trades) {
    }

    /** A forced closing, by an order of the opposite side. */
    public record Liquidation(long millis, boolean isLong, double price, double coins) {
    }

    private long draw(long second, int what) {
        long x = seed * 0x9E3779B97F4A7C15L + second * 0xBF58476D1CE4E5B9L + what * 0x94D049BB133111EBL;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return (x ^ (x >>> 31)) >>> 1;
    }

    private static double rounded(double value, double steps) {
        return Math.rint(value * steps) / steps;
    }

    public double price(long second) {
        double slow = 0.02 * Math.sin(second / 5400.0 + seed) + 0.004 * Math.sin(second / 97.0 + 2 * seed);
        double noise = (draw(second, 1) % 2001 - 1000) / 1000.0 * 0.0003;
        return rounded(around * (1 + slow + noise), 10);
    }

    public double mark(long second) {
        return rounded(price(second) * (1 + (draw(second, 2) % 201 - 100) / 100.0 * 0.0002), 10);
    }

    public Trade trade(long second) {
        return new Trade(second * 1000 + 100, second, price(second), (1 + draw(second, 3) % 1500) / 1000.0,
                draw(second, 4) % 2 == 0);
    }

    /** About one in two minutes. */
    public Optional<Liquidation> liquidation(long second) {
        return draw(second, 5) % 120 == 0
                ? Optional.of(new Liquidation(second * 1000 + 500, draw(second, 6) % 2 == 0, price(second),
                        (10 + draw(second, 7) % 5000) / 1000.0))
                : Optional.empty();
    }

    public double openInterest(long second) {
        return rounded(30_000 + 2_000 * Math.sin(second / 20_000.0) + draw(second / 5, 8) % 1000 / 100.0, 1000);
    }

    /** Of the running period of eight hours. */
    public double fundingRate(long second) {
        long period = second / 28_800;
        return rounded(0.0001 + 0.00008 * Math.sin(period * 1.7), 1e8);
    }

    /**
     * A bar, as it stands at the end of a second: without later trades.
     *
     * @param start
     *            its first second
     * @param seconds
     *            its length
     * @param last
     *            the last second of which trades count, at least the first
     */
    public Bar bar(long start, int seconds, long last) {
        double high = 0;
        double low = Double.POSITIVE_INFINITY;
        double coins = 0;
        double bought = 0;
        double turnover = 0;
        double close = 0;
        int trades = 0;
        for (long second = start; second <= Math.min(last, start + seconds - 1); second++) {
            Trade trade = trade(second);
            high = Math.max(high, trade.price());
            low = Math.min(low, trade.price());
            coins += trade.coins();
            bought += trade.takerBuys() ? trade.coins() : 0;
            turnover += trade.coins() * trade.price();
            close = trade.price();
            trades++;
        }
        return new Bar(start * 1000, (start + seconds) * 1000, price(start), high, low, close, rounded(coins, 1000),
                rounded(bought, 1000), rounded(turnover, 10_000), trades);
    }

    /** A whole bar. */
    public Bar bar(long start, int seconds) {
        return bar(start, seconds, start + seconds - 1);
    }

    /** A bar of mark prices; coins and turnover are none. */
    public Bar markBar(long start, int seconds) {
        double high = 0;
        double low = Double.POSITIVE_INFINITY;
        for (long second = start; second < start + seconds; second++) {
            high = Math.max(high, mark(second));
            low = Math.min(low, mark(second));
        }
        return new Bar(start * 1000, (start + seconds) * 1000, mark(start), high, low, mark(start + seconds - 1), 0, 0,
                0, seconds);
    }
}
