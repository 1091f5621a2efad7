/* SPDX-License-Identifier: MIT */
package org.liq4j.funding;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some of the rates, in their order, with what their times and changes tell. Times are milliseconds since 1970. */
final class RateRows {

    /** How far beside an instant a row of a dense series may stand and still be the row of that instant. */
    static final long JITTER = 1_000;

    private final FundingRates rates;
    private final int[] rows;
    private final long shift;

    private RateRows(FundingRates rates, int[] rows, long shift) {
        this.rates = rates;
        this.rows = rows;
        this.shift = shift;
    }

    static RateRows all(FundingRates rates) {
        return new RateRows(rates, IntStream.range(0, rates.size()).toArray(), 0);
    }

    RateRows where(IntPredicate wanted) {
        return new RateRows(rates, IntStream.of(rows).filter(wanted).toArray(), shift);
    }

    RateRows part(int start, int end) {
        return new RateRows(rates, Arrays.copyOfRange(rows, start, end), shift);
    }

    /** The same, each stated for a later time. */
    RateRows later(long millis) {
        return new RateRows(rates, rows, shift + millis);
    }

    int size() {
        return rows.length;
    }

    /** Length of the bars in whose rows the rates stand; 0 if they have rows of their own. */
    long barMillis() {
        return rates.rowMillis();
    }

    int row(int index) {
        return rows[index];
    }

    long time(int index) {
        return rates.time(rows[index]) + shift;
    }

    double rate(int index) {
        return rates.rate(rows[index]);
    }

    long known(int index) {
        return rates.known(rows[index]);
    }

    double hours(int index) {
        return rates.hours(rows[index]);
    }

    /** From the row before to this one. */
    long gap(int index) {
        return time(index) - time(index - 1);
    }

    /** Half of the rows come sooner after the one before, half later; {@code Long.MAX_VALUE} of less than two rows. */
    long spacing() {
        long[] gaps = IntStream.range(1, rows.length).mapToLong(this::gap).sorted().toArray();
        return gaps.length == 0 ? Long.MAX_VALUE : gaps[(gaps.length - 1) / 2];
    }

    /** How often a rate differs from the one before. */
    int changes() {
        return (int) IntStream.range(1, rows.length).filter(this::changed).count();
    }

    boolean changed(int index) {
        return index > 0 && rate(index) != rate(index - 1);
    }

    /** Whether the rates change in the first row after settlements only, or in the one after it, which a venue's lateness makes of it. */
    boolean changesOn(SettlementGrid grid) {
        return IntStream.range(1, rows.length).filter(this::changed).allMatch(index -> {
            long instant = grid.atOrBefore(time(index) + JITTER);
            boolean first = time(index - 1) < instant - JITTER;
            boolean second = index < 2 || time(index - 2) < instant - JITTER;
            return first || (second && time(index) - instant <= grid.interval() / 4);
        });
    }

    /** The first row at the time or later. */
    int firstAt(long time) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
