/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.opentest4j.AssertionFailedError;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException;
import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowRules;

/** A sample as an exchange reads it, and what is promised of that. */
final class HistoryReading {

    /** Share by which prices and turnovers may be rounded. */
    private static final double ROUNDING = 0.001;

    private final RestExchange exchange;
    private final HistorySample sample;

    HistoryReading(RestExchange exchange, HistorySample sample) {
        this.exchange = exchange;
        this.sample = sample;
    }

    private AssertionFailedError broken(String promise) {
        return new AssertionFailedError(
                exchange.getClass().getName() + ", " + sample.kind().label() + " of " + sample.symbol() + ": "
                        + promise);
    }

    private AssertionFailedError broken(RowBatch row, String promise) {
        return broken("row of " + Instant.ofEpochMilli(row.eventMillis(0)) + ": " + promise);
    }

    private interface Use {

        void of(RowHistory history, ReplyServer server) throws IOException;
    }

    private void opened(Instant now, Use use) {
        try (ReplyServer server = new ReplyServer(sample.replies());
                RestMarketData data = exchange.open(RestAccess.to(server.address(), new FakeClock(now)),
                        Arguments.defaults(exchange))) {
            RowHistory history = VenueHistories.of(data).get(sample.kind());
            if (history == null) {
                throw broken("there is a sample, but no such history");
            }
            use.of(history, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows, each a batch of its own. */
    private List<RowBatch> rows(Instant now, TimeRange range) {
        List<RowBatch> rows = new ArrayList<>();
        opened(now, (history, server) -> {
            HistoryRead read;
            try {
                read = history.read(sample.symbol(), sample.period(), range, page -> take(page, rows));
            } catch (Liq4jException e) {
                throw new AssertionFailedError(broken("must be read, but: " + e.getMessage()).getMessage()
                        + "; asked was " + server.requests(), e);
            }
            if (read.rows() != rows.size()) {
                throw broken("must tell how many rows it gave, " + rows.size() + ", not " + read.rows());
            }
            if (read.covered().from().isBefore(range.from()) || read.covered().until().isAfter(range.until())) {
                throw broken("what it covers, " + read.covered() + ", must be within " + range);
            }
        });
        return rows;
    }

    private void take(RowBatch page, List<RowBatch> rows) {
        if (page.kind() != sample.kind() || page.size() == 0) {
            throw broken("a page must have rows of its kind, not " + page.size() + " of " + page.kind().label());
        }
        for (int i = 0; i < page.size(); i++) {
            rows.add(RowBatch.builder(page.kind()).add(page, i).build());
        }
    }

    void givesTheRowsThatAreExpected() {
        List<RowBatch> rows = rows(sample.now(), sample.range());
        for (int i = 0; i < Math.max(rows.size(), sample.expected().size()); i++) {
            String read = i < rows.size() ? text(rows.get(i), 0) : "no more";
            String expected = i < sample.expected().size() ? text(sample.expected(), i) : "no more";
            if (!read.equals(expected)) {
                throw broken("row " + i + " must be " + expected + ", is " + read);
            }
        }
    }

    private static String text(RowBatch rows, int row) {
        StringBuilder text = new StringBuilder(Instant.ofEpochMilli(rows.eventMillis(row)).toString())
                .append(" known ").append(Instant.ofEpochMilli(rows.knownMillis(row)));
        rows.kind().columns().forEach(
                column -> text.append(", ").append(column.label()).append(' ').append(rows.value(column, row)));
        return text.toString();
    }

    void givesRowsThatKeepTheirRules() {
        RowBatch last = null;
        for (RowBatch row : rows(sample.now(), sample.range())) {
            try {
                RowRules.check(row, 0);
            } catch (InvalidValueException e) {
                throw broken(row, String.valueOf(e.getMessage()));
            }
            if (last != null && last.compare(0, row, 0) >= 0) {
                throw broken(row, "must be later than the one before it, of "
                        + Instant.ofEpochMilli(last.eventMillis(0)));
            }
            if (row.kind() == RowKind.CANDLES) {
                requireCoins(row);
            }
            last = row;
        }
    }

    /** What was paid, by the coins that were traded, is a price of the bar; by contracts it would be another number. */
    private void requireCoins(RowBatch row) {
        double volume = row.value(Candles.VOLUME, 0);
        double price = row.value(Candles.QUOTE_VOLUME, 0) / volume;
        if (volume > 0 && (price < row.value(Candles.LOW, 0) * (1 - ROUNDING)
                || price > row.value(Candles.HIGH, 0) * (1 + ROUNDING))) {
            throw broken(row,
                    "volume must be in coins: quoteVolume / volume is " + price + ", and no price of the bar");
        }
    }

    void givesWhatWasAskedFor() {
        within(sample.range(), rows(sample.now(), sample.range()));
        if (sample.kind().isBar()) {
            // The same reply has rows before and after this.
            Instant second = Instant.ofEpochMilli(begin(sample.expected(), 1));
            TimeRange narrow = new TimeRange(second, second.plusMillis(1));
            within(narrow, rows(sample.now(), narrow));
        }
    }

    private void within(TimeRange range, List<RowBatch> rows) {
        for (RowBatch row : rows) {
            if (row.kind().isBar()) {
                if (row.barMillis(0) != sample.period().toMillis()) {
                    throw broken(row, "must be as long as was asked for, " + sample.period());
                }
                if (!range.contains(begin(row, 0))) {
                    throw broken(row, "must begin within what was asked for, " + range);
                }
            } else if (row.eventMillis(0) < range.from().toEpochMilli()
                    || row.eventMillis(0) > range.until().plus(sample.period()).toEpochMilli()) {
                throw broken(row, "must be within what was asked for, " + range);
            }
        }
    }

    private static long begin(RowBatch rows, int row) {
        return rows.eventMillis(row) - rows.barMillis(row);
    }

    /** Asked a moment before the last row was known, the same reply has a row that is not final. */
    void givesNothingBeforeItIsKnown() {
        known(sample.now());
        known(Instant.ofEpochMilli(sample.expected().knownMillis(sample.expected().size() - 1)).minusMillis(1));
    }

    private void known(Instant now) {
        for (RowBatch row : rows(now, sample.range())) {
            if (row.knownMillis(0) > now.toEpochMilli()) {
                throw broken(row, "must not be given at " + now + ", it is known at "
                        + Instant.ofEpochMilli(row.knownMillis(0)) + " only: a bar that is open, or not final yet");
            }
        }
    }

    void takesNoOtherReplyForRows() {
        opened(sample.now(), (history, server) -> {
            server.refuse(400);
            refused(history, "HTTP 400");
            server.reply(SampleReplies.to("/", "{}"));
            refused(history, "{}");
        });
    }

    private void refused(RowHistory history, String reply) throws IOException {
        HistoryRead read;
        try {
            read = history.read(sample.symbol(), sample.period(), sample.range(), page -> {
                throw broken("must give no rows of the reply " + reply);
            });
        } catch (Liq4jException refused) {
            if (Objects.requireNonNullElse(refused.getMessage(), "").isBlank()) {
                throw broken("must say what is wrong with the reply " + reply);
            }
            return;
        }
        throw broken("must refuse the reply " + reply + ", but says that it read " + read.rows() + " rows");
    }

    void refusesAPeriodThatItDoesNotHave() {
        Duration odd = Duration.ofMillis(12_345);
        opened(sample.now(), (history, server) -> {
            if (history.reach().periods().isEmpty()) {
                return;
            }
            try {
                history.read(sample.symbol(), odd, sample.range(), page -> {
                });
            } catch (InvalidValueException refused) {
                return;
            }
            throw broken("must refuse the period " + odd + ", which is none of " + history.reach().periods().keySet());
        });
    }
}
