/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.liq4j.api.kit.HistorySample;
import org.liq4j.api.kit.SampleReplies;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowKind;

/** Replies of three rows in the shape of an exchange's documents, the newest first, for the contract of exchanges. */
public final class SampleHistories {

    public static final Instant NOW = Instant.parse("2026-11-21T18:00:30Z");

    private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final Duration FUNDING = Duration.ofHours(1);
    private static final int ROWS = 3;

    private final String symbol;
    private final String envelope;

    /**
     * @param envelope
     *            of the rows, with the word ROWS where they stand
     */
    public SampleHistories(String symbol, String envelope) {
        this.symbol = symbol;
        this.envelope = envelope;
    }

    private HistorySample sample(Duration step, String part, String row, RowBatch expected) {
        String rows = IntStream.range(0, ROWS).map(i -> ROWS - 1 - i)
                .mapToLong(i -> BEGIN.plus(step.multipliedBy(i)).toEpochMilli())
                .mapToObj(time -> row.replace("TIME", Long.toString(time)).replace("LAST",
                        Long.toString(time + step.toMillis() - 1)))
                .collect(Collectors.joining(",", "[", "]"));
        return new HistorySample(symbol, PERIOD, new TimeRange(BEGIN, BEGIN.plus(step.multipliedBy(ROWS))), NOW,
                SampleReplies.to(part, envelope.replace("ROWS", rows)), expected);
    }

    /**
     * Rows that speak of the end of five minutes, as bars do.
     *
     * @param row
     *            with the words TIME for its label and LAST for its last millisecond
     * @param values
     *            that must be read, without the length of a bar
     */
    public HistorySample ofEnds(RowKind kind, String part, String row, double... values) {
        return of(kind, PERIOD, part, row, values);
    }

    /** Rows that speak of the time by which they are labelled, known five minutes later. */
    public HistorySample ofLabels(RowKind kind, String part, String row, double... values) {
        return of(kind, Duration.ZERO, part, row, values);
    }

    private HistorySample of(RowKind kind, Duration event, String part, String row, double... values) {
        int first = kind.isBar() ? 1 : 0;
        RowBatch.Builder expected = RowBatch.builder(kind);
        for (int i = 0; i < ROWS; i++) {
            Instant label = BEGIN.plus(PERIOD.multipliedBy(i));
            expected.add(label.plus(event).toEpochMilli(), label.plus(PERIOD).toEpochMilli(), read -> {
                if (kind.isBar()) {
                    read.set(kind.columns().getFirst(), (double) PERIOD.toMillis());
                }
                for (int c = 0; c < values.length; c++) {
                    read.set(kind.columns().get(first + c), values[c]);
                }
            });
        }
        return sample(PERIOD, part, row, expected.build());
    }

    /** Rates settled every hour; of the first it cannot be told for how long. */
    public HistorySample ofFunding(String part, String row, double rate) {
        RowBatch.Builder expected = RowBatch.builder(RowKind.FUNDING);
        for (int i = 0; i < ROWS; i++) {
            long time = BEGIN.plus(FUNDING.multipliedBy(i)).toEpochMilli();
            double hours = i == 0 ? Double.NaN : (double) FUNDING.toHours();
            expected.add(time, time, values -> values.set(Funding.RATE, rate).set(Funding.INTERVAL_HOURS, hours));
        }
        return sample(FUNDING, part, row, expected.build());
    }
}
