/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.StreamedValue;

/** The rules of what streams tell. Those that are broken are named without values, as they are counted. */
public final class StreamFields {

    /** A message tells something of an instrument, or of a length of bars, that is not among the topics. */
    public static final String NOT_ASKED_FOR = "not asked for";

    /** In microseconds that is 1973: what is greater is no time in milliseconds. */
    static final long AFTER_LAST_MILLIS = 100_000_000_000_000L;

    private static final double LOWEST_PRICE = 1e-12;
    private static final double HIGHEST_PRICE = 1e12;
    private static final double MOST_COINS = 1e18;
    /** How far what takers bought may exceed the whole: both are sums of rounded quantities. */
    private static final double ROUNDING = 1e-6;

    private StreamFields() {
    }

    /** Quote currency for a coin: far beyond any market on either side. */
    public static boolean isPrice(double value) {
        return value >= LOWEST_PRICE && value <= HIGHEST_PRICE;
    }

    /** A quantity that is there. */
    public static boolean isQuantity(double value) {
        return value > 0 && value <= MOST_COINS;
    }

    /**
     * @throws InvalidValueException
     *             if it is no price
     */
    public static double price(VenueJson value) {
        double price = value.number();
        if (!isPrice(price)) {
            throw value.broken("must be a price within [1e-12, 1e12]");
        }
        return price;
    }

    /**
     * @throws InvalidValueException
     *             if it is no time in milliseconds, or 0
     */
    public static Instant time(VenueJson value) {
        String text = value.text();
        if (text.isEmpty() || text.length() > 14 || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                || Long.parseLong(text) == 0) {
            throw value.broken("must be epoch milliseconds above zero");
        }
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    /**
     * A funding rate.
     *
     * @throws InvalidValueException
     *             if it is none
     */
    public static double rate(VenueJson value) {
        double rate = value.number();
        if (!(rate > -1 && rate < 1)) {
            throw value.broken("must be a rate within (-1, 1)");
        }
        return rate;
    }

    /**
     * Coins, of units on the wire.
     *
     * @throws InvalidValueException
     *             if there are none
     */
    public static double coins(VenueJson value, double coinsOfUnit) {
        double coins = value.number() * coinsOfUnit;
        if (!isQuantity(coins)) {
            throw value.broken("must be a quantity above zero");
        }
        return coins;
    }

    /**
     * Checks a bar.
     *
     * @param interval
     *            that was asked for
     * @throws InvalidValueException
     *             if it breaks a rule
     */
    public static StreamedValue.Bar checked(StreamedValue.Bar bar, Duration interval) {
        require(Duration.between(bar.start(), bar.time()).equals(interval), "must be of the length that was asked for");
        require(bar.start().toEpochMilli() % interval.toMillis() == 0, "must start on its raster");
        require(isPrice(bar.open()) && isPrice(bar.high()) && isPrice(bar.low()) && isPrice(bar.close()),
                "must have prices within [1e-12, 1e12]");
        require(bar.low() <= Math.min(bar.open(), bar.close()) && bar.high() >= Math.max(bar.open(), bar.close()),
                "must satisfy low <= open, close <= high");
        require(bar.volume() >= 0 && bar.volume() <= MOST_COINS, "must have a volume of at least zero");
        require(!(bar.takerBuyVolume() < 0 || bar.takerBuyVolume() > bar.volume() * (1 + ROUNDING)),
                "must satisfy 0 <= taker buy volume <= volume");
        require(!(bar.turnover() < 0), "must have a turnover of at least zero");
        return bar;
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new InvalidValueException("bar", "as told", rule);
        }
    }
}
