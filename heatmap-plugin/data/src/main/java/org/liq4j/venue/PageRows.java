/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowRules;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;

/** Collects the rows of one page: final ones only, each once, in the order of their times. Not thread-safe. */
public final class PageRows {

    /** A bar is taken as final so long after its end: venues add its last trades late. */
    static final long SETTLING_MILLIS = 1_000;

    private record Row(long label, long event, long known, List<Double> values) {
    }

    private final RowKind kind;
    private final Page page;
    private final long asOfMillis;
    private final ReplyIssues issues;
    private final List<Row> rows = new ArrayList<>();

    PageRows(RowKind kind, Page page, Instant asOf, ReplyIssues issues) {
        this.kind = kind;
        this.page = page;
        this.asOfMillis = asOf.toEpochMilli();
        this.issues = issues;
    }

    /**
     * Adds a row. One that is not final yet, since the reply was written before it was known, is left out without a word: it
     * comes again when it is.
     *
     * @param label
     *            the time by which the venue labels it, in epoch milliseconds
     * @param event
     *            the time it speaks of
     * @param known
     *            when it was known
     * @throws InvalidValueException
     *             if it breaks a rule of its kind
     */
    public void add(long label, long event, long known, double... values) {
        if (label < page.fromMillis() || label >= page.untilMillis()) {
            issues.add(Issue.OUTSIDE_RANGE, Instant.ofEpochMilli(label).toString());
            return;
        }
        RowRules.check(kind, event, known, values);
        if (known <= asOfMillis - SETTLING_MILLIS) {
            rows.add(new Row(label, event, known, Arrays.stream(values).boxed().toList()));
        }
    }

    /**
     * Adds a traded bar, known at its end.
     *
     * @param openMillis
     *            its start
     * @param takerBuyVolume
     *            {@code NaN} if the venue does not tell
     * @param quoteVolume
     *            {@code NaN} if the venue does not tell
     * @throws InvalidValueException
     *             unless it opens where bars of its length do and keeps the rules of its kind
     */
    public void addCandle(long openMillis, double open, double high, double low, double close, double volume,
            double takerBuyVolume, double quoteVolume) {
        long end = endOfBar(openMillis);
        add(openMillis, end, end, (double) page.periodMillis(), open, high, low, close, volume, takerBuyVolume,
                quoteVolume);
    }

    /**
     * Adds a bar of mark prices, known at its end.
     *
     * @throws InvalidValueException
     *             unless it opens where bars of its length do and keeps the rules of its kind
     */
    public void addMarkCandle(long openMillis, double open, double high, double low, double close) {
        long end = endOfBar(openMillis);
        add(openMillis, end, end, (double) page.periodMillis(), open, high, low, close);
    }

    private long endOfBar(long openMillis) {
        ReplyRules.aligned(openMillis, page.periodMillis());
        return openMillis + page.periodMillis();
    }

    /**
     * Adds a settled funding rate, its interval to be found out. Venues' times jitter by milliseconds: the event is taken to
     * be on the second.
     *
     * @throws InvalidValueException
     *             unless {@code -1 < rate < 1}
     */
    public void addFunding(long label, double rate) {
        long event = Math.floorDiv(label + 500, 1000) * 1000;
        add(label, event, Math.max(event, label), rate, Double.NaN);
    }

    /** A row without a value. */
    public void missing(long label, String what) {
        issues.add(Issue.MISSING_VALUE, what + " at " + Instant.ofEpochMilli(label));
    }

    ReplyIssues issues() {
        return issues;
    }

    /** Labels of the rows, ascending. */
    long[] labels() {
        return rows.stream().mapToLong(Row::label).sorted().distinct().toArray();
    }

    /**
     * The rows.
     *
     * @throws HttpException
     *             if two of the same time differ: which one holds cannot be told
     * @throws InvalidValueException
     *             if one breaks a rule of its kind
     */
    RowBatch batch() {
        rows.sort(Comparator.comparingLong(Row::event));
        RowBatch.Builder builder = RowBatch.builder(kind);
        Row last = null;
        for (Row row : rows) {
            if (last != null && last.event() == row.event()) {
                if (!last.equals(row)) {
                    throw new HttpException(Reason.BROKEN_REPLY, "two different " + kind.label() + " of "
                            + Instant.ofEpochMilli(row.event()) + ": " + last.values() + " and " + row.values());
                }
                issues.add(Issue.REPEATED_ROW, Instant.ofEpochMilli(row.event()).toString());
                continue;
            }
            builder.add(row.event(), row.known(), row.values().stream().mapToDouble(Double::doubleValue).toArray());
            last = row;
        }
        return builder.build();
    }
}
