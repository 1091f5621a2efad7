/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The replies of the venues' documents as they are, each read at its own time. */
class HistoryRepliesTest {

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:30Z"));

    @AfterEach
    void close() {
        exchange.close();
    }

    private List<String> read(String venue, RowKind kind, String symbol, Duration period, long fromMillis,
            long spanMillis, String reply) {
        exchange.answer(reply);
        RestMarketData served = ShippedExchanges.open(venue, exchange.connections(), exchange.base());
        RowHistory history = VenueHistories.of(served).get(kind);
        if (history == null) {
            throw new AssertionError(venue + " must have " + kind);
        }
        ReadRows read = ReadRows.of(history, symbol, period, Instant.ofEpochMilli(fromMillis).toString(),
                Instant.ofEpochMilli(fromMillis + spanMillis).toString());
        assertEquals(List.of(), read.read().issues().sentences());
        return read.rows();
    }

    @Test
    void binanceCandles() {
        assertEquals(
                List.of("1499040060000 1499040060000 [60000.0, 0.0163479, 0.8, 0.015758, 0.015771, 148976.11427815, "
                        + "1756.87402397, 2434.19055334]"),
                read("BINANCE", RowKind.CANDLES, "BTCUSDT", Duration.ofMinutes(1), 1_499_040_000_000L, 60_000, """
                        [[1499040000000,"0.01634790","0.80000000","0.01575800","0.01577100","148976.11427815",
                          1499040059999,"2434.19055334",308,"1756.87402397","28.46694368","17928899.62484339"]]"""));
    }

    @Test
    void binanceMarkCandles() {
        assertEquals(
                List.of("1591256520000 1591256520000 [60000.0, 9653.29201333, 9654.56401333, 9653.07367333, "
                        + "9653.07367333]"),
                read("BINANCE", RowKind.MARK_CANDLES, "BTCUSDT", Duration.ofMinutes(1), 1_591_256_460_000L, 60_000, """
                        [[1591256460000,"9653.29201333","9654.56401333","9653.07367333","9653.07367333","0",
                          1591256519999,"0",60,"0","0","0"]]"""));
    }

    @Test
    void binanceFunding() {
        assertEquals(List.of("1570608000000 1570608000000 [-0.0375, NaN]"),
                read("BINANCE", RowKind.FUNDING, "BTCUSDT", Duration.ofMinutes(1), 1_570_608_000_000L, 1_000, """
                        [{"symbol":"BTCUSDT","fundingRate":"-0.03750000","fundingTime":1570608000000,
                          "markPrice":"34287.54619963"}]"""));
    }

    @Test
    void bybitMarkCandles() {
        assertEquals(List.of("1670612400000 1670612400000 [3600000.0, 17164.16, 17164.16, 17121.5, 17131.64]"),
                read("BYBIT", RowKind.MARK_CANDLES, "BTCUSDT", Duration.ofHours(1), 1_670_608_800_000L, 3_600_000, """
                        {"retCode":0,"retMsg":"OK","result":{"symbol":"BTCUSDT","category":"linear","list":[
                          ["1670608800000","17164.16","17164.16","17121.5","17131.64"]]},"retExtInfo":{},
                         "time":1672026361839}"""));
    }

    @Test
    void bybitAccountRatio() {
        assertEquals(List.of("1695772800000 1695776400000 [0.5777]"),
                read("BYBIT", RowKind.ACCOUNT_RATIO, "BTCUSDT", Duration.ofHours(1), 1_695_772_800_000L, 3_600_000, """
                        {"retCode":0,"retMsg":"OK","result":{"list":[{"symbol":"BTCUSDT","buyRatio":"0.5777",
                          "sellRatio":"0.4223","timestamp":"1695772800000"}],"nextPageCursor":""},"retExtInfo":{},
                         "time":1695785131028}"""));
    }

    @Test
    void okxMarkCandlesThatAreClosed() {
        assertEquals(List.of("1597026420000 1597026420000 [60000.0, 3.731, 3.799, 3.494, 3.72]"),
                read("OKX", RowKind.MARK_CANDLES, "BTC-USDT-SWAP", Duration.ofMinutes(1), 1_597_026_360_000L, 120_000,
                        """
                                {"code":"0","msg":"","data":[
                                  ["1597026420000","3.721","3.743","3.677","3.708","0"],
                                  ["1597026360000","3.731","3.799","3.494","3.72","1"]]}"""));
    }

    @Test
    void okxCandlesAreInCoins() {
        assertEquals(
                List.of("1597026420000 1597026420000 [60000.0, 3.731, 3.799, 3.494, 3.72, 6.763234724E7, NaN, "
                        + "3.763234724E7]"),
                read("OKX", RowKind.CANDLES, "BTC-USDT-SWAP", Duration.ofMinutes(1), 1_597_026_360_000L, 120_000,
                        """
                                {"code":"0","msg":"","data":[
                                  ["1597026420000","3.721","3.743","3.677","3.708","8422410","22698348.04","12698348.04","0"],
                                  ["1597026360000","3.731","3.799","3.494","3.72","24912403","67632347.24","37632347.24","1"]]}"""));
    }

