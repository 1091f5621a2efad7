package com.example.{{package}};

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.exchange.BracketSource;
import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.FundingSource;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.BarNames;
import org.liq4j.venue.FundingHistory;
import org.liq4j.venue.PagedHistory;
import org.liq4j.venue.VenueClient;
import org.liq4j.venue.VenueConnections;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueProtocol;
import org.liq4j.venue.VenueRequest;

/**
 * What the exchange serves, one interface for each: bars, funding, brackets. Others are in org.liq4j.api.exchange. The client
 * is liq4j's own: it keeps to the limit, tries again what may pass, and sends nothing while banned. Thread-safe.
 */
final class {{Class}}MarketData implements RestMarketData, CandleSource, FundingSource, BracketSource {

    static final BarNames BARS = new BarNames(Map.of(Duration.ofMinutes(1), "1m", Duration.ofHours(1), "1h"));

    private static final RateLimit REQUESTS = new RateLimit("requests", 600, Duration.ofMinutes(1), 60);
    private static final int MOST_ROWS = 500;

    /** The exchange's own errors, of whatever status: {"error":"no such symbol"}. */
    private static final class Errors implements VenueProtocol {

        @Override
        public Optional<HttpException> error(int status, VenueJson json, Instant sent) {
            return json.isObject()
                    ? json.optional("error").map(error -> new HttpException(Reason.REFUSED, error.text()))
                    : Optional.empty();
        }
    }

    private final VenueClient client;

    {{Class}}MarketData(RestAccess access) {
        this.client = VenueConnections.of(access).client(access.address(), new Errors(), ClientSettings.DEFAULT);
    }

    /** A request of an address, of which each counts as one. */
    static VenueRequest get(String path, String symbol) {
        return VenueRequest.get(path).with("symbol", symbol).weighing(REQUESTS, 1);
    }

    @Override
    public URI address() {
        return client.base();
    }

    @Override
    public List<RateLimit> limits() {
        return List.of(client.inForce(REQUESTS));
    }

    @Override
    public RowHistory candles() {
        return new PagedHistory(client, RowKind.CANDLES, Reach.regular(BARS.names(), MOST_ROWS), new {{Class}}Candles());
    }

    /** Settled rates; the interval of each is found out from the one before it. */
    @Override
    public RowHistory funding() {
        return new FundingHistory(new PagedHistory(client, RowKind.FUNDING, Reach.hourlyAtMost(MOST_ROWS),
                new {{Class}}FundingRates()));
    }

    @Override
    public Duration fundingInterval(String symbol) {
        return {{Class}}Exchange.FUNDING.interval();
    }

    @Override
    public ImportedBrackets brackets(String symbol) {
        VenueRequest request = get("/brackets", symbol);
        return new {{Class}}Brackets().read(client.nameOf(request), client.send(request).bytes().copy(),
                new Instrument({{Class}}Exchange.NAME, symbol));
    }

    @Override
    public void close() {
        client.close();
    }
}
