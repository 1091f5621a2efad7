/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.http.ClientSettings;
import org.liq4j.http.HostMemory;
import org.liq4j.http.HttpConnections;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.http.HttpRequest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What statuses of the archive mean, and bans. */
class ArchiveBansTest {

    private static final ArchiveFile FILE = new FakeMarket("2025-02-27", "2025-03-03").files().getFirst();

    @TempDir
    private Path folder = Path.of("");
    private final MockWebServer server = new MockWebServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TestTime time = new TestTime("2025-04-20T00:00:00Z");
    private MockResponse answer = new MockResponse.Builder().build();

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                asked.add(request.getUrl().encodedPath());
                return answer;
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** A client as a new process has it, which knows what is in the folder. */
    private ArchiveClient client() {
        return new ArchiveClient(new HttpConnections(HostMemory.within(folder), time, time, new Random(1)),
                new ArchiveSettings("http://localhost:" + server.getPort(), 1, 4, Duration.ofMillis(500),
                        Duration.ofSeconds(30), 1));
    }

    private HttpException failure(int code, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(code);
        for (int h = 0; h < headers.length; h += 2) {
            response.addHeader(headers[h], headers[h + 1]);
        }
        answer = response.build();
        return assertThrows(HttpException.class, () -> client().checksum(FILE));
    }

    @Test
    void absentAndRefusedAreFinal() {
        assertEquals(Reason.ABSENT, failure(404).reason());
        assertEquals("HTTP 404: there is no such file", failure(404).getMessage());
        for (int code : List.of(301, 400, 401)) {
            assertEquals(Reason.REFUSED, failure(code).reason());
        }
        for (int code : List.of(403, 451)) {
            assertEquals(Reason.RESTRICTED, failure(code).reason());
        }
        assertEquals(7, asked.size());
    }

    @Test
    void troubleOfTheServerPasses() {
        for (int code : List.of(408, 500, 502, 503, 504)) {
            asked.clear();
            assertEquals(Reason.OVERLOADED, failure(code).reason());
            assertEquals(4, asked.size());
        }
    }

    @Test
    void limitsAreWaitedForAsLongAsTheHostAsks() {
        assertWaited(Duration.ofSeconds(7), 429, "Retry-After", "7");
        assertWaited(Duration.ofMinutes(1), 429);
        assertWaited(Duration.ofMinutes(1), 429, "Retry-After", "soon");
        assertWaited(Duration.ofMinutes(2), 418);
        assertWaited(Duration.ofSeconds(90), 429, "Date", "Mon, 10 Mar 2025 00:00:00 GMT", "Retry-After",
                "Mon, 10 Mar 2025 00:01:30 GMT");
        assertWaited(Duration.ofSeconds(5), 503, "Retry-After", "5");
    }

    /** Before each attempt but the first, and before whatever comes next. */
    private void assertWaited(Duration wait, int code, String... headers) {
        int before = time.pauses().size();
        failure(code, headers);
        List<Duration> pauses = time.pauses().subList(before, time.pauses().size());
        assertEquals(List.of(wait, wait, wait), pauses);
        time.sleep(wait);
    }

    @Test
    void aBanOfDaysIsNotWaitedForAndOutlivesTheProcess() throws Exception {
        assertEquals(Reason.BANNED, failure(418, "Retry-After", "259200").reason());
        assertEquals(1, asked.size());
        HttpException later = failure(200);
        assertEquals(Reason.BANNED, later.reason());
        assertEquals("HTTP 418: banned for too many requests; no request before 2025-04-23T00:00:00Z",
                later.getMessage());
        assertEquals(1, asked.size());
        assertEquals(List.of(), time.pauses());
        time.sleep(Duration.ofDays(3));
        answer = new MockResponse.Builder().body("a".repeat(64) + "  " + FILE.name()).build();
        assertEquals("a".repeat(64), client().checksum(FILE).sha256());
    }

    @Test
    void aBanIsThatOfTheHostWhoeverAsks() {
        failure(429, "Retry-After", "3600");
        HttpConnections venues = new HttpConnections(HostMemory.within(folder), time, time, new Random(1));
        HttpException ban = assertThrows(HttpException.class, () -> venues
                .client(URI.create("http://localhost:" + server.getPort()), new ArchiveProtocol(),
                        ClientSettings.DEFAULT)
                .retrying(java.util.Map.of(), progress -> Optional.of(HttpRequest.get("/", java.util.Map.of()))));
        assertEquals(Reason.BANNED, ban.reason());
        assertTrue(String.valueOf(ban.getMessage()).contains("no request before 2025-04-20T01:00:00Z"),
                ban::getMessage);
    }
}
