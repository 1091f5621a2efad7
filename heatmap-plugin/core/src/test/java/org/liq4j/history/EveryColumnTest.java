/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.liq4j.api.market.Instrument;
import org.liq4j.table.TableDataException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A value that breaks a rule of its event is found in the column that it stands in. */
class EveryColumnTest {

    private static final CsvOptions OPTIONS = CsvOptions.of(new Instrument("BINANCE", "BTCUSDT"))
            .withBarDuration(Duration.ofMinutes(1));

    private static final Set<CsvField> MARK = EnumSet.of(CsvField.MARK_OPEN, CsvField.MARK_HIGH, CsvField.MARK_LOW,
            CsvField.MARK_CLOSE);

    @TempDir
    private Path folder = Path.of("");

    private static Map<CsvField, String> row() {
        Map<CsvField, String> row = new EnumMap<>(CsvField.class);
        row.put(CsvField.TIME, "2026-03-18T00:00:00Z");
        row.put(CsvField.OPEN, "100");
        row.put(CsvField.HIGH, "102");
        row.put(CsvField.LOW, "99");
        row.put(CsvField.CLOSE, "101");
        row.put(CsvField.VOLUME, "10");
        row.put(CsvField.TAKER_BUY_VOLUME, "6");
        row.put(CsvField.TAKER_SELL_VOLUME, "4");
        row.put(CsvField.VWAP, "100.5");
        row.put(CsvField.OPEN_INTEREST, "1000");
        row.put(CsvField.FUNDING_RATE, "0.0001");
        row.put(CsvField.LONG_SHARE, "0.6");
        row.put(CsvField.LIQUIDATED_LONG, "1");
        row.put(CsvField.LIQUIDATED_SHORT, "2");
        return row;
    }

    private int read(Map<CsvField, String> row) throws IOException {
        String header = String.join(",", row.keySet().stream().map(EveryColumnTest::header).toList());
        Path file = Files.writeString(folder.resolve("bars.csv"),
                header + "\n" + String.join(",", row.values()) + "\n");
        return new CsvHistoryReader(OPTIONS).read(List.of(file)).history().size();
    }

    private static String header(CsvField field) {
        return field.accepted().replaceFirst(", .*", "");
    }

    @Test
    void theRowItselfIsRight() throws IOException {
        assertEquals(1, read(row()));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"TIME", "SHORT_SHARE", "SYNTHETIC"})
    void aBrokenValueNamesItsColumn(CsvField field) {
        Map<CsvField, String> row = row();
        if (MARK.contains(field)) {
            // One of them alone is no bar of the mark price.
            MARK.forEach(part -> row.put(part, "100"));
        }
        row.put(field, "-7");
        TableDataException broken = assertThrows(TableDataException.class, () -> read(row));
        assertEquals(Optional.of(header(field)), broken.column(), broken.getMessage());
        assertEquals(OptionalLong.of(2), broken.line());
    }
}
