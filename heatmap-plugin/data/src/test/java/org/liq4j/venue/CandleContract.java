/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.CandleSource;
import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.market.TimeRange;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What bars of every venue must withstand. A test of a venue inherits it and says what its exchange lists. The system property
 * {@code liq4j.replies} asks for more broken replies than the 25 of the unit suite.
 */
public abstract class CandleContract {

    private static final int BROKEN_REPLIES = Integer.getInteger("liq4j.replies", 25);
    private static final long MINUTE = 60_000;
    private static final String FROM = "2026-11-20T00:00:00Z";
    private static final String UNTIL = "2026-11-21T17:40:00Z";
    private static final int BARS = 2_500;

    private final FakeExchange exchange = new FakeExchange(Instant.parse("2026-11-21T18:00:30Z"));

    /** The span of labels and the number of rows that a request asks for, newest ones if they are too many. */
    public record RequestParameters(long from, long last, int limit) {
    }

    protected abstract RestMarketData venue(VenueConnections connections, URI base);

    protected abstract String symbol();

    protected abstract RequestParameters asked(RecordedRequest request);

    /** A bar of the exchange: {@code closed} as far as it says so itself. */
    protected abstract String bar(long openMillis, boolean closed);

    protected abstract String envelope(List<String> bars);

    protected abstract boolean newestFirst();

