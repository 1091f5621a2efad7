/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.net.URI;
import java.util.List;

import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.venue.binance.BinanceExchange;
import org.liq4j.venue.binance.BinanceMarketData;
import org.liq4j.venue.bybit.BybitExchange;
import org.liq4j.venue.bybit.BybitMarketData;
import org.liq4j.venue.hyperliquid.HyperliquidExchange;
import org.liq4j.venue.hyperliquid.HyperliquidMarketData;
import org.liq4j.venue.okx.OkxExchange;
import org.liq4j.venue.okx.OkxMarketData;

/** The exchanges that liq4j ships, over a test's own connections. */
final class ShippedExchanges {

    static final Exchanges ALL = new Exchanges(
            List.of(new BinanceExchange(), new BybitExchange(), new HyperliquidExchange(), new OkxExchange()));

    private ShippedExchanges() {
    }

    static RestMarketData open(String venue, VenueConnections connections, URI base) {
        return switch (venue) {
            case "BINANCE" -> new BinanceMarketData(connections, base);
            case "BYBIT" -> new BybitMarketData(connections, base);
            case "HYPERLIQUID" -> new HyperliquidMarketData(connections, base);
            case "OKX" -> new OkxMarketData(connections, base, 0);
            default -> throw new AssertionError("no exchange " + venue);
        };
    }

    /** At its own address. */
    static RestMarketData open(String venue, VenueConnections connections) {
        return open(venue, connections, ALL.get(venue, RestExchange.class).address());
    }
}
