/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;

/**
 * A closed bar of trades; its arrival closes the bar for every model.
 *
 * @param beginTime
 *            when the bar opened
 * @param endTime
 *            when it closed; identifies the bar
 * @param knownAt
 *            when the closed bar was known
 * @param open
 *            first traded price
 * @param high
 *            highest traded price
 * @param low
 *            lowest traded price
 * @param close
 *            last traded price
 * @param volume
 *            coins traded
 * @param takerBuyVolume
 *            coins of it whose buyer was the taker; {@link #MISSING} if unknown
 * @param takerSellVolume
 *            coins of it whose seller was the taker; {@link #MISSING} if unknown
 * @param vwap
 *            volume-weighted average price; {@link #MISSING} if unknown
 */
public record Candle(Instant beginTime, Instant endTime, Instant knownAt, double open, double high, double low,
        double close, double volume, double takerBuyVolume, double takerSellVolume, double vwap)
        implements
            MarketEvent {

    /** Stands for a quantity that is not known; test with {@code Double.isNaN}. */
    public static final double MISSING = Double.NaN;

    /** Names of the values where they break a rule. */
    public static final class Field {

        public static final String OPEN = "open";
        public static final String HIGH = "high";
        public static final String LOW = "low";
        public static final String CLOSE = "close";
        public static final String VOLUME = "volume";
        public static final String TAKER_BUY_VOLUME = "takerBuyVolume";
        public static final String TAKER_SELL_VOLUME = "takerSellVolume";
        public static final String VWAP = "vwap";

        private Field() {
        }
    }

    /** How far taker buy plus taker sell may exceed the volume: the rounding of published figures. */
    private static final double VOLUME_ROUNDING = 1e-6;

    /**
     * @throws InvalidValueException
     *             unless {@code beginTime < endTime <= knownAt}, {@code low <= open, close <= high}, prices are within
     *             [1e-12, 1e12], volumes within [0, 1e18], and taker volumes are at most the volume
     */
    public Candle {
        Rules.time("beginTime", beginTime);
        if (!beginTime.isBefore(endTime)) {
            throw new InvalidValueException("endTime", endTime.toString(),
                    "endTime must be > beginTime (" + beginTime + ")");
        }
        Rules.knownAfter(endTime, knownAt);
        checkPrices(open, high, low, close);
        checkVolumes(volume, takerBuyVolume, takerSellVolume);
        if (!Double.isNaN(vwap)) {
            Rules.price(Field.VWAP, vwap);
        }
    }

    /** A bar known at its end, without taker volumes and vwap. */
    public static Candle of(Instant beginTime, Instant endTime, double open, double high, double low, double close,
            double volume) {
        return new Candle(beginTime, endTime, endTime, open, high, low, close, volume, MISSING, MISSING, MISSING);
    }

    /** This bar with its volume split by the taker's side. */
    public Candle withTakerVolumes(double buy, double sell) {
        return new Candle(beginTime, endTime, knownAt, open, high, low, close, volume, buy, sell, vwap);
    }

    /** This bar with its volume-weighted average price. */
    public Candle withVwap(double price) {
        return new Candle(beginTime, endTime, knownAt, open, high, low, close, volume, takerBuyVolume, takerSellVolume,
                price);
    }

    @Override
    public Instant eventTime() {
        return endTime;
    }

    public boolean hasTakerVolumes() {
        return !Double.isNaN(takerBuyVolume) && !Double.isNaN(takerSellVolume);
    }

    /**
     * The price at which the bar's trades took place on average: the vwap, kept within the bar against its rounding, else
     * the mean of high, low and close.
     */
    public double averagePrice() {
        if (Double.isNaN(vwap)) {
            return (high + low + close) / 3;
        }
        return Math.max(low, Math.min(high, vwap));
    }

    /**
     * Checks the prices of a bar, traded or mark.
     *
     * @throws InvalidValueException
     *             unless {@code low <= open, close <= high} and all are within [1e-12, 1e12]; its field is {@code open},
     *             {@code high}, {@code low} or {@code close}
     */
    public static void checkPrices(double open, double high, double low, double close) {
        Rules.price(Field.OPEN, open);
        Rules.price(Field.HIGH, high);
        Rules.price(Field.LOW, low);
        Rules.price(Field.CLOSE, close);
        Rules.atMost(Field.LOW, low, "open", open);
        Rules.atMost(Field.LOW, low, Field.CLOSE, close);
        Rules.atMost(Field.OPEN, open, Field.HIGH, high);
        Rules.atMost(Field.CLOSE, close, "high", high);
    }

    /**
     * Checks the volumes of a bar. Those of takers may exceed the whole by a millionth, since both are sums of rounded
     * quantities, or be {@link #MISSING}.
     *
     * @throws InvalidValueException
     *             unless all are within [0, 1e18] and {@code buy + sell <= volume}; its field is {@code volume},
     *             {@code takerBuyVolume} or {@code takerSellVolume}
     */
    public static void checkVolumes(double volume, double buy, double sell) {
        Rules.quantity(Field.VOLUME, volume);
        double limit = volume * (1 + VOLUME_ROUNDING);
        checkTakerVolume(Field.TAKER_BUY_VOLUME, buy, volume, limit);
        checkTakerVolume(Field.TAKER_SELL_VOLUME, sell, volume, limit);
        if (buy + sell > limit) {
            throw new InvalidValueException(Field.TAKER_SELL_VOLUME, Double.toString(sell),
                    "takerBuyVolume (" + buy + ") + takerSellVolume must be <= volume (" + volume + ")");
        }
    }

    private static void checkTakerVolume(String field, double taker, double volume, double limit) {
        if (Double.isNaN(taker)) {
            return;
        }
        Rules.quantity(field, taker);
        if (taker > limit) {
            Rules.atMost(field, taker, Field.VOLUME, volume);
        }
    }
}