    @Test
    void okxFundingIsWhatWasPaid() {
        String paid = """
                {"code":"0","msg":"","data":[
                  {"instType":"SWAP","instId":"BTC-USDT-SWAP","fundingRate":"0.000227","realizedRate":"0.000228",
                   "fundingTime":"1795248000000","method":"current_period","formulaType":"withRate"},
                  {"instType":"SWAP","instId":"BTC-USDT-SWAP","fundingRate":"0.000227","realizedRate":"",
                   "fundingTime":"1795219200000","method":"current_period","formulaType":"withRate"}]}""";
        assertEquals(
                List.of("1795219200000 1795219200000 [2.27E-4, NaN]", "1795248000000 1795248000000 [2.28E-4, 8.0]"),
                read("OKX", RowKind.FUNDING, "BTC-USDT-SWAP", Duration.ofMinutes(1), 1_795_219_200_000L, 36_000_000,
                        paid));
    }

    @Test
    void okxTopTraderRatiosAreLongsByShorts() {
        for (RowKind kind : List.of(RowKind.TOP_TRADER_ACCOUNT_RATIO, RowKind.TOP_TRADER_POSITION_RATIO)) {
            assertEquals(List.of("1795262700000 1795262700000 [" + 1.1739 / (1 + 1.1739) + "]"),
                    read("OKX", kind, "BTC-USDT-SWAP", Duration.ofMinutes(5), 1_795_262_400_000L, 300_000,
                            "{\"code\":\"0\",\"msg\":\"\",\"data\":[[\"1795262400000\",\"1.1739\"]]}"));
        }
        assertEquals(List.of("long-short-account-ratio-contract-top-trader",
                "long-short-position-ratio-contract-top-trader"),
                exchange.requests().stream().map(request -> request.getUrl().pathSegments().getLast()).toList());
    }

    @Test
    void binanceTopTraderRatiosUnderEitherName() {
        for (String name : List.of("Account", "Position")) {
            assertEquals(List.of("1795262700000 1795262700000 [0.6617]"),
                    read("BINANCE",
                            name.equals("Account")
                                    ? RowKind.TOP_TRADER_ACCOUNT_RATIO
                                    : RowKind.TOP_TRADER_POSITION_RATIO,
                            "BTCUSDT", Duration.ofMinutes(5), 1_795_262_400_000L, 300_000,
                            "[{\"symbol\":\"BTCUSDT\",\"longShortRatio\":\"1.9559\",\"long" + name
                                    + "\":\"0.6617\",\"short" + name
                                    + "\":\"0.3382\",\"timestamp\":\"1795262400000\"}]"));
        }
        assertEquals(List.of("topLongShortAccountRatio", "topLongShortPositionRatio"),
                exchange.requests().stream().map(request -> request.getUrl().pathSegments().getLast()).toList());
    }

    @Test
    void hyperliquidFundingIsHourlyAndOnTheSecond() {
        assertEquals(
                List.of("1683849600000 1683849600076 [-2.2196E-4, NaN]", "1683853200000 1683853200012 [1.0E-5, 1.0]"),
                read("HYPERLIQUID", RowKind.FUNDING, "ETH", Duration.ofMinutes(1), 1_683_849_600_000L, 7_200_000, """
                        [{"coin":"ETH","fundingRate":"-0.00022196","premium":"-0.00052196","time":1683849600076},
                         {"coin":"ETH","fundingRate":"0.00001","premium":"0","time":1683853200012}]"""));
    }

    @Test
    void bybitCandlesComeNewestFirst() {
        assertEquals(
                List.of("1670608800000 1670608800000 [3600000.0, 17071.5, 17071.5, 17061.0, 17071.0, 4177.0, NaN, "
                        + "0.24469757]",
                        "1670612400000 1670612400000 [3600000.0, 17071.0, 17073.0, 17027.0, 17055.5, 268611.0, NaN, "
                                + "15.74462667]"),
                read("BYBIT", RowKind.CANDLES, "BTCUSDT", Duration.ofHours(1), 1_670_605_200_000L, 7_200_000, """
                        {"retCode":0,"retMsg":"OK","result":{"symbol":"BTCUSDT","category":"linear","list":[
                          ["1670608800000","17071","17073","17027","17055.5","268611","15.74462667"],
                          ["1670605200000","17071.5","17071.5","17061","17071","4177","0.24469757"]]},"retExtInfo":{},
                         "time":1672025956592}"""));
    }

    @Test
    void bybitFunding() {
        assertEquals(List.of("1672041600000 1672041600000 [1.0E-4, NaN]"),
                read("BYBIT", RowKind.FUNDING, "BTCUSDT", Duration.ofMinutes(1), 1_672_041_600_000L, 1_000, """
                        {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
                          {"symbol":"BTCUSDT","fundingRate":"0.0001","fundingRateTimestamp":"1672041600000"}]},
                         "retExtInfo":{},"time":1672051897447}"""));
    }
}
