/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowKind;

/** Every history of every venue, with a reply of four rows. */
final class HistoryCases {

    static final Instant NOW = Instant.parse("2026-11-21T18:00:30Z");

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final Duration FUNDING = Duration.ofHours(1);
    private static final int ROWS = 4;
    private static final String OKX_RATIOS = "/api/v5/rubik/stat/contracts/long-short-";

    private HistoryCases() {
    }

    static List<ReplyCase> all() {
        List<ReplyCase> cases = new ArrayList<>();
        binance(cases);
        bybit(cases);
        okx(cases);
        cases.add(of("HYPERLIQUID", "BTC", RowKind.CANDLES, "candleSnapshot", "ROWS",
                "{\"t\":TIME,\"T\":LAST,\"s\":\"BTC\",\"i\":\"5m\",\"o\":\"29295.0\",\"c\":\"29258.0\","
                        + "\"h\":\"29309.0\",\"l\":\"29250.0\",\"v\":\"0.98639\",\"n\":189}"));
        cases.add(of("HYPERLIQUID", "BTC", RowKind.FUNDING, "fundingHistory", "ROWS",
                "{\"coin\":\"BTC\",\"fundingRate\":\"-0.00022196\",\"premium\":\"-0.00052196\",\"time\":TIME}"));
        return cases;
    }

    private static void binance(List<ReplyCase> cases) {
        String ratio = "{\"symbol\":\"BTCUSDT\",\"longShortRatio\":\"1.9559\",\"longAccount\":\"0.6617\","
                + "\"shortAccount\":\"0.3382\",\"timestamp\":\"TIME\"}";
        cases.add(of("BINANCE", "BTCUSDT", RowKind.CANDLES, "/fapi/v1/klines", "ROWS",
                "[TIME,\"60001.5\",\"60100.0\",\"59990.1\",\"60005.2\",\"148976.11427815\",LAST,"
                        + "\"2434.19055334\",308,\"1756.87402397\",\"28.46694368\",\"17928899.62484339\"]"));
        cases.add(of("BINANCE", "BTCUSDT", RowKind.MARK_CANDLES, "/fapi/v1/markPriceKlines", "ROWS",
                "[TIME,\"9653.29201333\",\"9654.56401333\",\"9653.07367333\",\"9653.07367333\",\"0\",LAST,"
                        + "\"0\",60,\"0\",\"0\",\"0\"]"));
        cases.add(of("BINANCE", "BTCUSDT", RowKind.OPEN_INTEREST, "/futures/data/openInterestHist", "ROWS",
                "{\"symbol\":\"BTCUSDT\",\"sumOpenInterest\":\"20403.637\",\"sumOpenInterestValue\":\"150570784.07\","
                        + "\"CMCCirculatingSupply\":\"165880.538\",\"timestamp\":\"TIME\"}"));
        cases.add(of("BINANCE", "BTCUSDT", RowKind.ACCOUNT_RATIO, "/futures/data/globalLongShortAccountRatio", "ROWS",
                ratio));
        cases.add(of("BINANCE", "BTCUSDT", RowKind.TOP_TRADER_ACCOUNT_RATIO, "/futures/data/topLongShortAccountRatio",
                "ROWS", ratio));
        cases.add(of("BINANCE", "BTCUSDT", RowKind.TOP_TRADER_POSITION_RATIO,
                "/futures/data/topLongShortPositionRatio", "ROWS", ratio.replace("Account", "Position")));
        cases.add(of("BINANCE", "BTCUSDT", RowKind.FUNDING, "/fapi/v1/fundingRate", "ROWS",
                "{\"symbol\":\"BTCUSDT\",\"fundingRate\":\"-0.03750000\",\"fundingTime\":TIME,"
                        + "\"markPrice\":\"34287.54619963\"}"));
    }

