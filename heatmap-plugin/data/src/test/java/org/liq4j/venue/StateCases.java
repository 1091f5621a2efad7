/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liq4j.api.exchange.BracketSource;
import org.liq4j.api.exchange.ClockSource;
import org.liq4j.api.exchange.FundingSource;
import org.liq4j.api.exchange.InstrumentList;
import org.liq4j.api.exchange.InstrumentSource;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.VenueInstrument;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.rows.RowBatch;

/** What venues tell of now: open interest, instruments, funding intervals, brackets, the time. */
final class StateCases {

    private static final Map<String, String> SYMBOLS = Map.of("BINANCE", "BTCUSDT", "BYBIT", "BTCUSDT", "OKX",
            "BTC-USDT-SWAP", "HYPERLIQUID", "BTC");
    private static final String BYBIT_INSTRUMENTS = """
            {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
              {"symbol":"BTCUSDT","contractType":"LinearPerpetual","status":"Trading","fundingInterval":480,
               "leverageFilter":{"minLeverage":"1","maxLeverage":"100.00"},"priceFilter":{"tickSize":"0.10"}}],
              "nextPageCursor":""},"retExtInfo":{},"time":1707186451514}""";
    private static final String OKX_INSTRUMENTS = """
            {"code":"0","msg":"","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP","ctType":"linear","ctVal":"0.01",
              "ctMult":"1","tickSz":"0.1","lever":"100","state":"live"},{"instId":"BTC-USD-SWAP","ctType":"inverse"}]}""";
    private static final String OKX_OPEN_INTEREST = """
            {"code":"0","msg":"","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP","oi":"2125419.37",
              "oiCcy":"21254.1937","oiUsd":"2000000000","ts":"1597026383085"}]}""";
    private static final String META = """
            {"universe":[{"szDecimals":5,"name":"BTC","maxLeverage":40,"marginTableId":56},
              {"szDecimals":1,"name":"MATIC","maxLeverage":20,"marginTableId":20,"isDelisted":true}],
             "marginTables":[[56,{"description":"tiered 40x","marginTiers":[
              {"lowerBound":"0.0","maxLeverage":40},{"lowerBound":"150000000.0","maxLeverage":20}]}]]}""";

    /** Of a file: Binance tells its brackets to account holders only. */
    static final String BINANCE_BRACKETS = """
            [{"symbol":"BTCUSDT","notionalCoef":1.5,"brackets":[
              {"initialLeverage":125,"notionalCap":50000,"notionalFloor":0,"maintMarginRatio":0.004,"cum":0.0},
              {"initialLeverage":100,"notionalCap":600000,"notionalFloor":50000,"maintMarginRatio":0.005,
               "cum":50.0}]}]""";

    private StateCases() {
    }

    static List<ReplyCase> all() {
        List<ReplyCase> cases = new ArrayList<>();
        openInterest(cases);
        instruments(cases);
        fundingIntervals(cases);
        brackets(cases);
        cases.add(time("BINANCE", "/fapi/v1/time", "{\"serverTime\":1795284000000}"));
        cases.add(time("BYBIT", "/v5/market/time", "{\"retCode\":0,\"result\":{},\"time\":1795284000000}"));
        cases.add(time("OKX", "/api/v5/public/time", "{\"code\":\"0\",\"data\":[{\"ts\":\"1795284000000\"}]}"));
        return cases;
    }

    private static void openInterest(List<ReplyCase> cases) {
        cases.add(openInterest("BINANCE", "/fapi/v1/openInterest", """
                {"openInterest":"10659.509","symbol":"BTCUSDT","time":1589437530011}"""));
        cases.add(openInterest("BYBIT", "/v5/market/tickers", """
                {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
                  {"symbol":"BTCUSDT","openInterest":"373504.11","openInterestValue":"6209420000.61",
                   "singleOpenInterest":"186752.055"}]},"retExtInfo":{},"time":1673255100000}"""));
        cases.add(openInterest("OKX", "/api/v5/public/open-interest", OKX_OPEN_INTEREST));
        cases.add(openInterest("HYPERLIQUID", "metaAndAssetCtxs", """
                [{"universe":[{"szDecimals":4,"name":"ETH","maxLeverage":25},{"name":"BTC","maxLeverage":40}]},
                 [{"funding":"0.0000125","openInterest":"688.11"},{"funding":"0.0000125","openInterest":"1882.55",
                   "impactPxs":["6.0360","6.0436"]}]]"""));
    }

    private static void instruments(List<ReplyCase> cases) {
        cases.add(instruments("BINANCE", "/fapi/v1/exchangeInfo", """
                {"rateLimits":[],"symbols":[{"symbol":"BTCUSDT","contractType":"PERPETUAL","status":"TRADING",
                  "filters":[{"filterType":"PRICE_FILTER","tickSize":"0.10"}]},
                  {"symbol":"BTCUSDT_270326","contractType":"NEXT_QUARTER","status":"TRADING"}]}"""));
        cases.add(instruments("BYBIT", "/v5/market/instruments-info", BYBIT_INSTRUMENTS));
        cases.add(instruments("OKX", "/api/v5/public/instruments", OKX_INSTRUMENTS));
        cases.add(instruments("HYPERLIQUID", "meta", META));
    }

