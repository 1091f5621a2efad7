/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of one text are: a file, plain or gzip, or an entry of a zip file, itself plain or gzip. Can be opened any number
 * of times.
 *
 * <p>
 * What unpacks to more than {@value #FREE_BYTES} bytes and to more than {@value #MOST_TIMES} times its size is taken for a file that
 * was made to fill a disk or a memory, and refused: market data shrink to a tenth, and constant rows to about a hundredth.
 */
public final class TextSource {

    static final long FREE_BYTES = 64L << 20;
    static final int MOST_TIMES = 250;
    private static final int MOST_ENTRIES = 10_000;
    private static final int START = 512;
    /** File names that stand beside data in archives. */
    private static final List<String> NO_TABLES = List.of(".md", ".checksum", ".sha256", ".md5", ".pdf", ".png",
            ".html", ".htm", ".doc", ".docx", ".ipynb", ".py", ".r", ".license", "license", "readme", "license.txt",
            "readme.txt", ".ds_store", "thumbs.db", "desktop.ini");

    private final Path file;
    private final @Nullable String entry;
    private final String compression;
    private final long compressedSize;

    private TextSource(Path file, @Nullable String entry, String compression, long compressedSize) {
        this.file = file;
        this.entry = entry;
        this.compression = compression;
        this.compressedSize = compressedSize;
    }

    /**
     * The texts in a file: itself, or each entry of a zip file that may be a table, in the order of their names.
     *
     * @throws TableDataException
     *             if the file cannot be read or is of a form that is known not to be text
     */
    public static List<TextSource> of(Path file) {
        if (!Files.exists(file)) {
            throw TableDataException.ofFile(file, "no such file");
        }
        if (Files.isDirectory(file)) {
            throw TableDataException.ofFile(file, "must be a file, is a directory");
        }
        try {
            byte[] start;
            try (InputStream raw = Files.newInputStream(file)) {
                start = raw.readNBytes(START);
            }
            if (start.length >= 4 && start[0] == 'P' && start[1] == 'K' && (start[2] == 3 || start[2] == 5)) {
                return entries(file);
            }
            TextSource source = new TextSource(file, null, isGzip(start) ? "gzip" : "", Files.size(file));
            source.refuseOtherForms();
            return List.of(source);
        } catch (IOException e) {
            throw failure(file, "", 0, e);
        }
    }

    private static List<TextSource> entries(Path file) throws IOException {
        List<TextSource> found = new ArrayList<>();
        List<String> left = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw TableDataException.ofFile(file, "a zip file must have <= " + MOST_ENTRIES + " entries, has "
                        + zip.size());
            }
            if (zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null) {
                throw TableDataException.ofFile(file, "is a workbook or document, not text; save it as CSV");
            }
            for (ZipEntry entry : zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (!mayBeTable(entry.getName())) {
                    left.add(entry.getName());
                    continue;
                }
                byte[] start;
                try (InputStream bytes = zip.getInputStream(entry)) {
                    start = bytes.readNBytes(START);
                }
                found.add(new TextSource(file, entry.getName(), isGzip(start) ? "zip, gzip" : "zip",
                        entry.getCompressedSize()));
            }
        }
        if (found.isEmpty()) {
            throw TableDataException.ofFile(file, "a zip file must hold a table, has "
                    + (left.isEmpty() ? "no files" : String.join(", ", left)));
        }
        for (TextSource source : found) {
            source.refuseOtherForms();
        }
        return List.copyOf(found);
    }

    private static boolean mayBeTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('/') + 1);
        return !last.startsWith(".") && !lower.startsWith("__macosx/")
                && NO_TABLES.stream().noneMatch(end -> end.startsWith(".") ? last.endsWith(end) : last.equals(end));
    }

    private static boolean isGzip(byte[] start) {
        return start.length >= 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    private void refuseOtherForms() throws IOException {
        byte[] start = new byte[START];
        int length = 0;
        try (InputStream bytes = open()) {
            for (int read = 0; read >= 0 && length < START; length += Math.max(0, read)) {
                read = bytes.read(start, length, START - length);
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
            // What is damaged later is told when the rows come to it.
        }
        Optional<String> form = BinaryForms.of(Arrays.copyOf(start, length));
        if (form.isPresent()) {
            throw fault(0, form.get());
        }
    }

    /** The file in which it is. */
    public Path file() {
        return file;
    }

    /** The file, and the entry of it, if it is one: {@code bars.zip!2026-01.csv}. */
    public String name() {
        return entry == null ? file.toString() : file + "!" + entry;
    }

    /** For example {@code gzip}; empty if there is none. */
    public String compression() {
        return compression;
    }

    boolean isCompressed() {
        return !compression.isEmpty();
    }

    /**
     * Opens the bytes, unpacked.
     *
     * @throws IOException
     *             if the file cannot be read; while they are read, also if the file is damaged
     */
    public InputStream open() throws IOException {
        InputStream raw = entry == null ? Files.newInputStream(file) : entryStream(entry);
        try {
            InputStream buffered = new BufferedInputStream(raw, 1 << 16);
            if (!isCompressed()) {
                return buffered;
            }
            InputStream unpacked = compression.endsWith("gzip") ? new GZIPInputStream(buffered, 1 << 16) : buffered;
            return new Bounded(unpacked, Math.max(FREE_BYTES, MOST_TIMES * Math.max(1, compressedSize)));
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private InputStream entryStream(String name) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            ZipEntry found = zip.getEntry(name);
            if (found == null) {
                throw new ZipException("no entry " + name);
            }
            return new Entry(zip, zip.getInputStream(found), found.getCrc());
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** An error, or the damage to the packed file that is behind it. */
    TableDataException explained(TableDataException error) {
        if (!isCompressed()) {
            return error;
        }
        try (InputStream bytes = open()) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return error;
        } catch (IOException e) {
            return failure(0, e);
        }
    }

    /** What went wrong, after the last line that came out whole; input is read in blocks. */
    TableDataException failure(long lastLine, IOException e) {
        return failure(file, entry == null ? "" : "!" + entry, lastLine, e);
    }

    TableDataException fault(long lastLine, String fault) {
        return after(file, entry == null ? "" : "!" + entry, lastLine, fault);
    }

    private static TableDataException failure(Path file, String part, long lastLine, IOException e) {
        return switch (e) {
            case TooLargeException bomb -> after(file, part, lastLine, String.valueOf(bomb.getMessage()));
            case EOFException truncated -> after(file, part, lastLine, "truncated " + packed(file, part));
            case ZipException corrupt ->
                after(file, part, lastLine, "corrupt " + packed(file, part) + " (" + corrupt.getMessage() + ")");
            case CharacterCodingException encoding -> after(file, part, lastLine, "not UTF-8 text")
                    .withRemedy("--encoding", "windows-1252");
            default -> after(file, part, lastLine, "not readable (" + e + ")");
        };
    }

    private static String packed(Path file, String part) {
        return part.isEmpty() && !file.toString().toLowerCase(Locale.ROOT).endsWith(".zip") ? "gzip" : "zip";
    }

    private static TableDataException after(Path file, String part, long lastLine, String fault) {
        Path place = part.isEmpty() ? file : Path.of(file + part);
        return lastLine == 0
                ? TableDataException.ofFile(place, fault)
                : TableDataException.ofLine(place, lastLine, fault + " after this line");
    }

    /** An entry with its checksum, which closes the zip file too. */
    private static final class Entry extends CheckedInputStream {

        private final ZipFile zip;
        private final long crc;

        Entry(ZipFile zip, InputStream bytes, long crc) {
            super(bytes, new CRC32());
            this.zip = zip;
            this.crc = crc;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return checked(super.read(buffer, offset, length));
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        private int checked(int read) throws IOException {
            if (read < 0 && crc >= 0 && getChecksum().getValue() != crc) {
                throw new ZipException("checksum does not match");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }

    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(long most) {
            super("unpacks to more than " + most + " bytes, " + MOST_TIMES
                    + " times its size; unpack it yourself if that is right");
        }
    }

    /** Ends where more comes than can be market data. */
    private static final class Bounded extends java.io.FilterInputStream {

        private final long most;
        private long count;

        Bounded(InputStream bytes, long most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            return counted(read < 0 ? read : 1) < 0 ? -1 : read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return counted(super.read(buffer, offset, length));
        }

        private int counted(int read) throws IOException {
            if (read > 0) {
                count += read;
                if (count > most) {
                    throw new TooLargeException(most);
                }
            }
            return read;
        }
    }
}
