/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.StreamProtocol;
import org.liq4j.api.exchange.StreamTopic;
import org.liq4j.api.exchange.StreamingExchange;
import org.liq4j.api.market.Instrument;
import org.liq4j.archive.ArchivedExchange;
import org.liq4j.history.MarketHistory;
import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.store.MarketStore;
import org.liq4j.stream.FollowedMarket;
import org.liq4j.venue.binance.BinanceExchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiveWarmUpTest {

    private static final Instrument INSTRUMENT = Instrument.parse("BINANCE:BTCUSDT");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-04-20T12:00:30Z"));

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final MockWebServer server = new MockWebServer();
    private final List<String> notes = new ArrayList<>();

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                byte[] bytes = files.get(request.getUrl().encodedPath());
                return bytes == null
                        ? new MockResponse.Builder().code(404).build()
                        : new MockResponse.Builder().body(new Buffer().write(bytes)).build();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** As Binance, with an archive here. */
    private final class Archived implements StreamingExchange, ArchivedExchange {

        private final BinanceExchange like = new BinanceExchange();

        @Override
        public String name() {
            return like.name();
        }

        @Override
        public String description() {
            return like.description();
        }

        @Override
        public ExchangeConventions conventions() {
            return like.conventions();
        }

        @Override
        public Optional<ExchangeFees> fees() {
            return like.fees();
        }

        @Override
        public Set<StreamTopic.Kind> streams() {
            return like.streams();
        }

        @Override
        public StreamProtocol protocol() {
            return like.protocol();
        }

        @Override
        public URI archive() {
            return URI.create("http://localhost:" + server.getPort());
        }
    }

    private void publish(LocalDate day) throws IOException, NoSuchAlgorithmException {
        StringBuilder table = new StringBuilder();
        for (int hour = 0; hour < 24; hour++) {
            long open = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(3_600L * hour).toEpochMilli();
            table.append(open).append(",100,102,99,101,5,").append(open + 3_599_999).append(",500,9,2,200,0\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("BTCUSDT-1h-" + day + ".csv"));
            zip.write(table.toString().getBytes(StandardCharsets.US_ASCII));
        }
        String path = "/data/futures/um/daily/klines/BTCUSDT/1h/BTCUSDT-1h-" + day + ".zip";
        files.put(path, bytes.toByteArray());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        files.put(path + ".CHECKSUM", (HexFormat.of().formatHex(digest) + "  BTCUSDT-1h-" + day + ".zip\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private MarketHistory warmUp(Duration length) {
        try (HttpConnections connections = new HttpConnections(HostMemory.ofThisProcess(), CLOCK, wait -> {
        }, new Random(1)); MarketStore store = MarketStore.within(home)) {
            FollowedMarket followed = new FollowedMarket(new Archived(), INSTRUMENT, "BTCUSDT", Duration.ofHours(1), 1,
                    false);
            return new LiveWarmUp(store, CLOCK, new ArchiveDownloads(home, store, connections, CLOCK)).of(INSTRUMENT,
                    followed, length, Optional.empty(), notes::add);
        }
    }

    @Test
    void whatIsOldComesFromTheArchive() throws IOException, NoSuchAlgorithmException {
        publish(LocalDate.parse("2025-04-02"));
        publish(LocalDate.parse("2025-04-03"));
        MarketHistory bars = warmUp(Duration.ofDays(40));
        assertEquals(48, bars.size(), notes::toString);
        assertTrue(notes.getFirst().contains("archive"), notes::toString);
        assertTrue(server.getRequestCount() > 0);
    }

    @Test
    void whatIsNewDoesNot() {
        assertEquals(0, warmUp(Duration.ofDays(20)).size());
        assertEquals(0, server.getRequestCount());
        assertTrue(notes.getFirst().startsWith("no warm-up"), notes::toString);
    }

    @Test
    void noneIsNone() {
        assertEquals(0, warmUp(Duration.ZERO).size());
        assertEquals(List.of(), notes);
    }
}
