/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.heatmap.Side;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableTimes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LiquidationCsvReaderTest {

    private static final String HEADER = "timestamp,venue,coin,side,size_usd,price\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("liquidations.csv"), text);
    }

    @Test
    void aSaleLiquidatedALongAndAPurchaseAShort() throws IOException {
        Path file = file("note," + HEADER + "x,2026-03-04T22:45:43.781000Z,okx,BTC,sell,15210.5,72431.4\n"
                + "y,2026-03-04T22:45:00Z,okx,ETH,BUY,7,2100\n");
        assertEquals(List.of(
                new ReportedLiquidation(Instant.parse("2026-03-04T22:45:43.781Z"), "okx", "BTC", Side.LONG, 15_210.5,
                        72_431.4),
                new ReportedLiquidation(Instant.parse("2026-03-04T22:45:00Z"), "okx", "ETH", Side.SHORT, 7, 2100)),
                LiquidationCsvReader.read(file));
    }

    @Test
    void faultsStateTheirPlace() throws IOException {
        assertFault(": must have a header row, is empty", "");
        assertFault(":1: missing column: coin", "timestamp,venue,side,size_usd,price\n");
        assertFault(":2: the row must have 6 fields like the header, it has 2", HEADER + "1,2\n");
        assertFault(":2: column \"side\" = long: side must be buy or sell",
                row("2026-03-04T22:45:43Z", "long", "1", "2"));
        assertFault(":2: column \"price\" = much: price must be a decimal number",
                row("2026-03-04T22:45:43Z", "buy", "1", "much"));
        assertFault(":2: column \"size_usd\" = 0.0: must satisfy 0 < size_usd <= 1e18",
                row("2026-03-04T22:45:43Z", "buy", "0", "2"));
        assertFault(":2: column \"price\" = -2.0: must satisfy 0 < price <= 1e12",
                row("2026-03-04T22:45:43Z", "buy", "1", "-2"));
        assertFault(":2: column \"timestamp\" = today: time must be " + TableTimes.ACCEPTED,
                row("today", "buy", "1", "2"));
        Path absent = folder.resolve("absent.csv");
        assertEquals(absent + ": no such file",
                assertThrows(TableDataException.class, () -> LiquidationCsvReader.read(absent)).getMessage());
    }

    private static String row(String time, String side, String size, String price) {
        return HEADER + String.join(",", time, "okx", "BTC", side, size, price) + "\n";
    }

    private void assertFault(String message, String text) throws IOException {
        Path file = file(text);
        assertEquals(file + message,
                assertThrows(TableDataException.class, () -> LiquidationCsvReader.read(file)).getMessage());
    }
}
