/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import org.liq4j.api.market.Instrument;
import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;

/**
 * Reads and writes rows as Parquet files by a DuckDB without a database of its own. It starts with the first file (about half a
 * second), keeps nothing between calls and fetches nothing from the network. Not thread-safe.
 *
 * <p>
 * A file has the columns {@code eventTime} and {@code knownAt}, timestamps in milliseconds, UTC, and those of the kind, doubles,
 * null where there is no number.
 */
final class ParquetFiles implements AutoCloseable {

    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private @Nullable Connection connection;

    /** The rows of the files, one file after the other. */
    RowBatch read(RowKind kind, List<Path> files) {
        if (files.isEmpty()) {
            return RowBatch.builder(kind).build();
        }
        // The footers tell, and arrays of the right size cost less than those that grow.
        RowBatch.Builder rows = RowBatch.builder(kind, count(files));
        int width = kind.columns().size();
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery("SELECT epoch_ms(\"eventTime\"), epoch_ms(\"knownAt\"), "
                        + kind.columns().stream().map(column -> "coalesce(\"" + column + "\", 'NaN'::DOUBLE)")
                                .collect(Collectors.joining(", "))
                        + " FROM " + source(files))) {
            double[] values = new double[width];
            while (result.next()) {
                for (int c = 0; c < width; c++) {
                    values[c] = result.getDouble(c + 3);
                }
                rows.add(result.getLong(1), result.getLong(2), values);
            }
        } catch (SQLException e) {
            throw unreadable(files, e);
        }
        return rows.build();
    }

    private int count(List<Path> files) {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM " + source(files))) {
            result.next();
            return Math.toIntExact(result.getLong(1));
        } catch (SQLException e) {
            throw unreadable(files, e);
        }
    }

    /** What the files hold, of which there is at least one. */
    StoredRows summary(Instrument instrument, RowKind kind, List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*), epoch_ms(min(\"eventTime\")), "
                        + "epoch_ms(max(\"eventTime\")) FROM " + source(files))) {
            result.next();
            return new StoredRows(instrument, kind, Instant.ofEpochMilli(result.getLong(2)),
                    Instant.ofEpochMilli(result.getLong(3)), result.getLong(1), files.size(), bytes);
        } catch (SQLException e) {
            throw unreadable(files, e);
        }
    }

    /** Writes the file anew. */
    void write(RowBatch rows, Path file) throws IOException {
        RowKind kind = rows.kind();
        int width = kind.columns().size();
        String names = kind.columns().stream().map(column -> "\"" + column + "\" DOUBLE")
                .collect(Collectors.joining(", "));
        String values = kind.columns().stream()
                .map(column -> "nullif(\"" + column + "\", 'NaN'::DOUBLE) AS \"" + column + "\"")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection().createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE rows (e BIGINT, k BIGINT, " + names + ")");
            try (DuckDBAppender appender = connection().unwrap(DuckDBConnection.class).createAppender("rows")) {
                for (int row = 0; row < rows.size(); row++) {
                    appender.beginRow().append(rows.eventMillis(row)).append(rows.knownMillis(row));
                    for (int c = 0; c < width; c++) {
                        appender.append(rows.value(c, row));
                    }
                    appender.endRow();
                }
            }
            statement.execute("COPY (SELECT make_timestamp_ms(e)::TIMESTAMP_MS AS \"eventTime\", "
                    + "make_timestamp_ms(k)::TIMESTAMP_MS AS \"knownAt\", " + values + " FROM rows) TO " + quoted(file)
                    + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)");
            statement.execute("DROP TABLE rows");
        } catch (SQLException e) {
            throw new IOException(file + ": cannot be written (" + firstLine(e) + ")", e);
        }
    }

    private static String source(List<Path> files) {
        return "read_parquet([" + files.stream().map(ParquetFiles::quoted).collect(Collectors.joining(", "))
                + "], hive_partitioning = false)";
    }

    /** DuckDB names the file itself. */
    private static StoreDataException unreadable(List<Path> files, SQLException e) {
        Path place = files.getFirst();
        return new StoreDataException(place, (files.size() > 1 ? "or a later day's file " : "") + "cannot be read ("
                + firstLine(e) + ")", e);
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = opened();
            connection = open;
        }
        return open;
    }

    private static Connection opened() throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = opened.createStatement()) {
            for (String setting : List.of("autoinstall_known_extensions", "autoload_known_extensions",
                    "enable_external_file_cache")) {
                statement.execute("SET " + setting + " = false");
            }
        }
        return opened;
    }

    /**
     * @throws StoreDataException
     *             if DuckDB, which this library asks for but does not bring, is not on the class path
     */
    static void requireDriver() {
        try {
            Class.forName(DRIVER, false, ParquetFiles.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new StoreDataException("the store of market data needs DuckDB, which is not on the class path: "
                    + "add the dependency org.duckdb:duckdb_jdbc");
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown fault").strip();
    }

    @Override
    public void close() {
        Connection open = connection;
        if (open != null) {
            connection = null;
            try {
                open.close();
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB does not close", e);
            }
        }
    }
}
