/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowSink;
import org.liq4j.http.HttpException;
import org.liq4j.report.FetchReport;

/** Reads kinds of rows one after the other and keeps each page at once; what fails ends it, and what is kept stays. */
final class RestFetch {

    private final Instrument instrument;
    private final RowSink sink;
    private final List<FetchReport.Kind> kinds = new ArrayList<>();
    private @Nullable HttpException failure;

    RestFetch(Instrument instrument, RowSink sink) {
        this.instrument = instrument;
        this.sink = sink;
    }

    /**
     * Reads the kinds.
     *
     * @param interval
     *            of bars; statistics of a venue that has none so short come in its shortest period
     */
    void read(Map<RowKind, RowHistory> histories, Duration interval, TimeRange range) throws IOException {
        for (Map.Entry<RowKind, RowHistory> entry : histories.entrySet()) {
            if (failure != null) {
                kinds.add(new FetchReport.Kind(entry.getKey().label(), 0, List.of("all of it, not asked for"),
                        List.of()));
                continue;
            }
            long[] stored = new long[1];
            try {
                HistoryRead read = entry.getValue().read(instrument.symbol(), period(entry.getValue(), interval), range,
                        page -> {
                            sink.write(instrument, page);
                            stored[0] += page.size();
                        });
                List<String> missing = new ArrayList<>();
                if (read.covered().from().isAfter(range.from())) {
                    missing.add(range.from() + " to " + read.covered().from() + ": the venue keeps none so old");
                }
                read.missing().forEach(span -> missing.add(span.toString()));
                kinds.add(new FetchReport.Kind(entry.getKey().label(), stored[0], missing, read.issues().sentences()));
            } catch (HttpException e) {
                failure = e;
                kinds.add(new FetchReport.Kind(entry.getKey().label(), stored[0],
                        List.of("the rest, since " + e.getMessage()), List.of()));
            }
        }
    }

    private static Duration period(RowHistory history, Duration interval) {
        boolean bars = history.kind() == RowKind.CANDLES || history.kind() == RowKind.MARK_CANDLES;
        return bars || history.reach().periods().isEmpty() || history.reach().periods().containsKey(interval)
                ? interval
                : history.reach().periods().keySet().iterator().next();
    }

    /** Something failed: what is read from now on is not asked for. */
    void fail(HttpException cause) {
        failure = cause;
    }

    List<FetchReport.Kind> kinds() {
        return kinds;
    }

    Optional<HttpException> failure() {
        return Optional.ofNullable(failure);
    }
}
