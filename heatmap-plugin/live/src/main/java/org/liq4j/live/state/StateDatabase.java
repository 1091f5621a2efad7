/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liq4j.api.market.Instrument;

/**
 * The file of SQLite: how it is made, opened and checked, and its statements. A file that is there is never taken for a new one,
 * whatever is in it. Not thread-safe.
 */
final class StateDatabase implements AutoCloseable {

    /** Goes up when tables or rows change; a state of another one is refused. */
    static final int FORMAT = 1;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE settings (place INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL)",
            // Bars by number, from 1 on without a hole.
            "CREATE TABLE bars (number INTEGER PRIMARY KEY, row BLOB NOT NULL)",
            // The inputs since the last bar, and what that one left.
            "CREATE TABLE inputs (number INTEGER PRIMARY KEY, row BLOB NOT NULL)",
            "CREATE TABLE carry (number INTEGER PRIMARY KEY, row BLOB NOT NULL)",
            // Signals with the number of their bar; alerts, and what came by another way, with 0.
            "CREATE TABLE outbox (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, bar INTEGER NOT NULL, row BLOB NOT NULL)",
            "CREATE INDEX outbox_bar ON outbox (bar)",
            "CREATE TABLE sinks (name TEXT PRIMARY KEY, row BLOB NOT NULL) WITHOUT ROWID",
            "CREATE TABLE snapshots (bar INTEGER PRIMARY KEY, digest TEXT NOT NULL, engine BLOB NOT NULL)",
            "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID");

    private static final Set<Integer> DAMAGED = Set.of(11, 26);

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private StateDatabase(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    /**
     * Makes a state. A process that is killed while it does leaves none.
     *
     * @throws SessionStateException
     *             if it cannot
     */
    static void create(Path file, StateTerms terms) {
        Path wal = file.resolveSibling(file.getFileName() + "-wal");
        if (Files.exists(wal)) {
            throw SessionStateException.damaged(file, "the file is gone, but " + wal.getFileName() + " is there", null);
        }
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            // It would be rolled back into the new one.
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + "-journal"));
            Files.createFile(draft, OwnerOnly.attributes(draft));
            try (StateDatabase database = new StateDatabase(file, connect(draft))) {
                database.execute("BEGIN");
                for (String table : TABLES) {
                    database.execute(table);
                }
                database.update("INSERT INTO meta VALUES ('format', ?)", Integer.toString(FORMAT));
                database.update("INSERT INTO meta VALUES ('instrument', ?)", terms.instrument().toString());
                database.update("INSERT INTO meta VALUES ('bar millis', ?)",
                        Long.toString(terms.barDuration().toMillis()));
                int place = 0;
                for (Map.Entry<String, String> setting : terms.settings().entrySet()) {
                    database.update("INSERT INTO settings VALUES (?, ?, ?)", ++place, setting.getKey(),
                            setting.getValue());
                }
                database.execute("COMMIT");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw SessionStateException.unusable(file, "cannot be made, " + e.getMessage(), e);
        }
    }

    /**
     * Opens a state and checks it.
     *
     * @throws SessionStateException
     *             if it is damaged, of another format, or cannot be read
     */
    static StateDatabase open(Path file) {
        try {
            StateDatabase database = new StateDatabase(file, connect(file));
            try {
                database.check();
                return database;
            } catch (SQLException | IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            throw failure(file, e);
        }
    }

    private void check() throws SQLException, IOException {
        execute("PRAGMA busy_timeout = 1000");
        String found = one("PRAGMA integrity_check(1)", row -> row.getString(1));
        if (!"ok".equals(found)) {
            throw SessionStateException.damaged(file, found, null);
        }
        execute("PRAGMA journal_mode = WAL");
        execute("PRAGMA synchronous = NORMAL");
        if (query("SELECT 1 FROM sqlite_master WHERE name = 'meta'", row -> true).isEmpty()) {
            throw SessionStateException.damaged(file, "it is no state of a session", null);
        }
        List<String> format = query("SELECT value FROM meta WHERE name = 'format'", row -> row.getString(1));
        if (!format.equals(List.of(Integer.toString(FORMAT)))) {
            throw SessionStateException.unusable(file, "is of format " + String.join("", format)
                    + ", this version of liq4j reads format " + FORMAT
                    + "; use the version that wrote it, or move the file away to start anew", null);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        if (file.toString().contains("?")) {
            throw SessionStateException.refused(file, "a state's path must have no question mark");
        }
        try {
            return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
                throw new SQLException("org.xerial:sqlite-jdbc is not on the class path", e);
            }
            throw e;
        }
    }

    /** What went wrong while the file was read. */
    static SessionStateException failure(Path file, Exception cause) {
        String words = String.valueOf(cause.getMessage());
        boolean damaged = !(cause instanceof SQLException sql) || DAMAGED.contains(sql.getErrorCode() & 0xFF);
        return damaged
                ? SessionStateException.damaged(file, words, cause)
                : SessionStateException.unusable(file, "cannot be read, " + words, cause);
    }

    /** What the state is of. */
    StateTerms terms() throws SQLException, IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        query("SELECT name, value FROM settings ORDER BY place",
                row -> settings.put(row.getString(1), row.getString(2)));
        return new StateTerms(Instrument.parse(meta("instrument")), Duration.ofMillis(number(meta("bar millis"))),
                settings);
    }

    private String meta(String name) throws SQLException, IOException {
        List<String> values = query("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), name);
        if (values.isEmpty()) {
            throw new IOException(name + " is missing");
        }
        return values.getFirst();
    }

    private static long number(String text) throws IOException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IOException(text + " is no number", e);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void update(String sql, Object... values) throws SQLException {
        prepared(sql, values).executeUpdate();
    }

    void count(String counter) throws SQLException {
        update("INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1", counter);
    }

    <T> List<T> query(String sql, RowReader<T> reader, Object... values) throws SQLException, IOException {
        List<T> rows = new ArrayList<>();
        try (ResultSet answer = prepared(sql, values).executeQuery()) {
            while (answer.next()) {
                rows.add(reader.read(answer));
            }
        }
        return rows;
    }

    /** Of a question that has one answer. */
    <T> T one(String sql, RowReader<T> reader) throws SQLException, IOException {
        return query(sql, reader).getFirst();
    }

    /** The greatest number of a table, 0 if it is empty. */
    long last(String table) throws SQLException, IOException {
        return one("SELECT coalesce(max(number), 0) FROM " + table, row -> row.getLong(1));
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** After a failure the driver's prepared statements are of no use. */
    void forgetStatements() {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                // It is closed then.
            }
        }
        statements.clear();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
