/* SPDX-License-Identifier: MIT */
package org.liq4j.table.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.table.KnownLayouts;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableFormat;
import org.liq4j.table.TableOptions;
import org.liq4j.table.TableRow;
import org.liq4j.table.TableRows;
import org.liq4j.table.TextSource;
import org.liq4j.table.TextTable;

/**
 * A table in a JSON file: the array of its rows, wherever it is in the document, each an array or an object; or columns side by
 * side. What the objects around the rows say of the symbol is a column of its own. The line of a row is its number among the rows,
 * counted from 1.
 */
final class JsonTable implements TextTable {

    /** What JSON is read, for messages. */
    private static final String READ = "must have rows: an array of arrays such as [[time, open, high, low, close, "
            + "volume], ...], an array of objects, objects line by line, or arrays of one length side by side";
    /** Of a document that is not an array of rows, which is read as a whole. */
    private static final int LARGEST_WHOLE = 64 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final TextSource source;
    private final TableOptions options;
    private final List<String> names;
    private final Map<String, String> constants;
    private final List<String> findings;
    private final String path;
    private final boolean objects;
    private final boolean sequence;
    private final @Nullable List<List<String>> memory;

    private JsonTable(TextSource source, TableOptions options, List<String> names, Map<String, String> constants,
            List<String> findings, String path, boolean objects, boolean sequence,
            @Nullable List<List<String>> memory) {
        this.source = source;
        this.options = options;
        this.names = names;
        this.constants = constants;
        this.findings = findings;
        this.path = path;
        this.objects = objects;
        this.sequence = sequence;
        this.memory = memory;
    }

    static JsonTable of(TextSource source, TableOptions options) {
        JsonOutline outline;
        try (JsonParser parser = parser(source)) {
            outline = JsonOutline.of(parser);
        } catch (JacksonException e) {
            throw fault(source, e);
        } catch (IOException e) {
            throw TableDataException.ofFile(source.file(), "not readable (" + e + ")");
        }
        if (outline.rows().isEmpty()) {
            return whole(source, options);
        }
        if (outline.rows().size() > 1) {
            throw TableDataException.ofFile(source.file(), "must have one table, has " + outline);
        }
        JsonOutline.Rows rows = outline.rows().getFirst();
        List<String> findings = new ArrayList<>();
        List<String> names = rows.objects() ? rows.names() : arrayNames(source, options, outline, rows, findings);
        outline.symbols().keySet().removeIf(names::contains);
        return new JsonTable(source, options, names, outline.symbols(), findings, rows.path(), rows.objects(),
                outline.isSequence(), null);
    }

    private static List<String> arrayNames(TextSource source, TableOptions options, JsonOutline outline,
            JsonOutline.Rows rows, List<String> findings) {
        int width = rows.sample().getFirst().size();
        if (!options.header().isEmpty()) {
            if (options.header().size() != width) {
                throw TableDataException.ofFile(source.file(), "--header must name each of the " + width
                        + " columns, names " + options.header().size());
            }
            return options.header();
        }
        List<String> beside = outline.namesBeside(width);
        if (!beside.isEmpty()) {
            return beside;
        }
        List<List<String>> sample = rows.sample().stream().filter(row -> row.size() == width).toList();
        Optional<KnownLayouts.Layout> layout = KnownLayouts.of(sample);
        if (layout.isEmpty()) {
            throw TableDataException.ofLine(source.file(), 1, "the arrays of " + width
                    + " values are of no layout that is known, name them in their order")
                    .withRemedy("--header", KnownLayouts.suggestion(sample.getFirst()));
        }
        findings.add("no names: taken for " + layout.get().words() + ", " + String.join(", ", layout.get().names()));
        return layout.get().names();
    }

    private static JsonTable whole(TextSource source, TableOptions options) {
        try (InputStream bytes = source.open()) {
            byte[] document = bytes.readNBytes(LARGEST_WHOLE + 1);
            if (document.length > LARGEST_WHOLE) {
                throw TableDataException.ofFile(source.file(), READ);
            }
            JsonColumns columns = JsonColumns.of(MAPPER.readTree(document))
                    .orElseThrow(() -> TableDataException.ofFile(source.file(), READ));
            return new JsonTable(source, options, columns.names(), Map.of(), List.of("columns side by side"), "", false,
                    false, columns.rows());
        } catch (JacksonException e) {
            throw fault(source, e);
        } catch (IOException e) {
            throw TableDataException.ofFile(source.file(), "not readable (" + e + ")");
        }
    }

