/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.market.Payoff;
import org.liq4j.venue.binance.BinanceExchange;
import org.liq4j.venue.bybit.BybitExchange;
import org.liq4j.venue.hyperliquid.HyperliquidExchange;
import org.liq4j.venue.okx.OkxExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Which futures of the exchanges are coin-margined, and what a contract is worth. */
class PayoffsTest {

    private static final Exchanges EXCHANGES = new Exchanges(
            List.of(new BinanceExchange(), new BybitExchange(), new OkxExchange(), new HyperliquidExchange()));

    @Test
    void coinMarginedFuturesAreToldByTheirNames() {
        Map.of("BINANCE:BTCUSD_PERP", Payoff.inverse(100, "BTC"), "BINANCE:ETHUSD_PERP", Payoff.inverse(10, "ETH"),
                "BINANCE:BTCUSD_260327", Payoff.inverse(100, "BTC"), "BYBIT:BTCUSD", Payoff.inverse(1, "BTC"),
                "BYBIT:ETHUSDH26", Payoff.inverse(1, "ETH"), "OKX:BTC-USD-SWAP", Payoff.inverse(100, "BTC"),
                "OKX:SOL-USD-SWAP", Payoff.inverse(10, "SOL"), "OKX:BTC-USD-260327", Payoff.inverse(100, "BTC"),
                "BINANCE:BNBUSD_PERP", Payoff.inverse(10, "BNB"))
                .forEach((name, payoff) -> assertEquals(payoff, EXCHANGES.instrument(name).payoff(), name));
    }

    @Test
    void allOthersAreLinear() {
        for (String name : List.of("BINANCE:BTCUSDT", "BINANCE:BTCUSDC", "BINANCE:BTCUSDT_260327",
                "BINANCE:BTCBUSD_210129", "BINANCE:BTCUSD",
                "BYBIT:BTCUSDT", "BYBIT:BTCPERP", "BYBIT:BTC-27MAR26", "BYBIT:ETHUSDT-27MAR26", "OKX:BTC-USDT-SWAP",
                "OKX:BTC-USDC-SWAP", "OKX:BTC-USDT-260327", "OKX:BTC-USD-260327-60000-C", "HYPERLIQUID:BTC",
                "NOBODY:BTCUSD_PERP")) {
            assertEquals(Payoff.LINEAR, EXCHANGES.instrument(name).payoff(), name);
        }
    }
}
