/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.MarkCandles;
import org.liq4j.api.rows.RowKind;

/**
 * Bars of the mark price of one length, made of stored ones like those of trades, and given out to these. One that became known
 * too late to liquidate anybody within its bar is passed over.
 */
final class StoredMarks {

    private final RowBatch bars;
    private final List<String> lengths;
    private final boolean stored;
    private int next;
    private int late;
    private int broken;

    private StoredMarks(RowBatch bars, List<String> lengths, boolean stored) {
        this.bars = bars;
        this.lengths = lengths;
        this.stored = stored;
    }

    /**
     * @param marks
     *            rows of {@link RowKind#MARK_CANDLES}, ascending
     */
    static StoredMarks of(RowBatch marks, Duration length) {
        RowBatch.Builder candles = RowBatch.builder(RowKind.CANDLES, marks.size());
        for (int i = 0; i < marks.size(); i++) {
            int row = i;
            candles.add(marks.eventMillis(row), marks.knownMillis(row),
                    values -> values.set(Candles.BAR_MILLIS, marks.value(MarkCandles.BAR_MILLIS, row))
                            .set(Candles.OPEN, marks.value(MarkCandles.OPEN, row))
                            .set(Candles.HIGH, marks.value(MarkCandles.HIGH, row))
                            .set(Candles.LOW, marks.value(MarkCandles.LOW, row))
                            .set(Candles.CLOSE, marks.value(MarkCandles.CLOSE, row)));
        }
        RowBatch all = candles.build();
        return new StoredMarks(BarAggregation.of(all, length),
                BarAggregation.lengths(all).stream().map(millis -> Duration.ofMillis(millis).toString()).toList(),
                marks.size() > 0);
    }

    /**
     * The bar of the mark price that has an end; {@code null} if there is none.
     *
     * @param end
     *            later than that of the call before
     */
    @Nullable
    MarkCandle at(long end) {
        while (next < bars.size() && bars.eventMillis(next) < end) {
            next++;
        }
        if (next == bars.size() || bars.eventMillis(next) != end) {
            return null;
        }
        if (bars.knownMillis(next) > end + HistoryJoin.ARRIVAL.toMillis()) {
            late++;
            return null;
        }
        Instant time = Instant.ofEpochMilli(end);
        try {
            return new MarkCandle(time, time, bars.value(Candles.OPEN, next), bars.value(Candles.HIGH, next),
                    bars.value(Candles.LOW, next), bars.value(Candles.CLOSE, next));
        } catch (InvalidValueException e) {
            broken++;
            return null;
        }
    }

    /** What was left out, one phrase each. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (stored && bars.size() == 0) {
            findings.add("stored bars of the mark price, of " + lengths.stream().collect(Collectors.joining(", "))
                    + ", make no bar of this length and are not used");
        }
        if (late > 0) {
            findings.add(late + " bars of the mark price became known more than " + HistoryJoin.ARRIVAL.toSeconds()
                    + " s after their end and are left out");
        }
        if (broken > 0) {
            findings.add(broken + " bars of the mark price break a rule and are left out, see liq4j data verify");
        }
        return findings;
    }
}
