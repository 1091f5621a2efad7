/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.StreamTopic.Kind;
import org.liq4j.api.exchange.StreamedValue.Funding;
import org.liq4j.api.exchange.StreamedValue.Interest;
import org.liq4j.api.exchange.StreamedValue.Mark;
import org.liq4j.venue.StreamFields;
import org.liq4j.venue.ToldCalls;
import org.liq4j.venue.TopicIndex;
import org.liq4j.venue.VenueJson;

/**
 * {@code tickers.<symbol>}, every 100 ms: mark price, funding and open interest. First all, then what changed; a field that is
 * missing is unchanged:
 *
 * <pre>
 * {"topic":"tickers.BTCUSDT","type":"snapshot","data":{"symbol":"BTCUSDT","markPrice":"61234.10","fundingRate":"0.0001",
 *  "nextFundingTime":"1790006400000","fundingIntervalHour":"8","openInterest":"63910.691",
 *  "singleOpenInterest":"31955.346"},"cs":1,"ts":1790000001000}
 * {"topic":"tickers.BTCUSDT","type":"delta","data":{"symbol":"BTCUSDT","fundingRate":"0.00012"},"cs":2,"ts":1790000001100}
 * </pre>
 *
 * {@code openInterest} counts the long and the short of every contract; {@code singleOpenInterest} counts it once. A value is
 * told when one of its fields is there; the others are those remembered. Used by one thread.
 */
final class BybitTickers {

    static final String CHANNEL = "tickers.";

    private static final Set<String> FUNDING = Set.of("fundingRate", "nextFundingTime", "fundingIntervalHour");
    private static final Set<String> INTEREST = Set.of("openInterest", "singleOpenInterest");

    /** What is remembered of a symbol. */
    private static final class Ticker {

        private @Nullable Double rate;
        private @Nullable Instant settlement;
        private @Nullable Duration interval;
    }

    private final Map<String, Ticker> tickers = new HashMap<>();

    void read(VenueJson message, TopicIndex asked, ToldCalls told) {
        VenueJson data = message.field("data");
        String symbol = data.field("symbol").text();
        VenueJson type = message.field("type");
        boolean snapshot = type.text().equals("snapshot");
        if (!snapshot && !type.text().equals("delta")) {
            throw type.broken("must be snapshot or delta");
        }
        if (!asked.anyOf(symbol, Kind.MARK_PRICE, Kind.FUNDING, Kind.OPEN_INTEREST)) {
            told.skipped("ticker: " + StreamFields.NOT_ASKED_FOR);
            return;
        }
        Instant time = StreamFields.time(message.field("ts"));
        if (snapshot) {
            tickers.put(symbol, new Ticker());
        }
        Ticker ticker = tickers.get(symbol);
        if (ticker == null) {
            told.skipped("ticker: delta before the snapshot");
            return;
        }
        told.part(() -> asked.find(Kind.MARK_PRICE, symbol).ifPresent(topic -> data.optional("markPrice")
                .ifPresent(price -> told.value(topic, new Mark(time, StreamFields.price(price))))));
        told.part(() -> {
            Optional<Funding> funding = funding(data, time, ticker);
            asked.find(Kind.FUNDING, symbol)
                    .ifPresent(topic -> funding.ifPresent(value -> told.value(topic, value)));
        });
        told.part(() -> asked.find(Kind.OPEN_INTEREST, symbol).filter(topic -> hasAny(data, INTEREST))
                .ifPresent(topic -> told.value(topic, new Interest(time, oneSided(data)))));
    }

    private static boolean hasAny(VenueJson row, Set<String> names) {
        return names.stream().anyMatch(name -> row.optional(name).isPresent());
    }

    private static Optional<Funding> funding(VenueJson row, Instant time, Ticker ticker) {
        if (!hasAny(row, FUNDING)) {
            return Optional.empty();
        }
        present(row, "fundingRate").ifPresent(rate -> {
            ticker.rate = null;
            ticker.rate = StreamFields.rate(rate);
        });
        present(row, "nextFundingTime").ifPresent(next -> ticker.settlement = StreamFields.time(next));
        present(row, "fundingIntervalHour").ifPresent(hours -> ticker.interval = interval(hours));
        Double rate = ticker.rate;
        return rate == null
                ? Optional.empty()
                : Optional.of(new Funding(time, rate, Optional.ofNullable(ticker.settlement),
                        Optional.ofNullable(ticker.interval)));
    }

    private static Optional<VenueJson> present(VenueJson row, String name) {
        return row.optional(name).filter(given -> given.presentText().isPresent());
    }

    private static Duration interval(VenueJson hours) {
        double number = hours.number();
        if (!(number >= 1 && number <= 24 && number == Math.rint(number))) {
            throw hours.broken("must be hours within [1, 24]");
        }
        return Duration.ofHours((long) number);
    }

    /** A delta has what changed; both change together, but for rounding. */
    private static double oneSided(VenueJson row) {
        Optional<VenueJson> single = present(row, "singleOpenInterest");
        return single.isPresent()
                ? StreamFields.coins(single.get(), 1)
                : StreamFields.coins(row.field("openInterest"), 0.5);
    }
}