    private static void bybit(List<ReplyCase> cases) {
        String reply = "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{\"symbol\":\"BTCUSDT\",\"category\":\"linear\","
                + "\"list\":ROWS,\"nextPageCursor\":\"\"},\"retExtInfo\":{},\"time\":1672025956592}";
        cases.add(of("BYBIT", "BTCUSDT", RowKind.CANDLES, "/v5/market/kline", reply,
                "[\"TIME\",\"17071\",\"17073\",\"17027\",\"17055.5\",\"268611\",\"15.74462667\"]"));
        cases.add(of("BYBIT", "BTCUSDT", RowKind.MARK_CANDLES, "/v5/market/mark-price-kline", reply,
                "[\"TIME\",\"17164.16\",\"17164.16\",\"17121.5\",\"17131.64\"]"));
        cases.add(of("BYBIT", "BTCUSDT", RowKind.OPEN_INTEREST, "/v5/market/open-interest", reply,
                "{\"openInterest\":\"63910691\",\"singleOpenInterest\":\"31955346\",\"timestamp\":\"TIME\"}"));
        cases.add(of("BYBIT", "BTCUSDT", RowKind.ACCOUNT_RATIO, "/v5/market/account-ratio", reply,
                "{\"symbol\":\"BTCUSDT\",\"buyRatio\":\"0.5777\",\"sellRatio\":\"0.4223\",\"timestamp\":\"TIME\"}"));
        cases.add(of("BYBIT", "BTCUSDT", RowKind.FUNDING, "/v5/market/funding/history", reply,
                "{\"symbol\":\"BTCUSDT\",\"fundingRate\":\"0.0001\",\"fundingRateTimestamp\":\"TIME\"}"));
    }

    private static void okx(List<ReplyCase> cases) {
        String reply = "{\"code\":\"0\",\"msg\":\"\",\"data\":ROWS}";
        String ratio = "[\"TIME\",\"1.1739\"]";
        cases.add(of("OKX", "BTC-USDT-SWAP", RowKind.CANDLES, "/api/v5/market/candles", reply,
                "[\"TIME\",\"3.721\",\"3.743\",\"3.677\",\"3.708\",\"8422410\",\"22698348.04\",\"12698348.04\","
                        + "\"1\"]"));
        cases.add(of("OKX", "BTC-USDT-SWAP", RowKind.MARK_CANDLES, "/api/v5/market/history-mark-price-candles", reply,
                "[\"TIME\",\"3.721\",\"3.743\",\"3.677\",\"3.708\",\"1\"]"));
        cases.add(of("OKX", "BTC-USDT-SWAP", RowKind.OPEN_INTEREST,
                "/api/v5/rubik/stat/contracts/open-interest-history", reply,
                "[\"TIME\",\"731377.57500501\",\"111\",\"8888888\"]"));
        cases.add(of("OKX", "BTC-USDT-SWAP", RowKind.ACCOUNT_RATIO, OKX_RATIOS + "account-ratio-contract", reply,
                ratio));
        cases.add(of("OKX", "BTC-USDT-SWAP", RowKind.TOP_TRADER_ACCOUNT_RATIO,
                OKX_RATIOS + "account-ratio-contract-top-trader", reply, ratio));
        cases.add(of("OKX", "BTC-USDT-SWAP", RowKind.TOP_TRADER_POSITION_RATIO,
                OKX_RATIOS + "position-ratio-contract-top-trader", reply, ratio));
        cases.add(of("OKX", "BTC-USDT-SWAP", RowKind.FUNDING, "/api/v5/public/funding-rate-history", reply,
                "{\"instType\":\"SWAP\",\"instId\":\"BTC-USDT-SWAP\",\"fundingRate\":\"0.000227\","
                        + "\"realizedRate\":\"0.000228\",\"fundingTime\":\"TIME\",\"method\":\"current_period\","
                        + "\"formulaType\":\"withRate\"}"));
    }

    private static ReplyCase of(String venue, String symbol, RowKind kind, String request, String reply, String row) {
        Duration step = kind == RowKind.FUNDING ? FUNDING : PERIOD;
        String rows = LongStream.range(0, ROWS).map(i -> START.plus(step.multipliedBy(i)).toEpochMilli())
                .mapToObj(time -> row.replace("TIME", Long.toString(time)).replace("LAST",
                        Long.toString(time + step.toMillis() - 1)))
                .collect(Collectors.joining(",", "[", "]"));
        return ReplyCase.of(venue, kind.label(), request, reply.replace("ROWS", rows),
                served -> read(served, kind, symbol, new TimeRange(START, START.plus(step.multipliedBy(ROWS)))));
    }

    private static long read(RestMarketData venue, RowKind kind, String symbol, TimeRange range) throws IOException {
        RowHistory history = VenueHistories.of(venue).get(kind);
        if (history == null) {
            throw new AssertionError(venue.address() + " must have " + kind.label());
        }
        HistoryRead read = history.read(symbol, PERIOD, range, rows -> RowInvariants.check(rows,
                range.from().toEpochMilli(), range.until().toEpochMilli(), PERIOD.toMillis(), NOW.toEpochMilli()));
        if (kind != RowKind.FUNDING && read.rows() < ROWS && read.missing().isEmpty()) {
            throw new AssertionError("a row is gone without a word");
        }
        return read.rows();
    }
}
