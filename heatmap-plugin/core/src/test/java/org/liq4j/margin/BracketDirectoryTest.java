/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BracketDirectoryTest {

    private static final Instrument SWAP = Instrument.parse("OKX:BTC-USDT-SWAP");
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final BracketTable FREE = new BracketTable(List.of(new Bracket(0, 1e5, 50, 1.0 / 300, 0),
            new Bracket(1e5, Double.POSITIVE_INFINITY, 20, 0.1 + 0.2, 1e5 * (0.1 + 0.2 - 1.0 / 300))));
    private static final BracketTable WITH_FEE = new BracketTable(FREE.brackets(), 0.0005);

    @TempDir
    private Path home = Path.of("");
    private BracketDirectory directory = BracketDirectory.within(home);

    @BeforeEach
    void prepare() {
        directory = BracketDirectory.within(home);
    }

    @Test
    void isEmptyBeforeAnythingWasPut() {
        assertTrue(BracketDirectory.within(home.resolve("absent")).catalog().instruments().isEmpty());
        assertTrue(directory.find(SWAP).isEmpty());
        assertEquals(home.resolve("brackets").resolve("okx-btc-usdt-swap.csv"), directory.file(SWAP));
    }

    @Test
    void givesBackTheBitsThatWerePut() {
        directory.put(SWAP, MAY, WITH_FEE, List.of());
        directory.put(SWAP, JUNE, FREE, List.of());
        BracketSchedule schedule = directory.catalog().find(SWAP).orElseThrow();
        assertEquals(SWAP, schedule.instrument());
        assertSame(WITH_FEE, schedule.at(start(MAY)));
        assertSame(FREE, schedule.at(start(JUNE)));
        assertEquals(start(MAY), schedule.validFrom(start(JUNE).minusSeconds(1)));
    }

    @Test
    void givesBackTheBitsOfEveryShippedTable() {
        BracketCatalog shipped = BracketCatalog.shipped();
        for (Instrument instrument : shipped.instruments()) {
            BracketSchedule schedule = shipped.find(instrument).orElseThrow();
            schedule.tables().forEach((time, table) -> directory.put(instrument,
                    LocalDate.ofInstant(time, ZoneOffset.UTC), table, List.of()));
            var read = directory.find(instrument).orElseThrow().tables();
            assertEquals(schedule.tables().keySet(), read.keySet());
            read.forEach((time, table) -> assertSame(schedule.at(time), table));
        }
        assertEquals(shipped.instruments(), directory.catalog().instruments());
    }

    @Test
    void writesTheShippedFormatAndKeepsCommentsAndOtherDates() throws IOException {
        directory.put(SWAP, JUNE, FREE, List.of("June's\nreply."));
        directory.put(SWAP, MAY, FREE, List.of("May's reply.", "A note."));
        directory.put(SWAP, JUNE, new BracketTable(List.of(new Bracket(0, 1e7, 10, 0.01, 0))),
                List.of("June's second reply."));
        assertEquals(
                """
                        # OKX:BTC-USDT-SWAP: notional in quote currency, rates as fractions. A table is valid from its date, 00:00 UTC.
                        # 2026-05-01: May's reply.
                        # 2026-05-01: A note.
                        # 2026-06-01: June's second reply.
                        valid_from,notional_floor,notional_cap,max_leverage,maintenance_rate,deduction
                        2026-05-01,0,100000,50,0.0033333333333333335,0
                        2026-05-01,100000,Infinity,20,0.30000000000000004,29666.666666666668
                        2026-06-01,0,10000000,10,0.01,0
                        """,
                Files.readString(directory.file(SWAP)));
    }

    @Test
    void writesATakerFeeOnlyWhereThereIsOne() throws IOException {
        directory.put(SWAP, MAY, WITH_FEE, List.of());
        directory.put(SWAP, JUNE, FREE, List.of());
        List<String> lines = Files.readAllLines(directory.file(SWAP));
        assertEquals(BracketFile.HEADING + ",taker_fee", lines.get(1));
        assertEquals("2026-05-01,0,100000,50,0.0033333333333333335,0,0.0005", lines.get(2));
        assertEquals("2026-06-01,0,100000,50,0.0033333333333333335,0,0", lines.get(4));
    }

    @Test
    void leavesNothingButWholeFiles() throws IOException {
        directory.put(SWAP, MAY, FREE, List.of());
        directory.put(SWAP, JUNE, FREE, List.of());
        try (Stream<Path> files = Files.list(home.resolve("brackets"))) {
            assertEquals(List.of(directory.file(SWAP)), files.toList());
        }
    }

    @Test
    void leavesABrokenFileAsItIsAndNamesTheLine() throws IOException {
        directory.put(SWAP, MAY, FREE, List.of());
        Path file = directory.file(SWAP);
        String broken = Files.readString(file).replace(",50,", ",fifty,");
        Files.writeString(file, broken);
        String message = file + " line 3, max_leverage = fifty: must be a number";
        assertRefused(message, () -> directory.put(SWAP, JUNE, FREE, List.of()));
        assertRefused(message, directory::catalog);
        assertEquals(broken, Files.readString(file));
    }

    @Test
    void refusesFilesThatAreNoSchedule() throws IOException {
        Path file = directory.file(SWAP);
        Files.createDirectories(home.resolve("brackets"));
        Files.writeString(file, "# Nothing else.\n");
        assertRefused(file + ", tables = {}: must have at least one table", directory::catalog);
        Files.writeString(file,
                BracketFile.HEADING + ",taker_fee\n2026-05-01,0,10,5,0.1,0,0.1\n2026-05-01,10,20,5,0.1,0,0.2");
        assertRefused(file + " line 3, taker_fee = 0.2: must be that of the table's first row (0.1)",
                directory::catalog);
        Files.delete(file);
        Path odd = Files.writeString(home.resolve("brackets").resolve("brackets.csv"), BracketFile.HEADING);
        assertRefused(odd + ": must be named as venue-symbol.csv, for example binance-btcusdt.csv", directory::catalog);
    }

    @Test
    void saysWhyItCannotWrite() throws IOException {
        Path blocked = Files.writeString(home.resolve("file"), "in the way");
        BracketDirectory within = BracketDirectory.within(blocked);
        var refusal = assertThrows(BracketDataException.class, () -> within.put(SWAP, MAY, FREE, List.of()));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith(within.file(SWAP) + ": cannot be written: "),
                refusal.getMessage());
        assertEquals("in the way", Files.readString(blocked));
    }

    @Test
    void aUsersTableOfTheSameDateCounts() {
        Instrument bitcoin = Instrument.parse("BINANCE:BTCUSDT");
        LocalDate shippedDate = LocalDate.parse("2024-10-24");
        directory.put(bitcoin, shippedDate, FREE, List.of());
        directory.put(SWAP, MAY, FREE, List.of());
        BracketCatalog catalog = BracketCatalog.shipped().with(directory.catalog());
        BracketSchedule schedule = catalog.find(bitcoin).orElseThrow();
        assertEquals(2, schedule.tables().size());
        assertSame(FREE, schedule.at(start(shippedDate)));
        assertEquals(10, schedule.at(start(shippedDate).minusSeconds(1)).brackets().size());
        assertTrue(catalog.find(SWAP).isPresent());
        assertFalse(BracketCatalog.shipped().find(SWAP).isPresent());
        assertEquals(12, BracketCatalog.shipped().find(bitcoin).orElseThrow().at(start(shippedDate)).brackets().size());
    }

    private static void assertSame(BracketTable expected, BracketTable actual) {
        assertEquals(expected.brackets(), actual.brackets());
        assertEquals(expected.takerFee(), actual.takerFee());
    }

    private static void assertRefused(String message, Executable executable) {
        assertEquals(message, assertThrows(BracketDataException.class, executable).getMessage());
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
