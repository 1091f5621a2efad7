/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.liq4j.api.exchange.AccountRatioSource;
import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.ClockSource;
import org.liq4j.api.exchange.FundingSource;
import org.liq4j.api.exchange.InstrumentList;
import org.liq4j.api.exchange.InstrumentSource;
import org.liq4j.api.exchange.LimitSource;
import org.liq4j.api.exchange.MarkCandleSource;
import org.liq4j.api.exchange.OpenInterestHistorySource;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.TopTraderRatioSource;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.http.ClientSettings;
import org.liq4j.venue.BarNames;
import org.liq4j.venue.FundingHistory;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PagedHistory;
import org.liq4j.venue.VenueClient;
import org.liq4j.venue.VenueConnections;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * Binance USD-M futures. Its brackets are told to holders of an account only, and past liquidations to nobody. Thread-safe.
 */
public final class BinanceMarketData
        implements
            RestMarketData,
            CandleSource,
            MarkCandleSource,
            OpenInterestSource,
            OpenInterestHistorySource,
            AccountRatioSource,
            TopTraderRatioSource,
            FundingSource,
            InstrumentSource,
            LimitSource,
            ClockSource {

    static final BarNames BARS = new BarNames(Map.ofEntries(Map.entry(Duration.ofMinutes(1), "1m"),
            Map.entry(Duration.ofMinutes(3), "3m"), Map.entry(Duration.ofMinutes(5), "5m"),
            Map.entry(Duration.ofMinutes(15), "15m"), Map.entry(Duration.ofMinutes(30), "30m"),
            Map.entry(Duration.ofHours(1), "1h"), Map.entry(Duration.ofHours(2), "2h"),
            Map.entry(Duration.ofHours(4), "4h"), Map.entry(Duration.ofHours(6), "6h"),
            Map.entry(Duration.ofHours(8), "8h"), Map.entry(Duration.ofHours(12), "12h"),
            Map.entry(Duration.ofDays(1), "1d")));
    private static final Map<Duration, String> PERIODS = Map.of(Duration.ofMinutes(5), "5m", Duration.ofMinutes(15),
            "15m", Duration.ofMinutes(30), "30m", Duration.ofHours(1), "1h", Duration.ofHours(2), "2h",
            Duration.ofHours(4), "4h", Duration.ofHours(6), "6h", Duration.ofHours(12), "12h", Duration.ofDays(1),
            "1d");
    /** 1500 fit, but of 1000 a row weighs less. */
    private static final Reach BAR_REACH = Reach.regular(BARS.names(), 1000);
    private static final Reach STATISTICS_REACH = Reach.regular(PERIODS, 500).keptFor(Duration.ofDays(30));

    private final VenueClient client;

    /**
     * @param connections
     *            are closed with this
     * @param base
     *            {@link BinanceExchange#address()}, or another that answers the same
     */
    public BinanceMarketData(VenueConnections connections, URI base) {
        this.client = connections.client(base, new BinanceProtocol(), ClientSettings.DEFAULT);
    }

    @Override
    public URI address() {
        return client.base();
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public List<RateLimit> limits() {
        return Stream.of(BinanceLimits.WEIGHT, BinanceLimits.STATISTICS, BinanceLimits.FUNDING).map(client::inForce)
                .toList();
    }

    @Override
    public RowHistory candles() {
        return history(RowKind.CANDLES, BAR_REACH, new BinanceKlines());
    }

    @Override
    public RowHistory markCandles() {
        return history(RowKind.MARK_CANDLES, BAR_REACH, new BinanceMarkKlines());
    }

    @Override
    public RowHistory openInterestHistory() {
        return history(RowKind.OPEN_INTEREST, STATISTICS_REACH, new BinanceOpenInterestHistory());
    }

    @Override
    public RowHistory accountRatio() {
        return history(RowKind.ACCOUNT_RATIO, STATISTICS_REACH, new BinanceRatios("globalLongShortAccountRatio"));
    }

    @Override
    public RowHistory topTraderAccountRatio() {
        return history(RowKind.TOP_TRADER_ACCOUNT_RATIO, STATISTICS_REACH,
                new BinanceRatios("topLongShortAccountRatio"));
    }

    @Override
    public RowHistory topTraderPositionRatio() {
        return history(RowKind.TOP_TRADER_POSITION_RATIO, STATISTICS_REACH,
                new BinanceRatios("topLongShortPositionRatio"));
    }

    @Override
    public RowHistory funding() {
        return new FundingHistory(history(RowKind.FUNDING, Reach.hourlyAtMost(1000), new BinanceFundingRates()));
    }

    private RowHistory history(RowKind kind, Reach reach, PageFormat format) {
        return new PagedHistory(client, kind, reach, format);
    }

    @Override
    public RowBatch openInterest(String symbol) {
        return client.read(BinanceOpenInterest.request(symbol), BinanceOpenInterest::read);
    }

    @Override
    public Duration fundingInterval(String symbol) {
        return client.read(BinanceFundingInfo.REQUEST, reply -> BinanceFundingInfo.interval(reply.json(), symbol));
    }

    @Override
    public InstrumentList instruments() {
        return client.read(BinanceInstruments.REQUEST, reply -> {
            BinanceRateLimits.weight(reply.json()).ifPresent(client::keepTo);
            return BinanceInstruments.read(reply.json());
        });
    }

    @Override
    public ReplyIssues adoptLimits() {
        return client.read(BinanceInstruments.REQUEST, reply -> {
            BinanceRateLimits.weight(reply.json()).ifPresent(client::keepTo);
            return reply.json().issues();
        });
    }

    /** {@code GET /fapi/v1/time}: {@code {"serverTime":1499827319559}}. */
    @Override
    public Instant serverTime() {
        return client.serverTime(VenueRequest.get("/fapi/v1/time").weighing(BinanceLimits.WEIGHT, 1),
                reply -> serverTime(reply.json()));
    }

    private static Instant serverTime(VenueJson reply) {
        return Instant.ofEpochMilli(reply.field("serverTime").millis());
    }
}
