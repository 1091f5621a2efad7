/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.store.StoredRowsFixture.minute;

class ParquetFilesTest {

    private static final int ROWS = 3_000;

    @TempDir
    private Path folder = Path.of("");

    private final ParquetFiles parquet = new ParquetFiles();

    @AfterEach
    void close() {
        parquet.close();
    }

    @Test
    void damagedDataIsAnErrorAndNeverFewerRows() throws IOException {
        Random random = new Random(7);
        List<Path> files = List.of(file("a"), file("b"), file("c"));
        for (Path file : files) {
            RowBatch.Builder rows = RowBatch.builder(RowKind.OPEN_INTEREST);
            for (int row = 0; row < ROWS; row++) {
                rows.add(minute(row), minute(row), Math.round(1e6 * random.nextDouble()) / 1000.0);
            }
            parquet.write(rows.build(), file);
        }
        byte[] whole = Files.readAllBytes(files.get(1));
        int errors = 0;
        for (int at = 100; at < whole.length - 1_000; at += whole.length / 20) {
            byte[] damaged = whole.clone();
            for (int i = at; i < at + 100; i++) {
                damaged[i] = (byte) ~damaged[i];
            }
            Files.write(files.get(1), damaged);
            try {
                assertEquals(3 * ROWS, parquet.read(RowKind.OPEN_INTEREST, files).size(), "damaged at " + at);
            } catch (StoreDataException e) {
                errors++;
                assertTrue(String.valueOf(e.getMessage()).contains(folder.toString()), e::toString);
            }
        }
        assertTrue(errors > 0, "no damage was seen");
    }

    @Test
    void aRowWithoutATimeIsAnError() throws SQLException {
        Path file = foreign(
                "SELECT NULL::TIMESTAMP_MS AS \"eventTime\", make_timestamp_ms(1) AS \"knownAt\", 5 AS \"openInterest\"");
        StoreDataException failure = assertThrows(StoreDataException.class,
                () -> parquet.read(RowKind.OPEN_INTEREST, List.of(file)));
        assertTrue(String.valueOf(failure.getMessage()).contains("a row has no eventTime"), failure::toString);
    }

    @Test
    void numbersOfOtherTypesAreRead() throws SQLException {
        Path file = foreign("SELECT make_timestamp_ms(1) AS \"eventTime\", make_timestamp_ms(2) AS \"knownAt\", "
                + "5::INTEGER AS \"openInterest\"");
        RowBatch rows = parquet.read(RowKind.OPEN_INTEREST, List.of(file));
        assertEquals(List.of("1 2 5.0"), StoredRowsFixture.text(rows));
    }

    private Path file(String name) {
        return folder.resolve(name + ".parquet");
    }

    private Path foreign(String query) throws SQLException {
        Path file = file("foreign");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }
}