    private static void fundingIntervals(List<ReplyCase> cases) {
        cases.add(fundingInterval("BINANCE", "/fapi/v1/fundingInfo",
                "[{\"symbol\":\"BTCUSDT\",\"fundingIntervalHours\":8,\"disclaimer\":false}]"));
        cases.add(fundingInterval("BYBIT", "/v5/market/instruments-info", BYBIT_INSTRUMENTS));
        cases.add(fundingInterval("OKX", "/api/v5/public/funding-rate", """
                {"code":"0","msg":"","data":[{"instType":"SWAP","instId":"BTC-USDT-SWAP",
                  "fundingTime":"1622822400000","nextFundingTime":"1622851200000"}]}"""));
    }

    private static void brackets(List<ReplyCase> cases) {
        cases.add(brackets("BYBIT", Map.of("/v5/market/risk-limit", """
                {"retCode":0,"retMsg":"OK","result":{"category":"linear","list":[
                  {"symbol":"BTCUSDT","riskLimitValue":"2000000","maintenanceMargin":"0.5","initialMargin":"1",
                   "maxLeverage":"100.00","mmDeduction":""},
                  {"symbol":"BTCUSDT","riskLimitValue":"2600000","maintenanceMargin":"0.56","initialMargin":"1.11",
                   "maxLeverage":"90.00","mmDeduction":"1200"}]}}""")));
        cases.add(brackets("OKX", Map.of("/api/v5/public/instruments", OKX_INSTRUMENTS,
                "/api/v5/public/open-interest", OKX_OPEN_INTEREST, "/api/v5/public/position-tiers", """
                        {"code":"0","msg":"","data":[{"instFamily":"BTC-USDT","instId":"","tier":"1","minSz":"0",
                          "maxSz":"100","mmr":"0.004","imr":"0.008","maxLever":"125"},{"instFamily":"BTC-USDT",
                          "tier":"2","minSz":"101","maxSz":"500","mmr":"0.006","imr":"0.0133","maxLever":"75"}]}""")));
        cases.add(brackets("HYPERLIQUID", Map.of("meta", META)));
    }

    private static ReplyCase openInterest(String venue, String request, String reply) {
        return ReplyCase.of(venue, "open interest of now", request, reply, served -> {
            RowBatch rows = ((OpenInterestSource) served).openInterest(symbol(venue));
            // An hour for a clock that is wrong, and one for what was waited for.
            long latest = HistoryCases.NOW.plus(Duration.ofHours(2)).toEpochMilli();
            RowInvariants.check(rows, 1_000_000_000_000L, latest, 0, latest);
            return rows.size();
        });
    }

    private static ReplyCase instruments(String venue, String request, String reply) {
        return ReplyCase.of(venue, "instruments", request, reply, served -> {
            InstrumentList list = ((InstrumentSource) served).instruments();
            for (VenueInstrument one : list.instruments()) {
                require(!one.symbol().isBlank() && isPositive(one.contractCoins())
                        && isPositive(one.tickSize().orElse(1)) && isPositive(one.maximumLeverage().orElse(1)), one);
                one.fundingInterval().ifPresent(StateCases::checkInterval);
            }
            return list.instruments().size();
        });
    }

    private static ReplyCase fundingInterval(String venue, String request, String reply) {
        return ReplyCase.of(venue, "funding interval", request, reply, served -> {
            checkInterval(((FundingSource) served).fundingInterval(symbol(venue)));
            return 1;
        });
    }

    private static ReplyCase brackets(String venue, Map<String, String> replies) {
        return new ReplyCase(venue + " brackets", venue, replies,
                served -> check(((BracketSource) served).brackets(symbol(venue)).table()));
    }

    private static ReplyCase time(String venue, String request, String reply) {
        return ReplyCase.of(venue, "time", request, reply, served -> {
            long millis = ((ClockSource) served).serverTime().toEpochMilli();
            require(millis >= 1_000_000_000_000L && millis < 100_000_000_000_000L, millis);
            return 1;
        });
    }

    private static String symbol(String venue) {
        return SYMBOLS.getOrDefault(venue, "");
    }

    /** Maintenance margin must be above zero and rise without a step. */
    static long check(BracketTable table) {
        double floor = 0;
        double rate = 0;
        for (Bracket bracket : table.brackets()) {
            require(bracket.notionalFloor() == floor && bracket.notionalCap() > floor
                    && bracket.maintenanceRate() > 0 && bracket.maintenanceRate() < 1
                    && bracket.maintenanceRate() >= rate && bracket.maximumLeverage() >= 1
                    && Double.isFinite(bracket.deduction()), table.brackets());
            floor = bracket.notionalCap();
            rate = bracket.maintenanceRate();
        }
        return table.brackets().size();
    }

    private static void checkInterval(Duration interval) {
        require(interval.compareTo(Duration.ofMinutes(1)) >= 0 && interval.compareTo(Duration.ofDays(1)) <= 0,
                interval);
    }

    private static boolean isPositive(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private static void require(boolean holds, Object what) {
        if (!holds) {
            throw new AssertionError("must not be read: " + what);
        }
    }
}
