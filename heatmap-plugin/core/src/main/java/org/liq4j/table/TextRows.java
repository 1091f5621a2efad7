/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * The records of one file, plain or gzip, UTF-8 with or without a byte order mark. Empty lines are skipped. There are no
 * comments: a line that starts with {@code #} is a row like any other.
 */
final class TextRows implements TableRows {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Path file;
    private final InputStream bytes;
    private final boolean gzip;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long lastLine;

    private TextRows(Path file, InputStream bytes) throws IOException {
        this.file = file;
        this.bytes = bytes;
        this.gzip = bytes instanceof GZIPInputStream;
        // Rows of a wrong width are let through here, for an error that names the file.
        this.reader = CsvReader.builder().commentStrategy(CommentStrategy.NONE).skipEmptyLines(true)
                .allowMissingFields(true).allowExtraFields(true).ofCsvRecord(text(bytes));
        this.records = reader.iterator();
    }

    static TextRows open(Path file) {
        if (!Files.exists(file)) {
            throw TableDataException.ofFile(file, "no such file");
        }
        if (Files.isDirectory(file)) {
            throw TableDataException.ofFile(file, "must be a file, is a directory");
        }
        try {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file));
            try {
                return new TextRows(file, decompressed(raw));
            } catch (IOException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw failure(file, 0, e);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            TableDataException failure = failure(file, lastLine, cause);
            throw cause instanceof CharacterCodingException ? explained(failure) : failure;
        } catch (CsvParseException e) {
            throw malformed(e);
        }
    }

    @Override
    public TableRow next() {
        CsvRecord next = records.next();
        lastLine = next.getStartingLineNumber();
        return new TableRow(lastLine, next.getFields());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw failure(file, lastLine, e);
        }
    }

    private static InputStream decompressed(InputStream raw) throws IOException {
        raw.mark(2);
        byte[] start = raw.readNBytes(2);
        raw.reset();
        boolean gzip = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
        return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private static Reader text(InputStream bytes) throws IOException {
        PushbackInputStream unmarked = new PushbackInputStream(bytes, BYTE_ORDER_MARK.length);
        byte[] start = unmarked.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            unmarked.unread(start);
        }
        // Unlike a charset, a decoder reports what is not UTF-8 instead of replacing it.
        return new InputStreamReader(unmarked, StandardCharsets.UTF_8.newDecoder());
    }

    private static TableDataException failure(Path file, long lastLine, IOException e) {
        return switch (e) {
            case EOFException truncated -> after(file, lastLine, "truncated gzip");
            case ZipException corrupt -> after(file, lastLine, "corrupt gzip (" + corrupt.getMessage() + ")");
            case CharacterCodingException encoding -> after(file, lastLine, "not UTF-8 text");
            default -> after(file, lastLine, "not readable (" + e + ")");
        };
    }

    /** The error itself, or the corruption of the gzip behind it: the checksum comes last, after the damage was read. */
    @Override
    public TableDataException explained(TableDataException error) {
        if (!gzip) {
            return error;
        }
        try {
            bytes.transferTo(OutputStream.nullOutputStream());
            return error;
        } catch (IOException e) {
            return failure(file, lastLine, e);
        }
    }

    private TableDataException malformed(CsvParseException e) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        return explained(after(file, lastLine, "malformed row (" + reason.getMessage() + ")"));
    }

    /** Input is read in blocks, so that the fault may be several lines after the last that came out whole. */
    private static TableDataException after(Path file, long lastLine, String fault) {
        return lastLine == 0
                ? TableDataException.ofFile(file, fault)
                : TableDataException.ofLine(file, lastLine, fault + " after this line");
    }
}
