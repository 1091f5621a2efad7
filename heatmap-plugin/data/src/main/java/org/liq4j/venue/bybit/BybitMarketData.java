/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.exchange.AccountRatioSource;
import org.liq4j.api.exchange.BracketSource;
import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.ClockSource;
import org.liq4j.api.exchange.FundingSource;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.exchange.InstrumentList;
import org.liq4j.api.exchange.InstrumentSource;
import org.liq4j.api.exchange.MarkCandleSource;
import org.liq4j.api.exchange.OpenInterestHistorySource;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.BarNames;
import org.liq4j.venue.FundingHistory;
import org.liq4j.venue.InstrumentRows;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PagedHistory;
import org.liq4j.venue.VenueClient;
import org.liq4j.venue.VenueConnections;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/** Bybit linear perpetuals. It tells nothing about top traders. Thread-safe. */
public final class BybitMarketData
        implements
            RestMarketData,
            CandleSource,
            MarkCandleSource,
            OpenInterestSource,
            OpenInterestHistorySource,
            AccountRatioSource,
            FundingSource,
            BracketSource,
            InstrumentSource,
            ClockSource {

    static final BarNames BARS = new BarNames(Map.ofEntries(Map.entry(Duration.ofMinutes(1), "1"),
            Map.entry(Duration.ofMinutes(3), "3"), Map.entry(Duration.ofMinutes(5), "5"),
            Map.entry(Duration.ofMinutes(15), "15"), Map.entry(Duration.ofMinutes(30), "30"),
            Map.entry(Duration.ofHours(1), "60"), Map.entry(Duration.ofHours(2), "120"),
            Map.entry(Duration.ofHours(4), "240"), Map.entry(Duration.ofHours(6), "360"),
            Map.entry(Duration.ofHours(12), "720"), Map.entry(Duration.ofDays(1), "D")));
    private static final Map<Duration, String> PERIODS = Map.of(Duration.ofMinutes(5), "5min", Duration.ofMinutes(15),
            "15min", Duration.ofMinutes(30), "30min", Duration.ofHours(1), "1h", Duration.ofHours(4), "4h",
            Duration.ofDays(1), "1d");
    private static final int MOST_PAGES = 100;

    private final VenueClient client;

    /**
     * @param connections
     *            are closed with this
     * @param base
     *            {@link BybitExchange#address()}, or another that answers the same: Bybit has one for each of several regions
     */
    public BybitMarketData(VenueConnections connections, URI base) {
        this.client = connections.client(base, new BybitProtocol(), ClientSettings.DEFAULT);
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
        return List.of(BybitProtocol.REQUESTS);
    }

    @Override
    public RowHistory candles() {
        return history(RowKind.CANDLES, Reach.regular(BARS.names(), 1000), new BybitKlines());
    }

    @Override
    public RowHistory markCandles() {
        return history(RowKind.MARK_CANDLES, Reach.regular(BARS.names(), 1000), new BybitMarkKlines());
    }

    @Override
    public RowHistory openInterestHistory() {
        return history(RowKind.OPEN_INTEREST, Reach.regular(PERIODS, 200), new BybitOpenInterestHistory());
    }

    /** From 2020-07-20 on. */
    @Override
    public RowHistory accountRatio() {
        return history(RowKind.ACCOUNT_RATIO, Reach.regular(PERIODS, 500), new BybitAccountRatio());
    }

    @Override
    public RowHistory funding() {
        return new FundingHistory(history(RowKind.FUNDING, Reach.hourlyAtMost(200), new BybitFundingRates()));
    }

    private RowHistory history(RowKind kind, Reach reach, PageFormat format) {
        return new PagedHistory(client, kind, reach, format);
    }

    @Override
    public RowBatch openInterest(String symbol) {
        return client.read(BybitOpenInterest.request(symbol), reply -> BybitOpenInterest.read(reply, symbol));
    }

    @Override
    public Duration fundingInterval(String symbol) {
        return client.read(BybitRequest.get("instruments-info").with("symbol", symbol), reply -> {
            VenueJson list = reply.json().field("result").field("list");
            return InstrumentRows.read(list.elements(), BybitInstruments::instrument).find(symbol)
                    .flatMap(found -> found.fundingInterval())
                    .orElseThrow(() -> list.broken("must have the symbol " + symbol));
        });
    }

    @Override
    public InstrumentList instruments() {
        List<VenueJson> rows = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        VenueRequest request = BybitRequest.get("instruments-info").with("limit", 1000);
        Optional<String> cursor = Optional.empty();
        do {
            VenueRequest page = cursor.map(given -> request.with("cursor", given)).orElse(request);
            cursor = client.read(page, reply -> {
                rows.addAll(BybitRequest.rows(reply.json()));
                return reply.json().field("result").optional("nextPageCursor").flatMap(VenueJson::presentText);
            });
            if (cursor.filter(given -> !cursors.add(given)).isPresent() || cursors.size() > MOST_PAGES) {
                throw new HttpException(Reason.BROKEN_REPLY, "instruments-info: pages have no end, cursor " + cursor);
            }
        } while (cursor.isPresent());
        return client.checked(() -> InstrumentRows.read(rows, BybitInstruments::instrument));
    }

    @Override
    public ImportedBrackets brackets(String symbol) {
        VenueRequest request = BybitRequest.get("risk-limit").with("symbol", symbol);
        return new BybitBrackets().read(client.nameOf(request), client.send(request).bytes().copy(),
                new Instrument(BybitExchange.NAME, symbol));
    }

    /** {@code GET /v5/market/time}, of which the time of the envelope is read. */
    @Override
    public Instant serverTime() {
        return client.serverTime(VenueRequest.get("/v5/market/time").weighing(BybitProtocol.REQUESTS, 1),
                reply -> Instant.ofEpochMilli(reply.json().field("time").millis()));
    }
}
