/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import org.liq4j.api.InvalidValueException;

/** What holds for the rows of any venue. */
public final class RowRules {

    private RowRules() {
    }

    /**
     * Checks prices.
     *
     * @throws InvalidValueException
     *             unless {@code 0 < low <= open, close <= high}
     */
    static void prices(double open, double high, double low, double close) {
        if (!(low > 0)) {
            throw new InvalidValueException("low", Double.toString(low), "must be > 0");
        }
        if (!(low <= Math.min(open, close))) {
            throw new InvalidValueException("low", Double.toString(low),
                    "must be <= open (" + open + ") and close (" + close + ")");
        }
        if (!(high >= Math.max(open, close))) {
            throw new InvalidValueException("high", Double.toString(high),
                    "must be >= open (" + open + ") and close (" + close + ")");
        }
    }

    /**
     * Checks that a bar begins where bars of its length do, in UTC.
     *
     * @throws InvalidValueException
     *             if it does not
     */
    static void aligned(long openMillis, long periodMillis) {
        if (openMillis % periodMillis != 0) {
            throw new InvalidValueException("open time", Long.toString(openMillis),
                    "must be a multiple of " + periodMillis + " ms, as bars in UTC are");
        }
    }

    /**
     * Checks that a bar is as long as those that were asked for.
     *
     * @param closeMillis
     *            its last millisecond
     * @throws InvalidValueException
     *             unless {@code close = open + period - 1}
     */
    public static void length(long openMillis, long closeMillis, long periodMillis) {
        if (closeMillis != openMillis + periodMillis - 1) {
            throw new InvalidValueException("close time", Long.toString(closeMillis),
                    "must be the last millisecond of " + periodMillis + " from " + openMillis + " on");
        }
    }

    /**
     * Checks what takers bought.
     *
     * @throws InvalidValueException
     *             unless it is part of the volume, or absent
     */
    static void takerBuyVolume(double takerBuyVolume, double volume) {
        if (takerBuyVolume > volume * (1 + 1e-9)) {
            throw new InvalidValueException("taker-bought volume", Double.toString(takerBuyVolume),
                    "must be <= volume (" + volume + ")");
        }
    }

    /**
     * Checks what is paid of the notional.
     *
     * @throws InvalidValueException
     *             unless it is within (-1, 1), as for any funding rate
     */
    static void fundingRate(double rate) {
        if (!(rate > -1 && rate < 1)) {
            throw new InvalidValueException("funding rate", Double.toString(rate), "must be within (-1, 1)");
        }
    }

    /**
     * Checks a share of longs beside that of shorts.
     *
     * @return the share of longs
     * @throws InvalidValueException
     *             unless both are in [0, 1] and their sum is 1 within 0.02, since both are rounded
     */
    public static double longShare(double longs, double shorts) {
        if (!(longs >= 0 && longs <= 1)) {
            throw new InvalidValueException("long share", Double.toString(longs), "must be in [0, 1]");
        }
        if (!(Math.abs(longs + shorts - 1) <= 0.02)) {
            throw new InvalidValueException("short share", Double.toString(shorts),
                    "must be 1 - the long share (" + longs + ") within 0.02");
        }
        return longs;
    }
}
