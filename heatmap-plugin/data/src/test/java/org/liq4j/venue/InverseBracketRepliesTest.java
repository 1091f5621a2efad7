/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.market.Instrument;
import org.liq4j.brackets.ReplyFile;
import org.liq4j.venue.binance.BinanceExchange;
import org.liq4j.venue.bybit.BybitExchange;
import org.liq4j.venue.okx.OkxExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Replies with brackets of coin-margined futures, which are in coins. */
class InverseBracketRepliesTest {

    private static final String COIN_M = """
            [{"symbol":"BTCUSD_PERP","notionalCoef":1.50,"brackets":[
               {"bracket":1,"initialLeverage":125,"qtyCap":5,"qtylFloor":0,"maintMarginRatio":0.004,"cum":0.0},
               {"bracket":2,"initialLeverage":100,"qtyCap":10,"qtylFloor":5,"maintMarginRatio":0.005,"cum":0.005}]}]
            """;
    private static final List<Bracket> BRACKETS = List.of(new Bracket(0, 5, 125, 0.004, 0),
            new Bracket(5, 10, 100, 0.005, 0.005));

    @TempDir
    private Path folder = Path.of("");

    private ReplyFile reply(BracketReplyExchange exchange, String symbol, Map<String, String> given) {
        BracketReply kind = exchange.bracketReply();
        return new ReplyFile(folder.resolve("reply.json"), kind,
                new Instrument(exchange.name(), symbol).withPayoff(exchange.payoff(symbol)), Arguments.of(kind, given));
    }

    @Test
    void binanceStatesCoins() {
        ReplyFile file = reply(new BinanceExchange(), "BTCUSD_PERP", Map.of());
        ImportedBrackets read = file.read(COIN_M);
        assertTrue(read.table().isInverse());
        assertEquals(BRACKETS, read.table().brackets());
        assertEquals(45_180, read.table().liquidationPrice(Side.LONG, 60_000, 3, 10_000, 0), 1e-9);
        assertEquals(BRACKETS, file.read(COIN_M.replace("qtylFloor", "qtyFloor")).table().brackets());
        assertEquals(BRACKETS, file.read(COIN_M.replace("\"symbol\":\"BTCUSD_PERP\"", "\"pair\":\"BTCUSD\""))
                .table().brackets());
        file.assertRefused("[0].brackets[0].qtyCap = (none): must be given",
                COIN_M.replace("qtyCap", "notionalCap").replace("qtylFloor", "notionalFloor"));
    }

    @Test
    void aReplyInCoinsIsNotTakenForALinearFuture() {
        reply(new BinanceExchange(), "BTCUSDT", Map.of()).assertRefused(
                "[0].brackets[0].notionalCap = (none): must be given",
                COIN_M.replace("BTCUSD_PERP", "BTCUSDT"));
    }

    @Test
    void bybitStatesCoinsInTheInverseCategory() {
        String text = """
                {"retCode":0,"retMsg":"OK","result":{"category":"inverse","list":[
                  {"id":1,"symbol":"BTCUSD","riskLimitValue":"150","maintenanceMargin":"0.5","initialMargin":"1",
                   "isLowestRisk":1,"maxLeverage":"100.00","mmDeduction":""},
                  {"id":2,"symbol":"BTCUSD","riskLimitValue":"300","maintenanceMargin":"1","initialMargin":"2",
                   "isLowestRisk":0,"maxLeverage":"50.00","mmDeduction":"0.75"}],"nextPageCursor":""}}
                """;
        ReplyFile file = reply(new BybitExchange(), "BTCUSD", Map.of());
        assertTrue(file.read(text).table().isInverse());
        assertEquals(List.of(new Bracket(0, 150, 100, 0.005, 0), new Bracket(150, 300, 50, 0.01, 0.75)),
                file.read(text).table().brackets());
        file.assertRefused("result.category = linear: must be inverse", text.replace("inverse", "linear"));
    }

    @Test
    void okxStatesContractsOfAValueInQuoteCurrency() {
        String text = """
                {"code":"0","msg":"","data":[
                  {"instFamily":"BTC-USD","instId":"","tier":"1","minSz":"0","maxSz":"3000","mmr":"0.004","imr":"0.008",
                   "maxLever":"125"},
                  {"instFamily":"BTC-USD","instId":"","tier":"2","minSz":"3001","maxSz":"6000","mmr":"0.006","imr":"0.01",
                   "maxLever":"100"}]}
                """;
        ImportedBrackets read = reply(new OkxExchange(), "BTC-USD-SWAP",
                Map.of("contract-value", "100", "price", "60000", "taker-fee", "0.0005")).read(text);
        assertTrue(read.table().isInverse());
        assertEquals(List.of(new Bracket(0, 5, 125, 0.004, 0), new Bracket(5, 10, 100, 0.006, 0.01)),
                read.table().brackets());
        assertEquals("OKX states contracts: notional in coins = contracts x 100.0 / price 60000.0",
                read.notes().getFirst());
        assertEquals(60_000 * 1.0045 * 0.75, read.table().liquidationPrice(Side.LONG, 60_000, 3, 10_000, 0), 1e-9);
        reply(new OkxExchange(), "BTC-USD-SWAP", Map.of("contract-value", "0.01", "price", "60000")).assertRefused(
                "contract-value = 0.01: must be the value of a contract of OKX:BTC-USD-SWAP in quote currency, 100.0",
                text);
    }
}
