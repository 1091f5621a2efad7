/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;

/**
 * What was read.
 *
 * @param rows
 *            of all pages, each as {@code event known [values]}, times in epoch milliseconds
 * @param read
 *            what the history says about it
 */
public record ReadRows(List<String> rows, HistoryRead read) {

    public static ReadRows of(RowHistory history, String symbol, Duration period, String from, String until) {
        List<String> rows = new ArrayList<>();
        try {
            HistoryRead read = history.read(symbol, period, new TimeRange(Instant.parse(from), Instant.parse(until)),
                    page -> rows.addAll(texts(page)));
            return new ReadRows(rows, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> texts(RowBatch batch) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            List<Double> values = Arrays.stream(batch.values(i)).boxed().toList();
            texts.add(batch.eventMillis(i) + " " + batch.knownMillis(i) + " " + values);
        }
        return texts;
    }
}
