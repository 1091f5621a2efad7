/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.RowPages;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.api.rows.RowKind;

/**
 * An exchange whose replies are lines of words, and whose quantities are contracts of a tenth of a coin. It keeps every promise;
 * what others may break is a method each.
 */
class ServingExchange implements RestExchange, BracketReplyExchange {

    @Override
    public final String name() {
        return "SERVING";
    }

    @Override
    public final String description() {
        return "An exchange that serves.";
    }

    @Override
    public ExchangeConventions conventions() {
        return new ExchangeConventions(TimeLabel.START, Optional.empty(), QuantityUnit.CONTRACTS, OpenInterestSides.ONE,
                Optional.empty(), false, false, Optional.empty());
    }

    @Override
    public final Optional<ExchangeFees> fees() {
        return Optional.empty();
    }

    @Override
    public final URI address() {
        return URI.create("https://example.com");
    }

    @Override
    public final RestMarketData open(RestAccess access, Arguments arguments) {
        if (!"127.0.0.1".equals(access.address().getHost()) && !"https".equals(access.address().getScheme())) {
            throw new InvalidValueException("address", access.address().toString(), "must be https");
        }
        return new Data(access);
    }

    /** Whether a bar that ends then is closed. */
    boolean isClosed(long end, Instant now) {
        return end <= now.toEpochMilli();
    }

    boolean isWithin(TimeRange range, long begin) {
        return range.contains(begin);
    }

    double coins(double contracts) {
        return contracts / 10;
    }

    List<RowBatch> inOrder(List<RowBatch> rows) {
        return rows;
    }

    /** What a reply that cannot be read gives. */
    List<String[]> unreadable(String reply) {
        throw new InvalidDataException("reply", reply, "must be lines of numbers");
    }

    long counted(long rows) {
        return rows;
    }

    void checkPeriod(Reach reach, Duration period) {
        reach.name(period);
    }

    Instant interestKnown(Instant now) {
        return now;
    }

    double leverage(double stated) {
        return stated;
    }

    BracketDataException absent(Path name) {
        return new BracketDataException(name, "must have the symbol");
    }

    private List<String[]> lines(String reply, int words) {
        List<String[]> lines = reply.lines().map(line -> line.strip().split(" ", -1)).toList();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.length != words)) {
            return unreadable(reply);
        }
        return lines;
    }

    private final class Data implements RestMarketData, CandleSource, OpenInterestSource {

        private final RestAccess access;

        Data(RestAccess access) {
            this.access = access;
        }

        @Override
        public URI address() {
            return access.address();
        }

        @Override
        public List<RateLimit> limits() {
            return List.of();
        }

        @Override
        public void close() {
            // nothing is open
        }

        private String get(String path) {
            try {
                HttpURLConnection connection = (HttpURLConnection) access.address().resolve(path).toURL()
                        .openConnection();
                if (connection.getResponseCode() != 200) {
                    return "";
                }
                try (InputStream in = connection.getInputStream()) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public RowBatch openInterest(String symbol) {
            String[] line = lines(get("/interest?symbol=" + symbol), 2).getFirst();
            return RowBatch.builder(RowKind.OPEN_INTEREST).add(Long.parseLong(line[0]),
                    interestKnown(access.clock().instant()).toEpochMilli(),
                    values -> values.set(OpenInterests.OPEN_INTEREST, coins(Double.parseDouble(line[1])))).build();
        }

        @Override
        public RowHistory candles() {
            return new RowHistory() {

                @Override
                public RowKind kind() {
                    return RowKind.CANDLES;
                }

                @Override
                public Reach reach() {
                    return Reach.regular(Map.of(Duration.ofMinutes(1), "1m"), 100);
                }

                @Override
                public HistoryRead read(String symbol, Duration period, TimeRange range, RowPages receiver)
                        throws IOException {
                    checkPeriod(reach(), period);
                    List<RowBatch> rows = new ArrayList<>();
                    for (String[] line : lines(get("/candles?symbol=" + symbol), 7)) {
                        long begin = Long.parseLong(line[0]);
                        long end = begin + period.toMillis();
                        if (isWithin(range, begin) && isClosed(end, access.clock().instant())) {
                            rows.add(candle(line, end, period));
                        }
                    }
                    for (RowBatch row : inOrder(rows)) {
                        receiver.accept(row);
                    }
                    return new HistoryRead(counted(rows.size()), range, List.of(), new ReplyIssues());
                }
            };
        }

        private RowBatch candle(String[] line, long end, Duration period) {
            return RowBatch.builder(RowKind.CANDLES).add(end, end, values -> {
                values.set(Candles.BAR_MILLIS, (double) period.toMillis());
                values.set(Candles.OPEN, Double.parseDouble(line[1])).set(Candles.HIGH, Double.parseDouble(line[2]));
                values.set(Candles.LOW, Double.parseDouble(line[3])).set(Candles.CLOSE, Double.parseDouble(line[4]));
                values.set(Candles.VOLUME, coins(Double.parseDouble(line[5])));
                values.set(Candles.QUOTE_VOLUME, Double.parseDouble(line[6]));
            }).build();
        }
    }

    @Override
    public final BracketReply bracketReply() {
        return new BracketReply() {

            @Override
            public String description() {
                return "GET /brackets";
            }

            @Override
            public ImportedBrackets read(Path name, byte[] reply, Instrument instrument, Arguments arguments) {
                List<Bracket> brackets = new ArrayList<>();
                double floor = 0;
                List<String> lines = new String(reply, StandardCharsets.UTF_8).lines().toList();
                if (!lines.getLast().equals("end")) {
                    throw new BracketDataException(name, "must end with the line end");
                }
                for (String line : lines.subList(0, lines.size() - 1)) {
                    String[] words = line.strip().split(" ", -1);
                    if (words.length == 5 && words[0].equals(instrument.symbol())) {
                        double cap = Double.parseDouble(words[1]);
                        brackets.add(new Bracket(floor, cap, leverage(Double.parseDouble(words[2])),
                                Double.parseDouble(words[3]), Double.parseDouble(words[4])));
                        floor = cap;
                    } else if (words.length != 5) {
                        throw new BracketDataException(name, "must have five words a line");
                    }
                }
                if (brackets.isEmpty()) {
                    throw absent(name);
                }
                return new ImportedBrackets(new BracketTable(brackets), "brackets reply", List.of());
            }
        };
    }
}
