/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;

/** The times and prices that traded and mark bars have in common. */
final class BarCells {

    /** What both have in the columns read, in this order. */
    static final List<String> READ = List.of("open_time", "open", "high", "low", "close", "close_time");
    static final List<String> USUAL = List.of("open_time", "open", "high", "low", "close", "volume", "close_time",
            "quote_volume", "count", "taker_buy_volume", "taker_buy_quote_volume", "ignore");

    static final String OUTSIDE = "rows outside the file's time, skipped";
    static final String WITHOUT_PRICES = "bars whose prices are all 0, not there";

    private static final int OPEN_TIME = 0;
    private static final int OPEN = 1;
    private static final int HIGH = 2;
    private static final int LOW = 3;
    private static final int CLOSE = 4;
    private static final int CLOSE_TIME = 5;

    private final ArchiveTable table;
    private final Tally tally;
    private final long from;
    private final long to;
    private final long barMillis;
    private long end;
    private double open;
    private double high;
    private double low;
    private double close;

    BarCells(ArchiveTable table, ArchiveFile file, Tally tally) {
        this.table = table;
        this.tally = tally;
        this.from = file.from().toEpochMilli();
        this.to = file.to().toEpochMilli();
        this.barMillis = file.interval().length().toMillis();
    }

    /** Reads the row; whether it is a bar to keep. */
    boolean read() {
        long start = table.millis(OPEN_TIME);
        if (start < from || start >= to) {
            tally.add(OUTSIDE);
            return false;
        }
        if (start % barMillis != 0) {
            throw table.broken(OPEN_TIME, "must be a multiple of the bar's length (" + barMillis + " ms)");
        }
        end = table.millis(CLOSE_TIME) + 1;
        if (end != start + barMillis) {
            throw table.broken(CLOSE_TIME, "must be open_time + " + (barMillis - 1) + " ms");
        }
        if (isZero(OPEN) && isZero(HIGH) && isZero(LOW) && isZero(CLOSE)) {
            tally.add(WITHOUT_PRICES);
            return false;
        }
        open = table.price(OPEN);
        high = table.price(HIGH);
        low = table.price(LOW);
        close = table.price(CLOSE);
        try {
            Candle.checkPrices(open, high, low, close);
        } catch (InvalidValueException e) {
            throw table.broken(e);
        }
        return true;
    }

    private boolean isZero(int column) {
        return table.number(column) == 0;
    }

    /** Event time of the bar in epoch milliseconds. */
    long end() {
        return end;
    }

    double barMillis() {
        return barMillis;
    }

    double open() {
        return open;
    }

    double high() {
        return high;
    }

    double low() {
        return low;
    }

    double close() {
        return close;
    }

    /** The bars that the file should have. */
    RowRaster raster() {
        return new RowRaster(from, to, barMillis);
    }
}
