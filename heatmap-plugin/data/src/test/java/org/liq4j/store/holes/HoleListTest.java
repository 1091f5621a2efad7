/* SPDX-License-Identifier: MIT */
package org.liq4j.store.holes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.Hole;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HoleListTest {

    private static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");
    private static final Instant DAY = Instant.parse("2026-03-15T00:00:00Z");

    @TempDir
    private Path home = Path.of("");

    private static Hole hole(int day, String reason) {
        return Hole.forGood(RowKind.OPEN_INTEREST, DAY.plusSeconds(86_400L * day),
                DAY.plusSeconds(86_400L * day + 86_400), reason);
    }

    private Path file() {
        return home.resolve("data").resolve("holes.jsonl");
    }

    @Test
    void holesAreKeptOnceInTheirOrder() throws IOException {
        HoleList list = HoleList.within(home);
        assertEquals(List.of(), list.holes(BTC));
        list.add(BTC, hole(1, "not in the archive"));
        list.add(BTC, hole(0, "the venue was down, \"maintenance\""));
        list.add(BTC, hole(1, "not in the archive"));
        assertEquals(List.of(hole(1, "not in the archive"), hole(0, "the venue was down, \"maintenance\"")),
                HoleList.within(home).holes(BTC));
        assertEquals(2, Files.readAllLines(file()).size());
    }

    @Test
    void holesOfOneInstrumentAreNotThoseOfAnother() throws IOException {
        HoleList list = HoleList.within(home);
        Instrument other = Instrument.parse("BYBIT:BTCUSDT");
        list.add(BTC, hole(0, "first"));
        list.add(other, hole(0, "first"));
        list.add(other, hole(1, "second"));
        assertEquals(List.of(hole(0, "first")), list.holes(BTC));
        assertEquals(List.of(hole(0, "first"), hole(1, "second")), list.holes(other));
    }

    /** Files of earlier versions read so. */
    @Test
    void aHoleIsALineOfJson() throws IOException {
        HoleList.within(home).add(BTC, hole(0, "not in the archive"));
        assertEquals("{\"instrument\":\"BINANCE:BTCUSDT\",\"kind\":\"open-interest\",\"from\":\"2026-03-15T00:00:00Z\","
                + "\"to\":\"2026-03-16T00:00:00Z\",\"reason\":\"not in the archive\"}\n", Files.readString(file()));
    }

    /** Cut at every byte, even within a character. */
    @Test
    void aLineThatAKilledProcessLeftHalfWrittenIsPassedOver() throws IOException {
        HoleList list = HoleList.within(home);
        list.add(BTC, hole(0, "first"));
        long one = Files.size(file());
        list.add(BTC, hole(1, "Störung"));
        byte[] two = Files.readAllBytes(file());
        for (int length = (int) one; length < two.length - 1; length++) {
            Files.write(file(), Arrays.copyOf(two, length));
            assertEquals(List.of(hole(0, "first")), list.holes(BTC), "cut at " + length);
            list.add(BTC, hole(2, "third"));
            assertEquals(List.of(hole(0, "first"), hole(2, "third")), list.holes(BTC), "cut at " + length);
        }
    }

    @Test
    void linesOfAnotherKindArePassedOver() throws IOException {
        HoleList list = HoleList.within(home);
        list.add(BTC, hole(0, "first"));
        Files.writeString(file(), "{\"kind\":\"best\"}\n[]\n5\n\nnull\n", StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        assertEquals(List.of(hole(0, "first")), list.holes(BTC));
    }

    @Test
    void aHoleHasALengthAndAReasonInOneLine() {
        assertThrows(InvalidValueException.class,
                () -> Hole.forGood(RowKind.TRADES, DAY, DAY, "x"));
        assertThrows(InvalidValueException.class, () -> hole(0, " "));
        assertThrows(InvalidValueException.class, () -> hole(0, "a\nb"));
        assertTrue(hole(0, "x").overlaps(DAY.plusSeconds(86_399), DAY.plusSeconds(90_000)));
        assertFalse(hole(0, "x").overlaps(DAY.plusSeconds(86_400), DAY.plusSeconds(90_000)));
    }
}