    /** A value of the bar, so that no two are alike and {@code low < open < close < high}. */
    protected static double price(long openMillis, int rank) {
        return 60_000 + openMillis / MINUTE % 100_000 + rank * 0.25;
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private RowHistory candles() {
        return ((CandleSource) venue(exchange.connections(), exchange.base())).candles();
    }

    private ReadRows read() {
        return ReadRows.of(candles(), symbol(), Duration.ofMinutes(1), FROM, UNTIL);
    }

    private List<String> bars(RecordedRequest request) {
        RequestParameters asked = asked(request);
        long now = Instant.parse("2026-11-21T18:00:30Z").toEpochMilli();
        long last = Math.min(asked.last(), now);
        List<Long> opens = LongStream
                .iterate(Math.ceilDiv(asked.from(), MINUTE) * MINUTE, t -> t <= last, t -> t + MINUTE)
                .boxed().toList();
        List<String> bars = new ArrayList<>();
        opens.subList(Math.max(0, opens.size() - asked.limit()), opens.size())
                .forEach(open -> bars.add(bar(open, open + MINUTE <= now)));
        if (newestFirst()) {
            Collections.reverse(bars);
        }
        return bars;
    }

    private ReadRows undisturbed() {
        exchange.answer(request -> envelope(bars(request)));
        return read();
    }

    @Test
    void readsEveryBarOnceAscendingAndKnownAtItsEnd() {
        ReadRows read = undisturbed();
        assertEquals(BARS, read.rows().size());
        assertEquals(BARS, read.read().rows());
        assertEquals(List.of(), read.read().missing());
        assertEquals(List.of(), read.read().issues().sentences());
        long open = Instant.parse(FROM).toEpochMilli();
        for (String row : read.rows()) {
            long end = open + MINUTE;
            assertTrue(row.startsWith(end + " " + end + " [60000.0, " + price(open, 1) + ", " + price(open, 3) + ", "
                    + price(open, 0) + ", " + price(open, 2) + ", "), row);
            open = end;
        }
    }

    @Test
    void asksForNoMoreThanTheVenueAllows() {
        undisturbed();
        for (RecordedRequest request : exchange.requests()) {
            RequestParameters asked = asked(request);
            assertTrue((asked.last() - asked.from()) / MINUTE <= asked.limit(), request.toString());
        }
    }

    @Test
    void aBarThatIsNotClosedIsLeftOut() {
        exchange.answer(request -> envelope(bars(request)));
        ReadRows read = ReadRows.of(candles(), symbol(), Duration.ofMinutes(1), "2026-11-21T17:55:00Z",
                "2026-11-21T18:30:00Z");
        assertEquals(5, read.rows().size());
        assertEquals(List.of(), read.read().missing());
    }

    @Test
    void aClockThatIsFastClosesNoBar() {
        exchange.advance(Duration.ofMinutes(10));
        exchange.answer(request -> envelope(List.of()));
        exchange.disturb(new MockResponse.Builder().body(envelope(List.of(
                bar(Instant.parse("2026-11-21T17:59:00Z").toEpochMilli(), true),
                bar(Instant.parse("2026-11-21T18:00:00Z").toEpochMilli(), true))))
                .addHeader("Date", "Sat, 21 Nov 2026 18:00:30 GMT").build());
        RowHistory candles = candles();
        ReadRows read = ReadRows.of(candles, symbol(), Duration.ofMinutes(1), "2026-11-21T17:59:00Z",
                "2026-11-21T18:05:00Z");
        // The first bar ended at 18:00:00, before the reply was written, the second one after.
        assertEquals(1, read.rows().size(), read.rows().toString());
        assertTrue(read.rows().getFirst().startsWith(Instant.parse("2026-11-21T18:00:00Z").toEpochMilli() + " "),
                read.rows().toString());
        assertEquals(List.of(), read.read().missing());
    }

    @Test
    void whatPassesLeavesNoTrace() {
        List<String> rows = undisturbed().rows();
        MockResponse cut = new MockResponse.Builder().body("[[1,2").onResponseStart(new SocketEffect.CloseSocket())
                .build();
        MockResponse lying = new MockResponse.Builder().body("[]").setHeader("Content-Length", "5000")
                .onResponseEnd(new SocketEffect.CloseSocket()).build();
        MockResponse limited = new MockResponse.Builder().code(429).addHeader("Retry-After", "7").body("slow down")
                .build();
        exchange.disturb(cut, lying, limited, FakeExchange.status(503, "Service Unavailable."),
                FakeExchange.json("<html>not JSON</html>"));
        assertEquals(rows, read().rows());
        assertTrue(exchange.waited().compareTo(Duration.ofSeconds(7)) >= 0, exchange.waited().toString());
    }

    @Test
    void disorderAndRepetitionLeaveTheRowsAsTheyAre() {
        List<String> rows = undisturbed().rows();
        Random random = new Random(7);
        exchange.answer(request -> {
            List<String> bars = new ArrayList<>(bars(request));
            bars.addAll(List.copyOf(bars).subList(0, bars.size() / 3));
            Collections.shuffle(bars, random);
            return envelope(bars);
        });
        ReadRows read = read();
        assertEquals(rows, read.rows());
        assertTrue(read.read().issues().count(Issue.REPEATED_ROW) > 0);
    }

    @Test
    void twoValuesOfOneBarAreAnError() {
        long open = Instant.parse(FROM).toEpochMilli();
        String one = bar(open, true);
        exchange.answer(request -> envelope(List.of(one, one.replace(Double.toString(price(open, 3)), "199999.0"))));
        HttpException error = assertThrows(HttpException.class, this::read);
        assertEquals(Reason.BROKEN_REPLY, error.reason());
        assertTrue(String.valueOf(error.getMessage()).contains("two different candles of 2026-11-20T00:01:00Z"),
                error::getMessage);
    }

    @Test
    void missingBarsAreNamed() {
        long hole = Instant.parse("2026-11-20T03:00:00Z").toEpochMilli();
        exchange.answer(request -> envelope(bars(request).stream()
                .filter(bar -> !bar.equals(bar(hole, true)) && !bar.equals(bar(hole + MINUTE, true))).toList()));
        assertEquals("[2026-11-20T03:00:00Z to 2026-11-20T03:02:00Z]", read().read().missing().toString());
        exchange.answer(request -> envelope(List.of()));
        ReadRows nothing = read();
        assertEquals(List.of(), nothing.rows());
        assertEquals("[" + FROM + " to " + UNTIL + "]", nothing.read().missing().toString());
    }

    @Test
    void aBanStopsAllRequests() {
        exchange.answer(request -> envelope(bars(request)));
        exchange.disturb(FakeExchange.status(418, "banned"));
        HttpException ban = assertThrows(HttpException.class, this::read);
        assertEquals(Reason.BANNED, ban.reason());
        assertTrue(String.valueOf(ban.getMessage()).startsWith("candles of " + symbol() + " from " + FROM),
                ban::getMessage);
        assertEquals(Duration.ofMinutes(2), ban.retryAfter().orElseThrow());
        assertEquals(1, exchange.requests().size());
        exchange.advance(Duration.ofSeconds(20));
        assertEquals(Reason.BANNED, assertThrows(HttpException.class, this::read).reason());
        assertEquals(1, exchange.requests().size());
        exchange.advance(Duration.ofSeconds(100));
        assertEquals(BARS, read().rows().size());
    }

    @Test
    void whatDoesNotPassEndsAtOnce() {
        exchange.answer(request -> envelope(bars(request)));
        for (int status : new int[]{451, 403, 400}) {
            int before = exchange.requests().size();
            exchange.disturb(FakeExchange.status(status, "no"));
            HttpException error = assertThrows(HttpException.class, this::read);
            assertTrue(error.isTerminal());
            assertTrue(String.valueOf(error.getMessage()).contains("HTTP " + status + ": no"), error::getMessage);
            assertEquals(before + 1, exchange.requests().size());
        }
    }

    @Test
    void pagesBeforeAnErrorAreKept() {
        List<String> all = undisturbed().rows();
        List<String> kept = new ArrayList<>();
        int[] pages = new int[1];
        exchange.answer(request -> ++pages[0] >= 2 ? "[" : envelope(bars(request)));
        HttpException error = assertThrows(HttpException.class,
                () -> candles().read(symbol(), Duration.ofMinutes(1),
                        new TimeRange(Instant.parse(FROM), Instant.parse(UNTIL)),
                        page -> kept.addAll(ReadRows.texts(page))));
        assertEquals(Reason.UNREADABLE, error.reason());
        assertTrue(!kept.isEmpty() && kept.size() < all.size());
        assertEquals(all.subList(0, kept.size()), kept);
    }

    @Test
    void brokenRepliesGiveAnErrorOrCountedRowsAndNeverAWrongNumber() {
        String from = "2026-11-20T00:00:00Z";
        String until = "2026-11-20T00:06:00Z";
        exchange.answer(request -> envelope(bars(request)));
        RowHistory candles = candles();
        Set<String> right = new HashSet<>(
                ReadRows.of(candles, symbol(), Duration.ofMinutes(1), from, until).rows());
        assertEquals(6, right.size());
        int errors = 0;
        for (long seed = 0; seed < BROKEN_REPLIES; seed++) {
            long chosen = seed;
            exchange.answer(request -> JsonMutation.of(envelope(bars(request)), new Random(chosen)));
            try {
                ReadRows read = ReadRows.of(candles, symbol(), Duration.ofMinutes(1), from, until);
                assertTrue(right.containsAll(read.rows()), () -> "seed " + chosen + ": " + read.rows());
                assertTrue(read.rows().size() == right.size() || !read.read().missing().isEmpty(),
                        () -> "seed " + chosen + ": a row is gone without a word");
            } catch (HttpException e) {
                errors++;
            }
        }
        assertTrue(errors > 0);
    }
}
