/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.InstrumentList;
import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.api.exchange.VenueInstrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.http.ClientSettings;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.binance.BinanceMarketData;
import org.liq4j.venue.bybit.BybitMarketData;
import org.liq4j.venue.hyperliquid.HyperliquidMarketData;
import org.liq4j.venue.okx.OkxMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is told of now: open interest, funding intervals, instruments; the replies are those of the venues' documents. */
class VenueRepliesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:30Z");
    private static final String TICKERS = """
            {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
              {"symbol":"BTCUSDT","markPrice":"16596.00","indexPrice":"16598.54","fundingRate":"-0.000212",
               "nextFundingTime":"1673280000000","openInterest":"373504.11","openInterestValue":"6209420000.61",
               "singleOpenInterest":"186752.055"}]},"retExtInfo":{},"time":1673255100000}""";
    private static final String BYBIT_INSTRUMENTS = """
            {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
              {"symbol":"BTCUSDT","contractType":"LinearPerpetual","status":"Trading","fundingInterval":480,
               "leverageFilter":{"minLeverage":"1","maxLeverage":"100.00"},"priceFilter":{"tickSize":"0.10"}}],
              "nextPageCursor":"CURSOR"},"retExtInfo":{},"time":1707186451514}""";
    private static final String UNIVERSE = """
            {"universe":[{"szDecimals":5,"name":"BTC","maxLeverage":40,"marginTableId":56},
              {"szDecimals":0,"name":"kPEPE","maxLeverage":10,"marginTableId":10},
              {"szDecimals":1,"name":"MATIC","maxLeverage":20,"marginTableId":20,"isDelisted":true}],
             "marginTables":[]}""";

    private final FakeExchange exchange = new FakeExchange(NOW);
    private final BinanceMarketData binance = new BinanceMarketData(exchange.connections(), exchange.base());
    private final BybitMarketData bybit = new BybitMarketData(exchange.connections(), exchange.base());
    private final OkxMarketData okx = new OkxMarketData(exchange.connections(), exchange.base(), 0);
    private final HyperliquidMarketData hyperliquid = new HyperliquidMarketData(exchange.connections(),
            exchange.base());

    @AfterEach
    void close() {
        exchange.close();
    }

    private static String only(RowBatch rows) {
        assertEquals(1, rows.size());
        return ReadRows.texts(rows).getFirst();
    }

    @Test
    void openInterestOfNowIsInCoinsEachContractOnce() {
        String known = " " + NOW.toEpochMilli() + " ";
        exchange.answer("{\"openInterest\":\"10659.509\",\"symbol\":\"BTCUSDT\",\"time\":1589437530011}");
        assertEquals("1589437530011" + known + "[10659.509]", only(binance.openInterest("BTCUSDT")));
        exchange.answer(TICKERS);
        assertEquals("1673255100000" + known + "[186752.055]", only(bybit.openInterest("BTCUSDT")));
        exchange.answer("""
                {"code":"0","msg":"","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP","oi":"2125419.37",
                  "oiCcy":"21254.1937","oiUsd":"2000000000","ts":"1597026383085"}]}""");
        assertEquals("1597026383085" + known + "[21254.1937]", only(okx.openInterest("BTC-USDT-SWAP")));
        exchange.answer(
                """
                        [{"universe":[{"szDecimals":5,"name":"BTC","maxLeverage":40},{"name":"ETH","maxLeverage":25}]},
                         [{"funding":"0.0000125","openInterest":"688.11"},{"funding":"0.0000125","openInterest":"1882.55"}]]""");
        assertEquals(NOW.toEpochMilli() + known + "[688.11]", only(hyperliquid.openInterest("BTC")));
    }

    @Test
    void bybitOpenInterestIsHalfOfBothSidesOrAnError() {
        exchange.answer(TICKERS.replace(",\n   \"singleOpenInterest\":\"186752.055\"", ""));
        assertEquals(186752.055, bybit.openInterest("BTCUSDT").value(OpenInterests.OPEN_INTEREST, 0));
        exchange.answer(TICKERS.replace("186752.055", ""));
        assertEquals(186752.055, bybit.openInterest("BTCUSDT").value(OpenInterests.OPEN_INTEREST, 0));
        exchange.answer(TICKERS.replace("186752.055", "373504.11"));
        HttpException error = assertThrows(HttpException.class, () -> bybit.openInterest("BTCUSDT"));
        assertEquals(Reason.BROKEN_REPLY, error.reason());
        assertTrue(String.valueOf(error.getMessage()).endsWith("result.list[0].singleOpenInterest = 373504.11: must be "
                + "half of openInterest (373504.11)"), error::getMessage);
    }

    @Test
    void openInterestThatIsMissingOrOfTheFutureGivesNoRow() {
        exchange.answer("{\"openInterest\":\"0.000\",\"symbol\":\"BTCUSDT\",\"time\":1589437530011}");
        assertEquals(0, binance.openInterest("BTCUSDT").size());
        exchange.answer(
                "{\"openInterest\":\"1\",\"symbol\":\"BTCUSDT\",\"time\":" + (NOW.toEpochMilli() + 1_500) + "}");
        assertEquals(NOW.toEpochMilli() + 1_500, binance.openInterest("BTCUSDT").knownMillis(0));
        exchange.answer("{\"openInterest\":\"1\",\"symbol\":\"BTCUSDT\",\"time\":1895283630000}");
        HttpException error = assertThrows(HttpException.class, () -> binance.openInterest("BTCUSDT"));
        assertTrue(String.valueOf(error.getMessage()).contains("must be at most an hour after 2026-11-21T18:00:30Z"),
                error::getMessage);
        exchange.answer("[{\"universe\":[{\"name\":\"BTC\"}]},[]]");
        assertEquals(Reason.BROKEN_REPLY,
                assertThrows(HttpException.class, () -> hyperliquid.openInterest("BTC")).reason());
    }

    @Test
    void fundingIntervals() {
        exchange.answer("""
                [{"symbol":"BLZUSDT","adjustedFundingRateCap":"0.02500000","adjustedFundingRateFloor":"-0.02500000",
                  "fundingIntervalHours":4,"disclaimer":false}]""");
        assertEquals(Duration.ofHours(4), binance.fundingInterval("BLZUSDT"));
        assertEquals(Duration.ofHours(8), binance.fundingInterval("BTCUSDT"));
        exchange.answer(BYBIT_INSTRUMENTS);
        assertEquals(Duration.ofHours(8), bybit.fundingInterval("BTCUSDT"));
        assertThrows(HttpException.class, () -> bybit.fundingInterval("ETHUSDT"));
        String times = """
                {"code":"0","msg":"","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP","fundingRate":"0.0001515",
                  "fundingTime":"1622822400000","nextFundingTime":"1622851200000"}]}""";
        exchange.answer(times);
        assertEquals(Duration.ofHours(8), okx.fundingInterval("BTC-USDT-SWAP"));
        exchange.answer(times.replace("1622851200000", "1622822400000"));
        assertThrows(HttpException.class, () -> okx.fundingInterval("BTC-USDT-SWAP"));
        assertEquals(Duration.ofHours(1), hyperliquid.fundingInterval("BTC"));
    }

    @Test
    void binanceListsPerpetualsAndCountsUnknownWords() {
        exchange.answer("""
                {"rateLimits":[{"interval":"MINUTE","intervalNum":1,"limit":2400,"rateLimitType":"REQUEST_WEIGHT"}],
                 "symbols":[{"symbol":"BTCUSDT","contractType":"PERPETUAL","status":"TRADING",
                   "onboardDate":1569398400000,"maintMarginPercent":"2.5000","requiredMarginPercent":"5.0000",
                   "filters":[{"filterType":"PRICE_FILTER","tickSize":"0.10"}]},
                  {"symbol":"BTCUSDT_270326","contractType":"CURRENT_QUARTER","status":"TRADING"},
                  {"symbol":"TSLAUSDT","contractType":"TRADIFI_PERPETUAL","status":"BREAK"},
                  {"symbol":"NEWUSDT","contractType":"PERPETUAL","status":"NAPPING"}]}""");
        InstrumentList list = binance.instruments();
        assertEquals(List.of(
                new VenueInstrument("BTCUSDT", true, 1, OptionalDouble.of(0.1), OptionalDouble.empty(),
                        Optional.empty()),
                new VenueInstrument("TSLAUSDT", false, 1, OptionalDouble.empty(), OptionalDouble.empty(),
                        Optional.empty())),
                list.instruments());
        assertEquals(1, list.issues().count(Issue.UNKNOWN_VALUE));
    }

    @Test
    void bybitListsEveryPage() {
        exchange.answer(request -> request.getUrl().queryParameter("cursor") == null
                ? BYBIT_INSTRUMENTS.replace("CURSOR", "first%3D10%26last%3D0")
                : BYBIT_INSTRUMENTS.replace("CURSOR", "").replace("BTCUSDT", "ETHUSDT").replace("Trading", "Closed"));
        assertEquals(List.of(instrument("BTCUSDT", true), instrument("ETHUSDT", false)),
                bybit.instruments().instruments());
        assertEquals("first%3D10%26last%3D0", Query.text(exchange.requests().getLast(), "cursor"));
        exchange.answer(BYBIT_INSTRUMENTS);
        assertTrue(String.valueOf(assertThrows(HttpException.class, bybit::instruments).getMessage())
                .contains("pages have no end"));
    }

    private static VenueInstrument instrument(String symbol, boolean trading) {
        return new VenueInstrument(symbol, trading, 1, OptionalDouble.of(0.1), OptionalDouble.of(100),
                Optional.of(Duration.ofHours(8)));
    }

    @Test
    void okxListsLinearSwapsWithTheirContracts() {
        exchange.answer("""
                {"code":"0","msg":"","data":[
                  {"instType":"SWAP","instId":"BTC-USDT-SWAP","ctType":"linear","ctVal":"0.01","ctMult":"1",
                   "tickSz":"0.1","lever":"100","state":"live"},
                  {"instType":"SWAP","instId":"BTC-USD-SWAP","ctType":"inverse"}]}""");
        assertEquals(List.of(new VenueInstrument("BTC-USDT-SWAP", true, 0.01, OptionalDouble.of(0.1),
                OptionalDouble.of(100), Optional.empty())), okx.instruments().instruments());
    }

    @Test
    void hyperliquidListsItsUniverseDelistedCoinsToo() {
        exchange.answer(UNIVERSE);
        assertEquals(List.of("BTC true 40.0", "kPEPE true 10.0", "MATIC false 20.0"), hyperliquid.instruments()
                .instruments().stream()
                .map(one -> one.symbol() + " " + one.trading() + " " + one.maximumLeverage().orElseThrow()).toList());
    }

    @Test
    void errorsOfOkxAndHyperliquid() {
        exchange.disturb(FakeExchange.json("{\"code\":\"50011\",\"msg\":\"Too Many Requests\",\"data\":[]}"));
        exchange.answer("{\"code\":\"0\",\"msg\":\"\",\"data\":[{\"ts\":\"1795284030000\"}]}");
        assertEquals(NOW, okx.serverTime());
        assertTrue(exchange.waited().compareTo(Duration.ofSeconds(2)) >= 0, exchange.waited().toString());
        exchange.answer("{\"code\":\"50011\",\"msg\":\"Too Many Requests\",\"data\":[]}");
        HttpException limited = assertThrows(HttpException.class, okx::serverTime);
        assertEquals(Reason.RATE_LIMITED, limited.reason());
        assertEquals(1 + 1 + ClientSettings.DEFAULT.attempts(), exchange.requests().size());
        exchange.disturb(FakeExchange.status(422, "Failed to deserialize the JSON body into the target type"));
        int before = exchange.requests().size();
        HttpException refused = assertThrows(HttpException.class, hyperliquid::instruments);
        assertEquals(Reason.REFUSED, refused.reason());
        assertTrue(String.valueOf(refused.getMessage()).contains("HTTP 422: Failed to deserialize"),
                refused::getMessage);
        assertEquals(before + 1, exchange.requests().size());
    }
}
