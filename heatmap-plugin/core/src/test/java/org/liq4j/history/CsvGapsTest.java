/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.MarketEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liq4j.history.CsvFixture.BAR;
import static org.liq4j.history.CsvFixture.minute;

class CsvGapsTest {

    private static final String HEADER = CsvFixture.HEADER + ",IsSynthetic";
    private static final String SYNTHETIC = ",0,0,0,0,0,1";

    @TempDir
    Path directory;

    @Test
    void aMissingBarIsAGapBeforeTheNext() {
        CsvHistory read = read(real(0), real(1), real(4), real(5));
        Gap gap = new Gap(time(2), time(4), time(5), "missing");
        assertEquals(List.of(gap), read.history().gaps());
        assertEquals(List.of("Candle 1", "Candle 2", "Gap 4", "Candle 5", "Candle 6"), events(read.history()));
        assertEquals(2, read.report().missingBars());
        assertEquals(List.of("4 rows in 1 file", "1 gap, 2 bars missing"), read.report().lines());
    }

    @Test
    void aSyntheticRowIsAGap() {
        CsvHistory read = read(real(0), minute(1) + SYNTHETIC, real(2), real(3));
        assertEquals(List.of(new Gap(time(1), time(2), time(3), "synthetic")), read.history().gaps());
        assertEquals(List.of("Candle 1", "Gap 2", "Candle 3", "Candle 4"), events(read.history()));
        assertEquals(List.of("4 rows in 1 file", "1 synthetic row dropped", "1 gap, 0 bars missing"),
                read.report().lines());
    }

    @Test
    void aGapTellsBothReasons() {
        CsvHistory read = read(real(0), real(1), minute(3) + SYNTHETIC, real(4), real(6));
        assertEquals(List.of(new Gap(time(2), time(4), time(5), "missing and synthetic"),
                new Gap(time(5), time(6), time(7), "missing")), read.history().gaps());
        assertEquals(2, read.report().missingBars());
        assertEquals(1, read.report().syntheticRows());
        assertEquals(2, read.report().gaps());
    }

    @Test
    void syntheticRowsAtTheEdgesAreDroppedOnly() {
        CsvHistory read = read(minute(0) + SYNTHETIC, real(1), real(2), minute(3) + ",,,,,,TRUE");
        assertEquals(List.of(), read.history().gaps());
        assertEquals(2, read.history().size());
        assertEquals(4, read.report().rows());
        assertEquals(2, read.report().syntheticRows());
    }

    @Test
    void aPrefixHasThePrefixOfTheEvents() {
        MarketHistory history = read(real(0), real(1), minute(2) + SYNTHETIC, real(4), real(5), real(7)).history();
        List<MarketEvent> all = stream(history).toList();
        for (int bars = 1; bars <= history.size(); bars++) {
            List<MarketEvent> prefix = stream(history.prefix(bars)).toList();
            assertEquals(all.subList(0, prefix.size()), prefix);
            assertEquals(bars, prefix.stream().filter(Candle.class::isInstance).count());
        }
        assertEquals(all, stream(history.prefix(history.size())).toList());
    }

    private CsvHistory read(String... rows) {
        String[] lines = Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new);
        return new CsvFixture(directory).read(lines);
    }

    private static String real(int minute) {
        return minute(minute) + BAR + ",false";
    }

    private static Instant time(int minute) {
        return Instant.parse(minute(minute));
    }

    /** Kind and minute of the events. */
    private static List<String> events(MarketHistory history) {
        return stream(history).map(event -> event.getClass().getSimpleName() + " "
                + event.eventTime().getEpochSecond() / 60 % 60).toList();
    }

    private static Stream<MarketEvent> stream(MarketHistory history) {
        return Stream.iterate(history.events(), it -> it.hasNext(), it -> it).map(it -> it.next());
    }
}
