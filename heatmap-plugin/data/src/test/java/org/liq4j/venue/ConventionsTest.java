/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.BracketSource;
import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.LiquidationReport;
import org.liq4j.api.exchange.ExchangeConventions.OpenInterestSides;
import org.liq4j.api.exchange.ExchangeConventions.QuantityUnit;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.FundingSource;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.exchange.OpenInterestHistorySource;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.VenueHistories;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.rows.RowColumn.OpenInterests;
import org.liq4j.archive.ArchivedExchange;
import org.liq4j.venue.binance.BinanceMarketData;
import org.liq4j.venue.bybit.BybitMarketData;
import org.liq4j.venue.hyperliquid.HyperliquidMarketData;
import org.liq4j.venue.okx.OkxMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What venues state otherwise than others: one test for each kind of difference, and all four venues in each. */
class ConventionsTest {

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:30Z"));
    private final RestMarketData binance = new BinanceMarketData(exchange.connections(), exchange.base());
    private final RestMarketData bybit = new BybitMarketData(exchange.connections(), exchange.base());
    private final RestMarketData okx = new OkxMarketData(exchange.connections(), exchange.base(), 0);
    private final RestMarketData hyperliquid = new HyperliquidMarketData(exchange.connections(), exchange.base());

    private static final List<String> EXCHANGES = List.of("BINANCE", "BYBIT", "OKX", "HYPERLIQUID");

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void unitOfQuantities() {
        assertEquals(QuantityUnit.COINS, conventions("BINANCE").quantityUnit());
        assertEquals(QuantityUnit.COINS, conventions("BYBIT").quantityUnit());
        assertEquals(QuantityUnit.CONTRACTS, conventions("OKX").quantityUnit());
        assertEquals(QuantityUnit.COINS, conventions("HYPERLIQUID").quantityUnit());
    }

    @Test
    void endThatATimeStates() {
        assertEquals(List.of(TimeLabel.START, TimeLabel.START, TimeLabel.START, TimeLabel.START),
                EXCHANGES.stream().map(venue -> conventions(venue).barLabel()).toList());
        assertEquals(
                List.of(Optional.of(TimeLabel.START), Optional.of(TimeLabel.START), Optional.of(TimeLabel.START),
                        Optional.empty()),
                EXCHANGES.stream().map(venue -> conventions(venue).statisticsLabel()).toList());
    }

    @Test
    void timesOfFunding() {
        FundingTimes eight = FundingTimes.every(Duration.ofHours(8));
        assertEquals(List.of(eight, eight, eight, FundingTimes.every(Duration.ofHours(1))),
                EXCHANGES.stream().map(venue -> conventions(venue).funding().orElseThrow()).toList());
    }

    @Test
    void feesOfARegularUser() {
        assertEquals(
                List.of(new ExchangeFees(0.0002, 0.0005), new ExchangeFees(0.0002, 0.00055),
                        new ExchangeFees(0.0002, 0.0005), new ExchangeFees(0.00015, 0.00045)),
                EXCHANGES.stream().map(venue -> ShippedExchanges.ALL.get(venue, Exchange.class).fees().orElseThrow())
                        .toList());
    }

    @Test
    void publicArchive() {
        assertEquals(List.of("BINANCE"),
                ShippedExchanges.ALL.with(ArchivedExchange.class).stream().map(Exchange::name).toList());
    }

    @Test
    void sidesOfOpenInterest() {
        assertEquals(OpenInterestSides.ONE, conventions("BINANCE").openInterestSides());
        assertEquals(OpenInterestSides.BOTH, conventions("BYBIT").openInterestSides());
        assertEquals(OpenInterestSides.ONE, conventions("OKX").openInterestSides());
        assertEquals(OpenInterestSides.UNVERIFIED, conventions("HYPERLIQUID").openInterestSides());
    }

    @Test
    void whoseSideALiquidationTells() {
        assertEquals(SideField.ORDER, report("BINANCE").sideField());
        assertEquals(SideField.POSITION, report("BYBIT").sideField());
        assertEquals(SideField.ORDER, report("OKX").sideField());
        assertEquals(Optional.empty(), conventions("HYPERLIQUID").liquidationReport());
    }

    @Test
    void wordOfALiquidatedLong() {
        assertEquals(Optional.of(Side.LONG), report("BINANCE").liquidated("SELL"));
        assertEquals(Optional.of(Side.SHORT), report("BINANCE").liquidated("BUY"));
        assertEquals(Optional.of(Side.LONG), report("BYBIT").liquidated("Buy"));
        assertEquals(Optional.of(Side.SHORT), report("BYBIT").liquidated("Sell"));
        assertEquals(Optional.of(Side.LONG), report("OKX").liquidated("sell"));
        assertEquals(Optional.of(Side.SHORT), report("OKX").liquidated("buy"));
        assertEquals(Optional.empty(), report("OKX").liquidated("net"));
    }