    private static JsonParser parser(TextSource source) throws IOException {
        InputStream bytes = source.open();
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
        int first = text.read();
        // A byte order mark is no part of the document.
        return MAPPER.createParser(first == 0xfeff ? text : new Rejoined(first, text));
    }

    private static TableDataException fault(TextSource source, JacksonException e) {
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException damaged) {
            return TableDataException.ofFile(source.file(), "damaged, not whole or not UTF-8 text (" + damaged + ")");
        }
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        String rule = "must be JSON (" + e.getOriginalMessage() + ")";
        return line > 0
                ? TableDataException.ofLine(source.file(), line, rule)
                : TableDataException.ofFile(source.file(), rule);
    }

    @Override
    public Path file() {
        return source.file();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public TableFormat format() {
        return new TableFormat(source.compression(), "UTF-8", "JSON", '.', "", objects || memory != null, findings);
    }

    @Override
    public TableOptions options() {
        return options;
    }

    @Override
    public TableRow header() {
        List<String> all = new ArrayList<>(names);
        all.addAll(constants.keySet());
        return new TableRow(0, all);
    }

    @Override
    public TableRows rows() {
        if (memory != null) {
            return new Memory(memory.iterator());
        }
        try {
            return new Streamed(parser(source));
        } catch (IOException e) {
            throw TableDataException.ofFile(source.file(), "not readable (" + e + ")");
        }
    }

    /** Rows that are in memory. */
    private static final class Memory implements TableRows {

        private final Iterator<List<String>> rows;
        private long count;

        Memory(Iterator<List<String>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public TableRow next() {
            return new TableRow(++count, rows.next());
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** Rows that are read one by one. */
    private final class Streamed implements TableRows {

        private final JsonParser parser;
        private @Nullable JsonToken at;
        private long count;

        Streamed(JsonParser parser) {
            this.parser = parser;
            try {
                this.at = sequence ? parser.nextToken() : firstRow();
            } catch (JacksonException e) {
                parser.close();
                throw fault(source, e);
            }
        }

        /** Goes into the array of the rows, along its path. */
        private @Nullable JsonToken firstRow() {
            JsonToken token = parser.nextToken();
            String[] steps = path.isEmpty() ? new String[0] : path.split("/", -1);
            for (String step : steps) {
                token = parser.nextToken();
                while (token == JsonToken.PROPERTY_NAME && !parser.currentName().equals(step)) {
                    parser.nextToken();
                    parser.skipChildren();
                    token = parser.nextToken();
                }
                token = parser.nextToken();
            }
            return token == JsonToken.START_ARRAY ? parser.nextToken() : null;
        }

        @Override
        public boolean hasNext() {
            return at == JsonToken.START_OBJECT || at == JsonToken.START_ARRAY;
        }

        @Override
        public TableRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                count++;
                List<String> cells = new ArrayList<>(names.size() + constants.size());
                if (at == JsonToken.START_ARRAY) {
                    cells.addAll(JsonOutline.cells(parser));
                    if (objects || cells.size() != names.size()) {
                        throw TableDataException.ofLine(source.file(), count,
                                "the row must have " + names.size() + " values, it has " + cells.size());
                    }
                } else {
                    Map<String, String> fields = JsonOutline.object(parser);
                    names.forEach(name -> cells.add(fields.getOrDefault(name, "")));
                }
                cells.addAll(constants.values());
                at = parser.nextToken();
                if (at != null && at != JsonToken.END_ARRAY && !hasNext()) {
                    throw TableDataException.ofLine(source.file(), count + 1, "a row must be an array or an object");
                }
                return new TableRow(count, cells);
            } catch (JacksonException e) {
                throw fault(source, e);
            }
        }

        @Override
        public void close() {
            parser.close();
        }
    }

    /** A text of which one character was read. */
    private static final class Rejoined extends java.io.FilterReader {

        private int first;

        Rejoined(int first, Reader rest) {
            super(rest);
            this.first = first;
        }

        @Override
        public int read() throws IOException {
            int one = first;
            first = -1;
            return one >= 0 ? one : super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (first >= 0 && length > 0) {
                buffer[offset] = (char) read();
                return 1;
            }
            return super.read(buffer, offset, length);
        }
    }
}
