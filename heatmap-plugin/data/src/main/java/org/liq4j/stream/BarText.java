/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.history.HistoryBar;

/**
 * A bar with its inputs as a line of a recording: end in milliseconds since 1970, then open, high, low, close, volume, taker buy
 * and sell volume, vwap, open interest, funding rate, share of long accounts, coins of longs and of shorts liquidated, and open,
 * high, low and close of the mark price; numbers with all their digits, nothing for one that is not there.
 */
final class BarText {

    private static final int CELLS = 18;

    private BarText() {
    }

    static String line(HistoryBar bar) {
        Candle candle = bar.candle();
        StringJoiner line = new StringJoiner(",");
        line.add(Long.toString(candle.endTime().toEpochMilli()));
        add(line, candle.open(), candle.high(), candle.low(), candle.close(), candle.volume(), candle.takerBuyVolume(),
                candle.takerSellVolume(), candle.vwap(), bar.openInterest(), bar.fundingRate(), bar.longAccountShare(),
                bar.liquidatedLong(), bar.liquidatedShort());
        MarkCandle mark = bar.mark();
        if (mark == null) {
            add(line, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        } else {
            add(line, mark.open(), mark.high(), mark.low(), mark.close());
        }
        return line.toString();
    }

    private static void add(StringJoiner line, double... values) {
        for (double value : values) {
            line.add(Double.isNaN(value) ? "" : Double.toString(value));
        }
    }

    /**
     * The bar of a line.
     *
     * @throws InvalidDataException
     *             if the line has another form
     * @throws org.liq4j.api.InvalidValueException
     *             if a value breaks a rule of bars
     */
    static HistoryBar bar(String line, Duration interval) {
        String[] cells = line.split(",", -1);
        if (cells.length != CELLS) {
            throw new InvalidDataException("bar", "\"" + line + "\"", "must have " + CELLS + " cells");
        }
        double[] values = new double[CELLS];
        long endMillis;
        try {
            endMillis = Long.parseLong(cells[0]);
            for (int c = 1; c < CELLS; c++) {
                values[c] = cells[c].isEmpty() ? Double.NaN : Double.parseDouble(cells[c]);
            }
        } catch (NumberFormatException e) {
            throw new InvalidDataException("bar", "\"" + line + "\"", "must have numbers in its cells");
        }
        Instant end = Instant.ofEpochMilli(endMillis);
        Candle candle = new Candle(end.minus(interval), end, end, values[1], values[2], values[3], values[4], values[5],
                values[6], values[7], values[8]);
        @Nullable
        MarkCandle mark = Double.isNaN(values[14])
                ? null
                : new MarkCandle(end, end, values[14], values[15], values[16], values[17]);
        return new HistoryBar(candle, values[9], values[10], values[11], values[12], values[13], mark);
    }
}
