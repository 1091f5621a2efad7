/* SPDX-License-Identifier: MIT */
package org.liq4j.recording;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidDataException;
import org.liq4j.history.KindCsv;
import org.liq4j.history.KindCsvLayout;
import org.liq4j.history.KindCsvReader;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableRow;
import org.liq4j.table.TextTable;

/**
 * Reads rows of one kind from a file of JSON objects, one a line, plain or gzip, such as
 *
 * <pre>{"ts":1781222399211,"px":63610.0,"sz":0.00017,"side":"B"}</pre>
 *
 * The fields of the first hundred objects are the columns; a field that is absent or null is an empty cell, and further fields
 * of later objects are ignored. Empty lines are skipped.
 */
public final class JsonLines {

    /** A stream tells all that it ever tells within so many lines. */
    private static final int FIRST = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final BufferedReader reader;
    private long line;

    private JsonLines(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** Whether a file is one of JSON lines, by its name: it ends in {@code .jsonl} or {@code .jsonl.gz}. */
    public static boolean isNamedSo(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    /**
     * The fields of the first objects, in the order in which they come.
     *
     * @throws InvalidDataException
     *             if there is no object in the first line
     */
    public static List<String> fields(Path file) {
        return open(file, lines -> {
            Set<String> fields = new LinkedHashSet<>(lines.first().propertyNames());
            JsonNode next = lines.next();
            for (int seen = 1; next != null && seen < FIRST; seen++) {
                fields.addAll(next.propertyNames());
                next = lines.next();
            }
            return List.copyOf(fields);
        });
    }

    /**
     * All rows of a file.
     *
     * @throws InvalidDataException
     *             if the file cannot be read, or a line is no object; names the file and line
     * @throws TableDataException
     *             if a row breaks a rule
     */
    public static KindCsv read(Path file, KindCsvLayout layout) {
        return KindCsvReader.read(table(file), layout);
    }

    /**
     * The file as a table, with a column for each field.
     *
     * @throws InvalidDataException
     *             if the file cannot be read, or there is no object in the first line
     */
    public static TextTable table(Path file) {
        List<String> fields = fields(file);
        long first = open(file, lines -> {
            lines.first();
            return lines.line;
        });
        return new JsonLinesTable(file, new TableRow(first, fields));
    }

    /** The rows from the first on; whoever opens them closes them. */
    static JsonLines openRows(Path file) {
        return failing(file, () -> {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
            try {
                return new JsonLines(file, new BufferedReader(
                        new InputStreamReader(decompressed(bytes), StandardCharsets.UTF_8.newDecoder())));
            } catch (IOException e) {
                bytes.close();
                throw e;
            }
        });
    }

    /** The next object's values in the order of the fields; {@code null} after the last. */
    @Nullable
    TableRow nextRow(List<String> fields) {
        return failing(file, () -> {
            JsonNode row = next();
            return row == null
                    ? null
                    : new TableRow(line, fields.stream().map(field -> text(row.path(field))).toList());
        });
    }

    void close() {
        failing(file, () -> {
            reader.close();
            return file;
        });
    }

    private interface Work<T> {
        T run(JsonLines lines) throws IOException;
    }

    private interface Attempt<T extends @Nullable Object> {
        T run() throws IOException;
    }

    private static <T> T open(Path file, Work<T> work) {
        JsonLines lines = openRows(file);
        try {
            return failing(file, () -> work.run(lines));
        } finally {
            lines.close();
        }
    }

    private static <T extends @Nullable Object> T failing(Path file, Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + ": no such file", e);
        } catch (EOFException | ZipException | CharacterCodingException e) {
            throw new UncheckedIOException(file + ": damaged, not whole gzip or not UTF-8 text (" + e + ")", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read, " + e, e);
        }
    }

    private static InputStream decompressed(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    private JsonNode first() throws IOException {
        JsonNode object = next();
        if (object == null) {
            throw new InvalidDataException(file.toString(), "no lines", "must have rows");
        }
        return object;
    }

    private @Nullable JsonNode next() throws IOException {
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (!text.isBlank()) {
                return object(text);
            }
        }
        return null;
    }

    private JsonNode object(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new InvalidDataException(file + ":" + line, shown(text), "must be JSON ("
                    + e.getOriginalMessage() + ")");
        }
        if (!node.isObject()) {
            throw new InvalidDataException(file + ":" + line, shown(text), "must be a JSON object");
        }
        return node;
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + " ...";
    }

    /** Nested values stay what they are: no number, and no time. */
    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
