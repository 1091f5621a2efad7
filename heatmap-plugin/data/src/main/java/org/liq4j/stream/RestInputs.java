/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/**
 * What is asked for over REST while a market is followed. Each question may wait for the exchange's limits, and all of one
 * {@link RestMarketData} share them.
 */
final class RestInputs {

    /** Statistics of a period come some minutes after its end. */
    private static final Duration STATISTICS_DELAY = Duration.ofMinutes(20);
    private static final List<RowKind> INPUTS = List.of(RowKind.OPEN_INTEREST, RowKind.ACCOUNT_RATIO);

    private final RestMarketData data;
    private final String symbol;
    private final Duration interval;
    private final Map<RowKind, RowHistory> histories;

    RestInputs(RestMarketData data, String symbol, Duration interval) {
        this.data = data;
        this.symbol = symbol;
        this.interval = interval;
        this.histories = VenueHistories.of(data);
    }

    /** Whether bars can be asked for. */
    boolean hasCandles() {
        return data instanceof CandleSource source && source.candles().reach().periods().containsKey(interval);
    }

    /**
     * Closed bars, with what the exchange keeps of open interest and account ratios before them: those first, since a bar takes
     * the inputs that are there when it comes.
     *
     * @param starts
     *            of the bars
     * @throws org.liq4j.http.HttpException
     *             if they cannot be had
     */
    List<RowBatch> bars(TimeRange starts) throws IOException {
        List<RowBatch> rows = new ArrayList<>();
        if (Duration.between(starts.from(), starts.until()).compareTo(STATISTICS_DELAY) > 0) {
            for (RowKind kind : INPUTS) {
                read(kind, starts, rows);
            }
        }
        read(RowKind.CANDLES, starts, rows);
        return rows;
    }

    /**
     * Open interest and the account ratio of now.
     *
     * @throws org.liq4j.http.HttpException
     *             if one cannot be had
     */
    List<RowBatch> statistics(Instant now) throws IOException {
        List<RowBatch> rows = new ArrayList<>();
        if (data instanceof OpenInterestSource source) {
            RowBatch current = source.openInterest(symbol);
            if (current.size() > 0) {
                rows.add(current);
            }
        }
        read(RowKind.ACCOUNT_RATIO, new TimeRange(now.minus(STATISTICS_DELAY), now), rows);
        return rows;
    }

    private void read(RowKind kind, TimeRange range, List<RowBatch> rows) throws IOException {
        RowHistory history = histories.get(kind);
        if (history == null) {
            return;
        }
        Map<Duration, String> periods = history.reach().periods();
        Duration period = kind == RowKind.CANDLES || periods.isEmpty() || periods.containsKey(interval)
                ? interval
                : periods.keySet().iterator().next();
        history.read(symbol, period, range, rows::add);
    }
}
