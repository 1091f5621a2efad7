/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Liquidations;
import org.liq4j.api.rows.RowKind;
import org.liq4j.meaning.SourceFacts;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableTimes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class KindCsvReaderTest {

    private static final String NOON = "2026-03-15T12:00:00Z";
    private static final long NOON_MILLIS = 1_773_576_000_000L;

    @TempDir
    private Path folder = Path.of("");

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), String.join("\n", lines) + "\n");
    }

    private static List<Double> values(RowBatch rows, int row) {
        return Arrays.stream(rows.values(row)).boxed().toList();
    }

    @ParameterizedTest
    @EnumSource(RowKind.class)
    void everyKindIsReadAsItIsWritten(RowKind kind) throws IOException {
        RowBatch rows = RowBatch.builder(kind).add(NOON_MILLIS, NOON_MILLIS + 5, KindRows.values(kind)).build();
        StringWriter text = new StringWriter();
        new CsvWriter(text).write(rows);
        RowBatch read = KindCsvReader.read(file(text.toString()), KindCsvLayout.of(kind)).rows();
        assertEquals(1, read.size());
        assertEquals(NOON_MILLIS, read.eventMillis(0));
        assertEquals(NOON_MILLIS + 5, read.knownMillis(0));
        assertEquals(values(rows, 0), values(read, 0));
    }

    @Test
    void aRowThatBreaksARuleOfItsKindStatesItsPlace() throws IOException {
        assertFault(":2: column \"open\" = 2: open must be <= high (1.0)",
                RowKind.CANDLES, "time,barMillis,open,high,low,close,volume", NOON + ",60000,2,1,1,1,5");
        assertFault(":2: column \"oi\" = -3: must satisfy 0 <= openInterest <= 1e18", RowKind.OPEN_INTEREST, "time,oi",
                NOON + ",-3");
        assertFault(":2: column \"rate\" = 2: must satisfy -1 < rate < 1", RowKind.FUNDING, "time,rate", NOON + ",2");
        assertFault(":2: column \"longShare\" = 1.5: must satisfy 0 <= longShare <= 1", RowKind.ACCOUNT_RATIO,
                "time,longShare", NOON + ",1.5");
        assertFault(":2: column \"quantity\" = 0: must satisfy 0 < quantity < infinity", RowKind.TRADES,
                "time,id,price,quantity,side",
                NOON + ",1,5,0,buy");
        assertFault(":2: column \"takerSide\" = 3: must be 1 or -1", RowKind.TRADES, "time,id,price,quantity,takerSide",
                NOON + ",1,5,1,3");
        assertFault(":2: column \"depth\" = -1: must satisfy 0 <= depth < infinity", RowKind.BOOK_DEPTH,
                "time,percent,depth,notional",
                NOON + ",1,-1,5");
        assertFault(":2: column \"shortQuantity\" = -1: must satisfy 0 <= shortQuantity <= 1e18",
                RowKind.LIQUIDATED_VOLUME,
                "time,barMillis,longQuantity,shortQuantity", NOON + ",60000,0,-1");
        assertFault(
                ":2: column \"barMillis\" = 0.5: must be a whole number >= 1, of a bar that opens in 1970 or later",
                RowKind.LIQUIDATED_VOLUME, "time,barMillis,longQuantity,shortQuantity", NOON + ",0.5,0,1");
        assertFault(":2: column \"knownAt\" = 2026-03-15T11:59:59Z: must be >= event time (2026-03-15T12:00:00Z)",
                RowKind.OPEN_INTEREST, "time,knownAt,oi", NOON + ",2026-03-15T11:59:59Z,3");
    }

    @Test
    void timesAreOfTheYears1970To9999() throws IOException {
        for (String time : List.of("1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "17000000", "-5", "now", "")) {
            assertFault(":2: column \"time\" = " + (time.isEmpty() ? "\"\"" : time) + ": time must be "
                    + TableTimes.ACCEPTED, RowKind.OPEN_INTEREST,
                    "time,oi", time + ",3");
        }
        assertEquals(Long.parseLong("253370764800000"), read(RowKind.OPEN_INTEREST, "time,oi",
                "9999-01-01T00:00:00Z,3").eventMillis(0));
    }

    @Test
    void numbersAreDecimalAndFinite() throws IOException {
        for (String number : List.of("nope", "Infinity", "1e400", "0x10", "1;5", "--1")) {
            assertFault(":2: column \"oi\" = " + number + ": openInterest must be a decimal number or empty",
                    RowKind.OPEN_INTEREST, "time,oi", NOON + "," + number);
        }
        assertFault(":2: column \"oi\" = 1e308: must satisfy 0 <= openInterest <= 1e18", RowKind.OPEN_INTEREST,
                "time,oi",
                NOON + ",1e308");
    }

    @Test
    void columnsMustBeThereOnceAndRowsAsWideAsTheHeader() throws IOException {
        assertFault(":1: missing column: openInterest; the file has time, x (--columns openInterest=HEADER)",
                RowKind.OPEN_INTEREST, "time,x", NOON
                        + ",1");
        assertFault(":1: column \"Open_Interest\": duplicate column, openInterest is also in column \"oi\"",
                RowKind.OPEN_INTEREST, "time,oi,Open_Interest", NOON + ",1,2");
        assertFault(":3: the row must have 2 fields like the header, it has 3", RowKind.OPEN_INTEREST, "time,oi",
                NOON + ",1", NOON + ",1,2");
        assertFault(": must have a header row, is empty", RowKind.OPEN_INTEREST, "");
    }

    @Test
    void numbersAreScaledAndConstantsFilledIn() throws IOException {
        KindCsvLayout layout = KindCsvLayout.of(RowKind.FUNDING).withFactors(Map.of("rate", 8.0))
                .withConstants(Map.of("intervalHours", 8.0)).withKnownAfter(300_000);
        RowBatch rows = KindCsvReader.read(file("ts,rate", NOON_MILLIS + ",0.0000044913"), layout).rows();
        assertEquals(List.of(0.0000044913 * 8, 8.0), values(rows, 0));
        assertEquals(NOON_MILLIS + 300_000, rows.knownMillis(0));
    }

    @Test
    void tradesWithoutNamesAreCountedWithinTheirInstant() throws IOException {
        RowBatch rows = read(RowKind.TRADES, "ts,px,sz,side", NOON_MILLIS + ",5,1,B", NOON_MILLIS + ",5,1,B",
                NOON_MILLIS - 1 + ",5,1,A");
        assertEquals(List.of(0.0, 5.0, 1.0, 1.0), values(rows, 0));
        assertEquals(List.of(1.0, 5.0, 1.0, 1.0), values(rows, 1));
        assertEquals(List.of(0.0, 5.0, 1.0, -1.0), values(rows, 2));
    }

    @Test
    void aForcedSaleLiquidatedALong() throws IOException {
        RowBatch rows = read(
                KindCsvLayout.of(RowKind.LIQUIDATIONS).withFacts(SourceFacts.NONE.withLiquidationSide(SideField.ORDER)),
                "time,side,price,quantity", NOON + ",sell,5,1", NOON + ",short,5,1", NOON + ",1,6,1");
        assertEquals(List.of(1.0, -1.0, 1.0),
                IntStream.range(0, 3).mapToObj(row -> rows.value(Liquidations.SIDE, row)).toList());
    }

    @Test
    void layoutsNameColumnsOfTheirKind() {
        KindCsvLayout plain = KindCsvLayout.of(RowKind.FUNDING);
        assertThrows(InvalidValueException.class, () -> plain.withHeaders(Map.of("price", "p")));
        assertThrows(InvalidValueException.class, () -> plain.withConstants(Map.of("time", 1.0)));
        assertThrows(InvalidValueException.class, () -> plain.withFactors(Map.of("rate", 0.0)));
        assertThrows(InvalidValueException.class, () -> plain.withFactors(Map.of("price", 2.0)));
        assertThrows(InvalidValueException.class, () -> plain.withKnownAfter(-1));
        assertThrows(InvalidValueException.class,
                () -> plain.withHeaders(Map.of("rate", "r")).withConstants(Map.of("rate", 1.0)));
    }

    private RowBatch read(RowKind kind, String... lines) throws IOException {
        return read(KindCsvLayout.of(kind), lines);
    }

    private RowBatch read(KindCsvLayout layout, String... lines) throws IOException {
        return KindCsvReader.read(file(lines), layout).rows();
    }

    private void assertFault(String message, RowKind kind, String... lines) throws IOException {
        Path file = file(lines);
        assertEquals(file + message, assertThrows(TableDataException.class,
                () -> KindCsvReader.read(file, KindCsvLayout.of(kind))).getMessage());
    }
}
