/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The rows of one text after its header. Empty lines and comments, lines that begin with {@code #}, are skipped. */
final class TextRows implements TableRows {

    private final TextSource source;
    private final TableStructure structure;
    private final List<String> header;
    private final InputStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final boolean plain;
    private long lastLine;

    private TextRows(TextSource source, TableStructure structure, List<String> header, InputStream bytes)
            throws IOException {
        this.source = source;
        this.structure = structure;
        this.header = header;
        this.bytes = bytes;
        this.plain = structure.isPlain();
        BufferedReader text = new BufferedReader(
                TextEncoding.decode(bytes, Optional.of(structure.charset())).reader(), 1 << 14);
        for (long line = 0; line < structure.linesBefore(); line++) {
            text.readLine();
        }
        // Rows of a wrong width are let through here, for an error that names the file.
        this.reader = CsvReader.builder().commentStrategy(CommentStrategy.SKIP).commentCharacter('#')
                .skipEmptyLines(true).allowMissingFields(true).allowExtraFields(true)
                .fieldSeparator(structure.separator()).ofCsvRecord(text);
        this.records = reader.iterator();
    }

    static TextRows open(TextSource source, TableStructure structure, List<String> header) {
        try {
            InputStream bytes = source.open();
            try {
                return new TextRows(source, structure, header, bytes);
            } catch (IOException e) {
                bytes.close();
                throw e;
            }
        } catch (IOException e) {
            throw source.failure(0, e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            TableDataException failure = source.failure(lastLine, cause);
            throw cause instanceof CharacterCodingException ? explained(failure) : failure;
        } catch (CsvParseException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw explained(source.fault(lastLine, "malformed row (" + reason.getMessage() + ")"));
        }
    }

    @Override
    public TableRow next() {
        CsvRecord next = records.next();
        lastLine = next.getStartingLineNumber() + structure.linesBefore();
        return plain ? new TableRow(lastLine, next.getFields()) : changed(next.getFields());
    }

    private TableRow changed(List<String> fields) {
        if (fields.size() != structure.width()) {
            throw TableDataException.ofLine(source.file(), lastLine, "the row must have " + structure.width()
                    + " fields like the header, it has " + fields.size());
        }
        int width = structure.emptyLast() ? fields.size() - 1 : fields.size();
        if (structure.emptyLast() && !fields.getLast().isBlank()) {
            throw TableDataException.ofLine(source.file(), lastLine, "the row must have " + width
                    + " fields like the header, it has " + fields.size());
        }
        List<String> cells = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            if (column == structure.clockColumn()) {
                continue;
            }
            String cell = fields.get(column);
            if (column == structure.dateColumn()) {
                cells.add(cell.strip() + " " + fields.get(structure.clockColumn()).strip());
            } else {
                cells.add(structure.numbers().isPlain() ? cell : number(cell, cells.size()));
            }
        }
        return new TableRow(lastLine, cells);
    }

    private String number(String cell, int column) {
        return structure.numbers().plain(cell).orElseThrow(() -> TableDataException
                .ofCell(source.file(), lastLine, header.get(column), cell.strip(),
                        "numbers of this file have a " + structure.numbers().words()
                                + "; this one is written otherwise")
                .withRemedy("--decimal", structure.numbers().decimal() == ',' ? "." : ","));
    }

    /** The error itself, or the corruption of the file behind it: the checksum comes last, after the damage was read. */
    @Override
    public TableDataException explained(TableDataException error) {
        if (!source.isCompressed()) {
            return error;
        }
        try {
            bytes.transferTo(OutputStream.nullOutputStream());
            return error;
        } catch (IOException e) {
            return source.failure(lastLine, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw source.failure(lastLine, e);
        }
    }
}
