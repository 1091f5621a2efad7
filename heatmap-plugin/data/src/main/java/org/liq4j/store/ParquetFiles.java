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
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/**
 * Reads and writes rows as Parquet files by a DuckDB without a database of its own. It starts with the first file (about half a
 * second), keeps nothing between calls and fetches nothing from the network. Several threads may read, one may write.
 *
 * <p>
 * A file has the columns {@code eventTime} and {@code knownAt}, timestamps in milliseconds, UTC, and those of the kind, doubles,
 * null where there is no number.
 */
final class ParquetFiles implements AutoCloseable {

    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private @Nullable DuckDBConnection connection;

    /** The rows of the files, one file after the other. */
    RowBatch read(RowKind kind, List<Path> files) {
        if (files.isEmpty()) {
            return RowBatch.builder(kind).build();
        }
        String query = "SELECT " + time("eventTime") + ", " + time("knownAt") + ", "
                + kind.columns().stream().map(column -> "\"" + column.label() + "\"::DOUBLE")
                        .collect(Collectors.joining(", "))
                + " FROM " + source(files);
        try (DuckDBConnection reader = connection().duplicate()) {
            int count = count(reader, files);
            long[] eventMillis = new long[count];
            long[] knownMillis = new long[count];
            double[][] columns = new double[kind.columns().size()][count];
            if (!copy(reader, query, eventMillis, knownMillis, columns)) {
                throw incomplete(reader, query, files.getFirst());
            }
            return RowBatch.of(kind, eventMillis, knownMillis, columns);
        } catch (SQLException | InvalidValueException e) {
            throw unreadable(files, e);
        }
    }

    /**
     * By chunks of columns, which takes half the time of rows. But chunks end where a file cannot be read, and do not say so.
     *
     * @return whether there were as many rows as there is room for
     */
    private static boolean copy(DuckDBConnection reader, String query, long[] eventMillis, long[] knownMillis,
            double[][] columns) throws SQLException {
        try (DuckDBPreparedStatement statement = reader.prepare(query);
                DuckDBChunkedResult result = statement.query()) {
            int row = 0;
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                int rows = (int) chunk.rowCount();
                if (rows > eventMillis.length - row) {
                    return false;
                }
                copy(chunk.vector(0), eventMillis, row, rows);
                copy(chunk.vector(1), knownMillis, row, rows);
                for (int c = 0; c < columns.length; c++) {
                    copy(chunk.vector(c + 2), columns[c], row, rows);
                }
                row += rows;
            }
            return row == eventMillis.length;
        }
    }

    private static void copy(DuckDBReadableVector source, long[] target, int from, int count) {
        for (int row = 0; row < count; row++) {
            target[from + row] = source.getLong(row);
        }
    }

    private static void copy(DuckDBReadableVector source, double[] target, int from, int count) {
        for (int row = 0; row < count; row++) {
            target[from + row] = source.getDouble(row, Double.NaN);
        }
    }

    /** Row by row it is said what is wrong. */
    private static StoreDataException incomplete(Connection reader, String query, Path place) throws SQLException {
        try (Statement statement = reader.createStatement(); ResultSet result = statement.executeQuery(query)) {
            long rows = 0;
            while (result.next()) {
                rows++;
            }
            return new StoreDataException(place,
                    "or a later day's file has another number of rows than its footer says ("
                            + rows + " in all)");
        }
    }

    private static String time(String column) {
        return "coalesce(epoch_ms(\"" + column + "\"), error('a row has no " + column + "'))";
    }

    private static int count(Connection reader, List<Path> files) throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM " + source(files))) {
            result.next();
            return Math.toIntExact(result.getLong(1));
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
        String names = kind.columns().stream().map(column -> "\"" + column.label() + "\" DOUBLE")
                .collect(Collectors.joining(", "));
        String values = kind.columns().stream()
                .map(column -> "nullif(\"" + column.label() + "\", 'NaN'::DOUBLE) AS \"" + column.label() + "\"")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection().createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE rows (e BIGINT, k BIGINT, " + names + ")");
            try (DuckDBAppender appender = connection().createAppender("rows")) {
                for (int row = 0; row < rows.size(); row++) {
                    appender.beginRow().append(rows.eventMillis(row)).append(rows.knownMillis(row));
                    for (double value : rows.values(row)) {
                        appender.append(value);
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

    /** DuckDB most often names the file itself. */
    private static StoreDataException unreadable(List<Path> files, Exception e) {
        boolean several = files.size() > 1;
        return new StoreDataException(files.getFirst(), (several ? "or a later day's file " : "") + "cannot be read ("
                + firstLine(e) + "); " + (several ? "liq4j data verify tells which; " : "")
                + "delete it and download or import its day again", e);
    }

    private synchronized DuckDBConnection connection() throws SQLException {
        DuckDBConnection open = connection;
        if (open == null) {
            open = opened();
            connection = open;
        }
        return open;
    }

    private static DuckDBConnection opened() throws SQLException {
        DuckDBConnection opened = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
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

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown fault").strip();
    }

    @Override
    public synchronized void close() {
        DuckDBConnection open = connection;
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
