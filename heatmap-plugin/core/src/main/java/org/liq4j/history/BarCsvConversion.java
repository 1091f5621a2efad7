/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.table.TableDataException;

/** Makes bars of rows: derives what follows from other columns, and takes zeros that cannot be for missing values. */
final class BarCsvConversion {

    private static final List<CsvField> MARK_BAR = List.of(CsvField.MARK_OPEN, CsvField.MARK_HIGH, CsvField.MARK_LOW,
            CsvField.MARK_CLOSE);

    private final TimeLabel timeLabel;
    private final long barMillis;
    /** The mark price of the last row that had one alone, and the end of its bar. */
    private double lastMark = Double.NaN;
    private long lastMarkEnd = Long.MIN_VALUE;

    BarCsvConversion(TimeLabel timeLabel, Duration barDuration) {
        this.timeLabel = timeLabel;
        this.barMillis = barDuration.toMillis();
    }

    /**
     * @throws TableDataException
     *             if the row's numbers break a rule of {@link Candle} or {@link HistoryBar}, or a bar of the mark price is not whole
     */
    HistoryBar bar(BarCsvRow row) {
        try {
            return new HistoryBar(candle(row), missingIfZero(row.number(CsvField.OPEN_INTEREST)),
                    row.number(CsvField.FUNDING_RATE), missingIfZero(longShare(row)),
                    liquidated(row, CsvField.LIQUIDATED_LONG, CsvField.LIQUIDATED_SHORT),
                    liquidated(row, CsvField.LIQUIDATED_SHORT, CsvField.LIQUIDATED_LONG), mark(row));
        } catch (InvalidValueException e) {
            throw located(row, e);
        }
    }

    private Candle candle(BarCsvRow row) {
        double buy = row.number(CsvField.TAKER_BUY_VOLUME);
        double sell = row.number(CsvField.TAKER_SELL_VOLUME);
        // A negative part is left out of the sum, so that the rule it breaks is told of the part.
        double volume = row.layout().has(CsvField.VOLUME)
                ? row.number(CsvField.VOLUME)
                : Math.max(0, buy) + Math.max(0, sell);
        if (Double.isNaN(sell)) {
            sell = Math.max(0, volume - buy);
        } else if (Double.isNaN(buy)) {
            buy = Math.max(0, volume - sell);
        }
        double vwap = row.number(CsvField.VWAP);
        long start = timeLabel.startMillis(row.label(), barMillis);
        Instant end = Instant.ofEpochMilli(start + barMillis);
        return new Candle(Instant.ofEpochMilli(start), end, end, row.number(CsvField.OPEN), row.number(CsvField.HIGH),
                row.number(CsvField.LOW), row.number(CsvField.CLOSE), volume, buy, sell,
                volume == 0 ? missingIfZero(vwap) : vwap);
    }

    private @Nullable MarkCandle mark(BarCsvRow row) {
        Instant end = Instant.ofEpochMilli(timeLabel.startMillis(row.label(), barMillis) + barMillis);
        BarCsvLayout layout = row.layout();
        if (layout.has(CsvField.MARK_OPEN)) {
            if (MARK_BAR.stream().allMatch(field -> Double.isNaN(row.number(field)))) {
                return null;
            }
            MARK_BAR.stream().filter(field -> Double.isNaN(row.number(field))).findFirst().ifPresent(field -> {
                throw new InvalidValueException(field.ruleName(), "",
                        "must not be empty where other prices of the mark price's bar are given");
            });
            return markBar(row, end);
        }
        CsvField sole = layout.has(CsvField.MARK_CLOSE) ? CsvField.MARK_CLOSE : CsvField.MARK_PRICE;
        double price = missingIfZero(row.number(sole));
        if (Double.isNaN(price)) {
            return null;
        }
        Require.positive(sole.ruleName(), price);
        // One price a bar: what is known of the way there are its two ends.
        double open = end.toEpochMilli() - barMillis == lastMarkEnd ? lastMark : price;
        MarkCandle mark = new MarkCandle(end, end, open, Math.max(open, price), Math.min(open, price), price);
        lastMark = price;
        lastMarkEnd = end.toEpochMilli();
        return mark;
    }

    /** Told of the columns that hold the prices, not of those of trades. */
    private static MarkCandle markBar(BarCsvRow row, Instant end) {
        for (CsvField field : MARK_BAR) {
            Require.positive(field.ruleName(), row.number(field));
        }
        double open = row.number(CsvField.MARK_OPEN);
        double high = row.number(CsvField.MARK_HIGH);
        double low = row.number(CsvField.MARK_LOW);
        double close = row.number(CsvField.MARK_CLOSE);
        if (high < Math.max(open, close)) {
            throw new InvalidValueException(CsvField.MARK_HIGH.ruleName(), Double.toString(high),
                    "must be >= open and close of the mark price (" + Math.max(open, close) + ")");
        }
        if (low > Math.min(open, close)) {
            throw new InvalidValueException(CsvField.MARK_LOW.ruleName(), Double.toString(low),
                    "must be <= open and close of the mark price (" + Math.min(open, close) + ")");
        }
        return new MarkCandle(end, end, open, high, low, close);
    }

    private static double longShare(BarCsvRow row) {
        double longs = share(row, CsvField.LONG_SHARE);
        double shorts = share(row, CsvField.SHORT_SHARE);
        if (Double.isNaN(shorts)) {
            return longs;
        }
        if (Double.isNaN(longs)) {
            Require.share(CsvField.SHORT_SHARE.ruleName(), shorts);
            return shorts == 0 ? Candle.MISSING : 1 - shorts;
        }
        return longs + shorts == 0 ? Candle.MISSING : longs / (longs + shorts);
    }

    private static double share(BarCsvRow row, CsvField field) {
        double share = row.number(field);
        return Double.isNaN(share) ? share : Require.notNegative(field.ruleName(), share);
    }

    private static double liquidated(BarCsvRow row, CsvField field, CsvField counterpart) {
        double coins = row.number(field);
        if (Double.isNaN(coins) && !Double.isNaN(row.number(counterpart))) {
            throw new InvalidValueException(field.ruleName(), "",
                    field.fieldName() + " must not be empty where " + counterpart.fieldName() + " is given");
        }
        return coins;
    }

    private static double missingIfZero(double value) {
        return value == 0 ? Candle.MISSING : value;
    }

    private static TableDataException located(BarCsvRow row, InvalidValueException e) {
        BarCsvLayout layout = row.layout();
        for (CsvField field : layout.numbers()) {
            if (field.ruleName().equals(e.field())) {
                return layout.error(row.line(), field, e.value(), e.rule());
            }
        }
        return TableDataException.ofLine(layout.file(), row.line(), e.field() + " = " + e.value() + ": " + e.rule());
    }
}
