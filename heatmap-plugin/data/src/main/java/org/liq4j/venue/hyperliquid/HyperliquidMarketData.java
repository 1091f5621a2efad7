/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.liq4j.api.exchange.BracketSource;
import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.FundingSource;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.exchange.InstrumentList;
import org.liq4j.api.exchange.InstrumentSource;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RateLimit;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.http.ClientSettings;
import org.liq4j.venue.BarNames;
import org.liq4j.venue.FundingHistory;
import org.liq4j.venue.PagedHistory;
import org.liq4j.venue.VenueClient;
import org.liq4j.venue.VenueConnections;

/**
 * Hyperliquid perpetuals. It keeps no past open interest, no long/short ratios and no bars of mark prices, and tells no time.
 * Thread-safe.
 */
public final class HyperliquidMarketData
        implements
            RestMarketData,
            CandleSource,
            OpenInterestSource,
            FundingSource,
            BracketSource,
            InstrumentSource {

    static final BarNames BARS = new BarNames(Map.ofEntries(Map.entry(Duration.ofMinutes(1), "1m"),
            Map.entry(Duration.ofMinutes(3), "3m"), Map.entry(Duration.ofMinutes(5), "5m"),
            Map.entry(Duration.ofMinutes(15), "15m"), Map.entry(Duration.ofMinutes(30), "30m"),
            Map.entry(Duration.ofHours(1), "1h"), Map.entry(Duration.ofHours(2), "2h"),
            Map.entry(Duration.ofHours(4), "4h"), Map.entry(Duration.ofHours(8), "8h"),
            Map.entry(Duration.ofHours(12), "12h"), Map.entry(Duration.ofDays(1), "1d")));
    private static final int NEWEST_BARS = 5000;

    private final VenueClient client;
    private final Map<String, String> spellings = new ConcurrentHashMap<>();

    /**
     * @param connections
     *            are closed with this
     * @param base
     *            {@link HyperliquidExchange#address()}, or another that answers the same
     */
    public HyperliquidMarketData(VenueConnections connections, URI base) {
        this.client = connections.client(base, new HyperliquidProtocol(), ClientSettings.DEFAULT);
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
        return List.of(HyperliquidProtocol.WEIGHT);
    }

    @Override
    public RowHistory candles() {
        return new CoinHistory(new PagedHistory(client, RowKind.CANDLES,
                Reach.regular(BARS.names(), HyperliquidCandles.ROWS_PER_PAGE).keepingNewest(NEWEST_BARS),
                new HyperliquidCandles()), this::spelling);
    }

    @Override
    public RowHistory funding() {
        return new CoinHistory(new FundingHistory(new PagedHistory(client, RowKind.FUNDING,
                Reach.hourlyAtMost(HyperliquidFundingRates.MOST_ROWS), new HyperliquidFundingRates())), this::spelling);
    }

    @Override
    public RowBatch openInterest(String symbol) {
        String coin = spelling(symbol);
        return client.read(HyperliquidContexts.REQUEST, reply -> HyperliquidContexts.openInterest(reply, coin));
    }

    @Override
    public Duration fundingInterval(String symbol) {
        return HyperliquidCoins.FUNDING_INTERVAL;
    }

    @Override
    public InstrumentList instruments() {
        return client.read(HyperliquidCoins.REQUEST, reply -> HyperliquidCoins.read(reply.json()));
    }

    @Override
    public ImportedBrackets brackets(String symbol) {
        return new HyperliquidBrackets().read(client.nameOf(HyperliquidCoins.REQUEST),
                client.send(HyperliquidCoins.REQUEST).bytes().copy(),
                new Instrument(HyperliquidExchange.NAME, symbol.toUpperCase(Locale.ROOT)));
    }

    /** Coins counted by the thousand begin with a lower-case k; the other names are in upper case. */
    private String spelling(String symbol) {
        if (!symbol.startsWith("K")) {
            return symbol;
        }
        return spellings.computeIfAbsent(symbol,
                unknown -> HyperliquidCoins.spelling(instruments().instruments(), unknown));
    }
}
