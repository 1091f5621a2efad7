/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.venue.binance.BinanceMarketData;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FundingHistoryTest {

    private static final String FROM = "2026-11-20T00:00:00Z";
    private static final String UNTIL = "2026-11-21T00:00:00Z";

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:30Z"));

    @AfterEach
    void close() {
        exchange.close();
    }

    private ReadRows read(String from, String until, String... times) {
        exchange.answer(Stream.of(times).map(FundingHistoryTest::row).collect(Collectors.joining(",", "[", "]")));
        return ReadRows.of(new BinanceMarketData(exchange.connections(), exchange.base()).funding(), "BTCUSDT",
                Duration.ofMinutes(1), from, until);
    }

    private static String row(String time) {
        return "{\"symbol\":\"BTCUSDT\",\"fundingRate\":\"0.0001\",\"fundingTime\":"
                + (Instant.parse(time).toEpochMilli() + 3) + ",\"markPrice\":\"1\"}";
    }

    @Test
    void settlementsEveryEightHoursLackNothing() {
        ReadRows read = read(FROM, UNTIL, "2026-11-19T16:00:00Z", "2026-11-20T00:00:00Z", "2026-11-20T08:00:00Z",
                "2026-11-20T16:00:00Z");
        assertEquals(3, read.rows().size());
        assertEquals(List.of(), read.read().missing());
    }

    @Test
    void aSettlementThatIsMissingIsNamed() {
        ReadRows read = read(FROM, UNTIL, "2026-11-19T16:00:00Z", "2026-11-20T00:00:00Z", "2026-11-20T16:00:00Z");
        assertEquals("[2026-11-20T00:00:00Z to 2026-11-20T16:00:00Z]", read.read().missing().toString());
    }

    @Test
    void anEmptyPageIsMissing() {
        assertEquals("[" + FROM + " to " + UNTIL + "]", read(FROM, UNTIL).read().missing().toString());
    }

    @Test
    void whatIsMissingAtTheEndsIsNamed() {
        ReadRows read = read(FROM, UNTIL, "2026-11-20T08:00:00Z");
        assertEquals("[2026-11-20T00:00:00Z to 2026-11-20T08:00:00Z, 2026-11-20T08:00:00Z to 2026-11-21T00:00:00Z]",
                read.read().missing().toString());
    }

    @Test
    void whatIsNotSettledYetIsNotMissing() {
        ReadRows read = read("2026-11-21T00:00:00Z", "2026-12-01T00:00:00Z", "2026-11-20T16:00:00Z",
                "2026-11-21T00:00:00Z", "2026-11-21T08:00:00Z", "2026-11-21T16:00:00Z");
        assertEquals(List.of(), read.read().missing());
        assertEquals("2026-11-21T18:00:30Z", read.read().covered().until().toString());
    }

    @Test
    void aSettlementThatCannotBeReadIsAnErrorSinceTheNextOnesIntervalWouldBeWrong() {
        String one = row("2026-11-20T00:00:00Z");
        exchange.answer("[" + one + "," + row("2026-11-20T04:00:00Z").replace("0.0001", "7") + ","
                + row("2026-11-20T08:00:00Z") + "]");
        HttpException error = assertThrows(HttpException.class,
                () -> ReadRows.of(new BinanceMarketData(exchange.connections(), exchange.base()).funding(), "BTCUSDT",
                        Duration.ofMinutes(1), FROM, UNTIL));
        assertEquals(Reason.BROKEN_REPLY, error.reason());
        assertTrue(String.valueOf(error.getMessage()).contains("rate = 7.0: must satisfy -1 < rate < 1"),
                error::getMessage);
    }

    @Test
    void aPageThatIsFullIsAnErrorSinceSomeMayBeMissing() {
        Instant start = Instant.parse(FROM);
        exchange.answer(IntStream.range(0, 1_000).mapToObj(i -> row(start.plusSeconds(60L * i).toString()))
                .collect(Collectors.joining(",", "[", "]")));
        HttpException error = assertThrows(HttpException.class,
                () -> ReadRows.of(new BinanceMarketData(exchange.connections(), exchange.base()).funding(), "BTCUSDT",
                        Duration.ofMinutes(1), FROM, UNTIL));
        assertTrue(String.valueOf(error.getMessage()).contains("1000 rows fill the page"), error::getMessage);
    }

    @Test
    void aPageSpansFewerHoursThanRowsFit() {
        read("2026-06-01T00:00:00Z", UNTIL);
        List<RecordedRequest> requests = exchange.requests();
        assertEquals(5, requests.size());
        for (RecordedRequest request : requests) {
            assertEquals(1_000, Query.number(request, "limit"));
            assertTrue(Query.number(request, "endTime") - Query.number(request, "startTime") < 999 * 3_600_000L);
        }
    }
}
