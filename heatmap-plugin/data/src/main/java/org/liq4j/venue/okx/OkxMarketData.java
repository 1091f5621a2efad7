/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
import org.liq4j.api.exchange.TopTraderRatioSource;
import org.liq4j.api.exchange.VenueInstrument;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.FundingHistory;
import org.liq4j.venue.InstrumentRows;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PagedHistory;
import org.liq4j.venue.VenueClient;
import org.liq4j.venue.VenueConnections;
import org.liq4j.venue.VenueRequest;

/** OKX linear swaps. Thread-safe. */
public final class OkxMarketData
        implements
            RestMarketData,
            CandleSource,
            MarkCandleSource,
            OpenInterestSource,
            OpenInterestHistorySource,
            AccountRatioSource,
            TopTraderRatioSource,
            FundingSource,
            BracketSource,
            InstrumentSource,
            ClockSource {

    private final VenueClient client;
    private final double takerFee;

    /**
     * @param connections
     *            are closed with this
     * @param base
     *            {@link OkxExchange#address()}, or another that answers the same
     * @param takerFee
     *            fraction of the notional that brackets add to the maintenance rate, see {@link ContractTerms}
     */
    public OkxMarketData(VenueConnections connections, URI base, double takerFee) {
        this.client = connections.client(base, new OkxProtocol(), ClientSettings.DEFAULT);
        this.takerFee = takerFee;
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
        return OkxEndpoint.limits();
    }

    /** A page lacks one row of what fits, in case that the venue includes a time that it should not. */
    @Override
    public RowHistory candles() {
        return history(RowKind.CANDLES, Reach.regular(OkxStatistics.BARS.names(), OkxCandles.MOST_ROWS - 1),
                new OkxCandles());
    }

    @Override
    public RowHistory markCandles() {
        return history(RowKind.MARK_CANDLES, Reach.regular(OkxStatistics.BARS.names(), OkxStatistics.MOST_ROWS - 1),
                new OkxMarkCandles());
    }

    @Override
    public RowHistory openInterestHistory() {
        return history(RowKind.OPEN_INTEREST, OkxStatistics.REACH, new OkxOpenInterestHistory());
    }

    @Override
    public RowHistory accountRatio() {
        return ratios(RowKind.ACCOUNT_RATIO, OkxEndpoint.ACCOUNT_RATIO);
    }

    @Override
    public RowHistory topTraderAccountRatio() {
        return ratios(RowKind.TOP_TRADER_ACCOUNT_RATIO, OkxEndpoint.TOP_TRADER_ACCOUNT_RATIO);
    }

    @Override
    public RowHistory topTraderPositionRatio() {
        return ratios(RowKind.TOP_TRADER_POSITION_RATIO, OkxEndpoint.TOP_TRADER_POSITION_RATIO);
    }

    private RowHistory ratios(RowKind kind, OkxEndpoint endpoint) {
        return history(kind, OkxStatistics.REACH, new OkxRatios(endpoint));
    }

    /** Of the last three months. */
    @Override
    public RowHistory funding() {
        return new FundingHistory(history(RowKind.FUNDING,
                Reach.hourlyAtMost(OkxFundingRates.MOST_ROWS).keptFor(Duration.ofDays(90)), new OkxFundingRates()));
    }

    private RowHistory history(RowKind kind, Reach reach, PageFormat format) {
        return new PagedHistory(client, kind, reach, format);
    }

    @Override
    public RowBatch openInterest(String symbol) {
        return client.read(OkxOpenInterest.request(symbol),
                reply -> OkxOpenInterest.of(reply, symbol).row(reply));
    }

    @Override
    public Duration fundingInterval(String symbol) {
        return client.read(OkxFundingInterval.request(symbol), reply -> OkxFundingInterval.of(reply.json()));
    }

    @Override
    public InstrumentList instruments() {
        return client.read(OkxInstruments.request(),
                reply -> InstrumentRows.read(OkxEndpoint.rows(reply.json()), OkxInstruments::instrument));
    }

    /** Tiers are in contracts: they are valued at the coin's price that open interest in coins and in USD tells. */
    @Override
    public ImportedBrackets brackets(String symbol) {
        VenueInstrument instrument = instruments().find(symbol)
                .orElseThrow(() -> new HttpException(Reason.REFUSED, "OKX has no linear swap " + symbol));
        ContractTerms terms = client.read(OkxOpenInterest.request(symbol), reply -> {
            OkxOpenInterest now = OkxOpenInterest.of(reply, symbol);
            return new ContractTerms(instrument.contractCoins(), now.dollars() / now.coins(), takerFee);
        });
        String family = symbol.substring(0, symbol.lastIndexOf('-'));
        VenueRequest request = OkxEndpoint.POSITION_TIERS.request().with("instType", "SWAP").with("tdMode", "isolated")
                .with("instFamily", family);
        return new OkxBrackets().read(client.nameOf(request), client.send(request).bytes().copy(),
                new Instrument(OkxExchange.NAME, symbol), terms);
    }

    /** {@code GET /api/v5/public/time}: {@code {"code":"0","msg":"","data":[{"ts":"1597026383085"}]}}. */
    @Override
    public Instant serverTime() {
        return client.serverTime(OkxEndpoint.TIME.request(),
                reply -> Instant.ofEpochMilli(reply.json().field("data").element(0).field("ts").millis()));
    }
}