    @Test
    void whetherAllLiquidationsAreTold() {
        assertEquals(List.of(false, true, false),
                List.of(report("BINANCE").complete(), report("BYBIT").complete(), report("OKX").complete()));
    }

    @Test
    void takerVolumeAndBrackets() {
        assertEquals(List.of(true, false, false, false), EXCHANGES.stream()
                .map(venue -> conventions(venue).takerVolumeInCandles()).toList());
        assertEquals(List.of(false, true, true, true), EXCHANGES.stream()
                .map(venue -> conventions(venue).publicBrackets()).toList());
        assertEquals(List.of(false, true, true, true), List.of(binance, bybit, okx, hyperliquid).stream()
                .map(venue -> venue instanceof BracketSource).toList());
    }

    @Test
    void aVenueHasTheHistoriesOfItsType() {
        assertEquals(Set.of("candles", "mark-candles", "open-interest", "account-ratio", "top-trader-account-ratio",
                "top-trader-position-ratio", "funding"), kinds(binance));
        assertEquals(Set.of("candles", "mark-candles", "open-interest", "account-ratio", "funding"), kinds(bybit));
        assertEquals(kinds(binance), kinds(okx));
        assertEquals(Set.of("candles", "funding"), kinds(hyperliquid));
    }

    private static Set<String> kinds(RestMarketData venue) {
        return VenueHistories.of(venue).keySet().stream().map(kind -> kind.label())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static ExchangeConventions conventions(String venue) {
        return ShippedExchanges.ALL.get(venue, Exchange.class).conventions();
    }

    private static LiquidationReport report(String venue) {
        return conventions(venue).liquidationReport().orElseThrow();
    }

    private static ReadRows read(RowHistory history, String symbol, String from, String until) {
        return ReadRows.of(history, symbol, Duration.ofMinutes(5), from, until);
    }

    private static final String LABEL = Long.toString(Instant.parse("2026-11-21T12:00:00Z").toEpochMilli());
    private static final String AFTER = Long.toString(Instant.parse("2026-11-21T12:05:00Z").toEpochMilli());
    private static final String FROM = "2026-11-21T12:00:00Z";
    private static final String UNTIL = "2026-11-21T12:05:00Z";

    @Test
    void binanceOpenInterestIsInCoinsAndKnownAtTheEndOfThePeriod() {
        exchange.answer("[{\"symbol\":\"BTCUSDT\",\"sumOpenInterest\":\"20403.637\",\"sumOpenInterestValue\":"
                + "\"150570784.07\",\"CMCCirculatingSupply\":\"165880.538\",\"timestamp\":\"" + LABEL + "\"}]");
        assertEquals(List.of(AFTER + " " + AFTER + " [20403.637]"),
                read(((BinanceMarketData) binance).openInterestHistory(), "BTCUSDT", FROM, UNTIL).rows());
    }

    @Test
    void zeroOpenInterestIsMissing() {
        exchange.answer("[{\"symbol\":\"BTCUSDT\",\"sumOpenInterest\":\"0\",\"timestamp\":" + LABEL + "}]");
        ReadRows read = read(((BinanceMarketData) binance).openInterestHistory(), "BTCUSDT", FROM, UNTIL);
        assertEquals(List.of(), read.rows());
        assertEquals(List.of("missing value: 1 left out, the first: open interest at 2026-11-21T12:00:00Z"),
                read.read().issues().sentences());
        assertEquals(1, read.read().missing().size());
    }

    @Test
    void binanceLongShareIsReadAndNotTheWrongRatioBesideIt() {
        exchange.answer("[{\"symbol\":\"BTCUSDT\",\"longShortRatio\":\"0.1960\",\"longAccount\":\"0.6622\","
                + "\"shortAccount\":\"0.3378\",\"timestamp\":" + LABEL + "}]");
        assertEquals(List.of(AFTER + " " + AFTER + " [0.6622]"),
                read(((BinanceMarketData) binance).accountRatio(), "BTCUSDT", FROM, UNTIL).rows());
    }

    @Test
    void bybitOpenInterestIsCountedOnce() {
        String row = "{\"openInterest\":\"63910691\",\"singleOpenInterest\":\"31955346\",\"timestamp\":\"" + LABEL
                + "\"}";
        String head = "{\"retCode\":0,\"retMsg\":\"OK\",\"result\":{\"symbol\":\"BTCUSDT\",\"list\":[";
        exchange.answer(head + row + "]}}");
        OpenInterestHistorySource source = (OpenInterestHistorySource) bybit;
        assertEquals(List.of(LABEL + " " + AFTER + " [3.1955346E7]"),
                read(source.openInterestHistory(), "BTCUSDT", FROM, UNTIL).rows());
        exchange.answer(head + row.replace("\"singleOpenInterest\":\"31955346\",", "") + "]}}");
        assertEquals(List.of(LABEL + " " + AFTER + " [3.19553455E7]"),
                read(source.openInterestHistory(), "BTCUSDT", FROM, UNTIL).rows());
    }

    @Test
    void bybitAlwaysGivesStartAndEnd() {
        exchange.answer("{\"retCode\":0,\"result\":{\"list\":[]}}");
        read(((FundingSource) bybit).funding(), "BTCUSDT", FROM, UNTIL);
        assertEquals(Instant.parse(UNTIL).toEpochMilli() - 1, Query.number(exchange.onlyRequest(), "endTime"));
        assertEquals(Instant.parse(FROM).minusSeconds(8 * 3600 + 60).toEpochMilli(),
                Query.number(exchange.onlyRequest(), "startTime"));
        assertEquals(0, exchange.onlyRequest().getBodySize());
    }

    @Test
    void okxStatisticsAreKnownAtTheEndOfThePeriodThatTheirLabelBegins() {
        exchange.answer(
                "{\"code\":\"0\",\"msg\":\"\",\"data\":[[\"" + LABEL + "\",\"731377.5\",\"7313.775\",\"888\"]]}");
        assertEquals(List.of(AFTER + " " + AFTER + " [7313.775]"),
                read(((OkxMarketData) okx).openInterestHistory(), "BTC-USDT-SWAP", FROM, UNTIL).rows());
        exchange.answer("{\"code\":\"0\",\"msg\":\"\",\"data\":[[\"" + LABEL + "\",\"1.5\"]]}");
        assertEquals(List.of(AFTER + " " + AFTER + " [0.6]"),
                read(((OkxMarketData) okx).accountRatio(), "BTC-USDT-SWAP", FROM, UNTIL).rows());
    }

    @Test
    void okxBarsOfHalfADayAreThoseInUtc() {
        exchange.answer("{\"code\":\"0\",\"msg\":\"\",\"data\":[]}");
        ReadRows.of(((CandleSource) okx).candles(), "BTC-USDT-SWAP", Duration.ofHours(12), "2026-11-20T00:00:00Z",
                "2026-11-21T00:00:00Z");
        assertEquals("12Hutc", Query.text(exchange.onlyRequest(), "bar"));
    }

    @Test
    void fundingIsOnTheSecondWithTheTimeSinceTheOneBefore() {
        long before = Instant.parse("2026-11-21T04:00:00Z").toEpochMilli();
        long at = Instant.parse("2026-11-21T08:00:00Z").toEpochMilli();
        exchange.answer("[{\"symbol\":\"BTCUSDT\",\"fundingRate\":\"0.0001\",\"fundingTime\":" + (before + 7)
                + ",\"markPrice\":\"1\"},{\"symbol\":\"BTCUSDT\",\"fundingRate\":\"-0.0002\",\"fundingTime\":"
                + (at + 3) + ",\"markPrice\":\"1\"}]");
        assertEquals(List.of(at + " " + (at + 3) + " [-2.0E-4, 4.0]"),
                read(((FundingSource) binance).funding(), "BTCUSDT", "2026-11-21T07:00:00Z", UNTIL).rows());
    }

    @Test
    void hyperliquidOpenInterestJoinsByPlaceAndKnowsItsOwnSpelling() {
        exchange.answer(request -> Query.body(request).contains("metaAndAssetCtxs")
                ? "[{\"universe\":[{\"name\":\"BTC\",\"maxLeverage\":40},{\"name\":\"kPEPE\",\"maxLeverage\":10}]},"
                        + "[{\"openInterest\":\"688.11\"},{\"openInterest\":\"1882.55\"}]]"
                : "{\"universe\":[{\"name\":\"BTC\",\"maxLeverage\":40},{\"name\":\"kPEPE\",\"maxLeverage\":10}]}");
        assertEquals(1882.55, ((OpenInterestSource) hyperliquid).openInterest("KPEPE")
                .value(OpenInterests.OPEN_INTEREST, 0));
    }
}
