/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.fake;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.OpenInterestSource;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.StreamConnectionPlan;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamedValue;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.stream.StreamConnection;
import org.liq4j.stream.StreamConnections;
import org.liq4j.stream.StreamListener;
import org.liq4j.stream.StreamSettings;
import org.liq4j.stream.StreamState;
import org.liq4j.stream.simulated.SimulatedSockets;
import org.liq4j.stream.simulated.SimulatedTime;
import org.liq4j.venue.VenueConnections;
import org.liq4j.venue.binance.BinanceExchange;
import org.liq4j.venue.binance.BinanceMarketData;
import org.liq4j.venue.bybit.BybitExchange;
import org.liq4j.venue.bybit.BybitMarketData;
import org.liq4j.venue.hyperliquid.HyperliquidExchange;
import org.liq4j.venue.hyperliquid.HyperliquidMarketData;
import org.liq4j.venue.okx.OkxExchange;
import org.liq4j.venue.okx.OkxMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The fakes speak as the protocols and clients of the exchanges expect. */
class FakeVenuesTest {

    private static final Instant BEGIN = Instant.parse("2026-11-02T10:00:00.250Z");
    private static final URI ANY = URI.create("http://127.0.0.1:1");

    interface Client {

        RestMarketData of(VenueConnections connections, URI base);
    }

    record Case(String name, FakeVenue venue, StreamingExchange exchange, double contract, Client client) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("Binance", new FakeBinance("BTCUSDT"), new BinanceExchange(), 1, BinanceMarketData::new),
                new Case("Bybit", new FakeBybit("BTCUSDT"), new BybitExchange(), 1, BybitMarketData::new),
                new Case("OKX", new FakeOkx("BTC-USDT-SWAP"), new OkxExchange(), 0.01,
                        (connections, base) -> new OkxMarketData(connections, base, 0.01)),
                new Case("Hyperliquid", new FakeHyperliquid("BTC"), new HyperliquidExchange(), 1,
                        HyperliquidMarketData::new));
    }

    private static List<StreamTopic> topics(Case which) {
        List<StreamTopic> topics = new ArrayList<>();
        for (StreamTopic.Kind kind : which.exchange().streams()) {
            topics.add(kind == StreamTopic.Kind.CANDLES
                    ? StreamTopic.candles(which.venue().symbol(), Duration.ofMinutes(1), which.contract())
                    : StreamTopic.of(kind, which.venue().symbol(), which.contract()));
        }
        return topics;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void streamsTellTheMarketOfTheScript(Case which) {
        SimulatedTime time = new SimulatedTime(BEGIN);
        MarketScript market = new MarketScript(3, 60_000);
        FakeExchange exchange = new FakeExchange(which.venue(), market, time);
        exchange.tickOn(time);
        Map<StreamTopic.Kind, List<StreamedValue>> heard = new EnumMap<>(StreamTopic.Kind.class);
        StreamConnections connections = new StreamConnections(new SimulatedSockets(time, exchange), time, time,
                new Random(1), time.failures()::add, StreamSettings.DEFAULT);
        List<StreamConnection> open = which.exchange().protocol().plan(topics(which)).stream()
                .map(plan -> connections.open(plan, which.exchange()::protocol, new StreamListener() {
                    @Override
                    public void value(StreamTopic topic, StreamedValue value, Instant receivedAt) {
                        heard.computeIfAbsent(topic.kind(), kind -> new ArrayList<>()).add(value);
                    }
                })).toList();
        time.pass(Duration.ofMinutes(15));
        open.forEach(connection -> assertEquals(StreamState.LIVE, connection.state()));
        assertEquals(which.exchange().streams(), heard.keySet());
        for (StreamedValue value : heard.getOrDefault(StreamTopic.Kind.CANDLES, List.of())) {
            StreamedValue.Bar bar = (StreamedValue.Bar) value;
            MarketScript.Bar scripted = market.bar(bar.start().getEpochSecond(), 60);
            assertEquals(scripted.open(), bar.open());
            if (bar.closed()) {
                assertEquals(scripted.close(), bar.close());
                assertEquals(scripted.coins(), bar.volume(), 1e-9);
            }
        }
        assertTrue(heard.getOrDefault(StreamTopic.Kind.CANDLES, List.of()).stream().map(StreamedValue.Bar.class::cast)
                .filter(StreamedValue.Bar::closed).count() >= 13);
        StreamedValue.Trade trade = (StreamedValue.Trade) heard.getOrDefault(StreamTopic.Kind.TRADES, List.of())
                .get(100);
        MarketScript.Trade scripted = market.trade(trade.time().getEpochSecond());
        assertEquals(scripted.price(), trade.price());
        assertEquals(scripted.coins(), trade.coins(), 1e-9);
        assertEquals(scripted.takerBuys(), trade.takerBuys());
        assertEquals(List.of(), time.failures());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void repliesAreOfTheSameMarket(Case which) throws IOException {
        SimulatedTime time = new SimulatedTime(BEGIN);
        MarketScript market = new MarketScript(3, 60_000);
        FakeExchange exchange = new FakeExchange(which.venue(), market, time);
        try (RestMarketData client = which.client().of(FakeConnections.to(exchange, time, time::delay), ANY)) {
            List<RowBatch> pages = new ArrayList<>();
            ((CandleSource) client).candles().read(which.venue().symbol(), Duration.ofMinutes(1),
                    new TimeRange(BEGIN.minus(Duration.ofMinutes(90)), BEGIN), pages::add);
            // The last ones may still change.
            assertEquals(88, pages.stream().mapToInt(RowBatch::size).sum(), 2);
            for (RowBatch page : pages) {
                for (int i = 0; i < page.size(); i++) {
                    MarketScript.Bar bar = market.bar(page.eventMillis(i) / 1000 - 60, 60);
                    assertEquals(bar.open(), page.values(i)[1]);
                    assertEquals(bar.coins(), page.values(i)[5], 1e-9);
                }
            }
            RowBatch interest = ((OpenInterestSource) client).openInterest(which.venue().symbol());
            assertEquals(market.openInterest(BEGIN.getEpochSecond()), interest.values(0)[0], 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFaultIsRecoveredFrom(Case which) {
        SimulatedTime time = new SimulatedTime(BEGIN);
        FakeExchange exchange = new FakeExchange(which.venue(), new MarketScript(3, 60_000), time);
        exchange.tickOn(time);
        StreamConnections connections = new StreamConnections(new SimulatedSockets(time, exchange), time, time,
                new Random(1), time.failures()::add, StreamSettings.DEFAULT);
        List<StreamConnectionPlan> plans = which.exchange().protocol().plan(topics(which));
        List<StreamConnection> open = plans.stream()
                .map(plan -> connections.open(plan, which.exchange()::protocol, new StreamListener() {
                })).toList();
        for (Fault fault : Fault.values()) {
            time.pass(Duration.ofMinutes(3));
            exchange.inflict(fault, Duration.ofMinutes(5));
            time.pass(Duration.ofMinutes(5).plus(fault == Fault.FORBIDDEN ? Duration.ofMinutes(6) : Duration.ZERO));
            time.pass(Duration.ofMinutes(1));
            open.forEach(connection -> assertEquals(StreamState.LIVE, connection.state(), fault::name));
        }
        assertEquals(plans.size(), exchange.openConnections());
        assertEquals(0, exchange.askedWhileBanned() / plans.size(), "each connection may ask once");
        assertEquals(List.of(), time.failures());
    }
}
