/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.csv.CsvNumbers;

/**
 * A comma-separated table, line by line. A header is told by its first letter: older files have none, then the columns stand
 * in their usual order. Columns that are not known are skipped and counted; a row must have as many fields as the first line,
 * since one comma too many would shift every number. Not thread-safe.
 *
 * <p>
 * It splits rows itself: the archive quotes nothing, so that a cell is a stretch of bytes, of which numbers are read where they
 * stand. The CSV parser of the histories would make a text of each of a trade file's millions of cells first.
 */
final class ArchiveTable {

    static final String UNKNOWN_COLUMNS = "unknown columns";
    static final String EMPTY_LINES = "empty lines";

    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_FIELDS = 64;
    /** Times after this are in microseconds: as milliseconds it is the year 5138. */
    private static final long MOST_MILLIS = 100_000_000_000_000L;

    private static final double LOWEST_PRICE = 1e-12;
    private static final double HIGHEST_PRICE = 1e12;
    private static final double HIGHEST_QUANTITY = 1e18;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String file;
    private final InputStream in;
    private final List<String> usual;
    private final List<String> columns;
    private final Tally tally;
    private final byte[] buffer = new byte[65_536];
    private int buffered;
    private int position;
    private final byte[] text = new byte[LONGEST_LINE];
    private int length;
    private final int[] ends = new int[MOST_FIELDS];
    private int fields;
    private final int[] places;
    private int width;
    private long line;
    private boolean begun;

    /**
     * @param usual
     *            the columns in the order of a file without a header
     * @param columns
     *            those that are read
     */
    ArchiveTable(String file, InputStream in, List<String> usual, List<String> columns, Tally tally) {
        this.file = file;
        this.in = in;
        this.usual = usual;
        this.columns = columns;
        this.tally = tally;
        this.places = new int[columns.size()];
    }

    /** Goes to the next row; false after the last. */
    boolean next() throws IOException {
        if (!begun) {
            begun = true;
            return readLine() && (begin() || next());
        }
        if (!readLine()) {
            return false;
        }
        if (fields != width) {
            throw broken("the row must have " + width + " fields like the first line, it has " + fields);
        }
        return true;
    }

    /** Lays out the columns; whether the first line is a row already. */
    private boolean begin() {
        width = fields;
        boolean header = Character.isLetter(text[0]);
        List<String> names = header ? Arrays.stream(line().split(",", -1)).map(String::strip).toList() : usual;
        for (int c = 0; c < places.length; c++) {
            places[c] = names.indexOf(columns.get(c));
            if (places[c] < 0 || places[c] >= width) {
                throw broken("must have the column " + columns.get(c));
            }
        }
        long unknown = header
                ? names.stream().filter(name -> !usual.contains(name)).count()
                : Math.max(0, width - usual.size());
        if (unknown > 0) {
            tally.add(UNKNOWN_COLUMNS, unknown);
        }
        return !header;
    }

    private String line() {
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Reads the next line that is not empty and cuts it into fields. */
    private boolean readLine() throws IOException {
        do {
            if (!fill()) {
                return false;
            }
            line++;
            length = 0;
            fields = 0;
            boolean ended = false;
            while (!ended && fill()) {
                byte c = buffer[position++];
                if (c == '\n') {
                    ended = true;
                } else {
                    take(c);
                }
            }
            if (length > 0 && text[length - 1] == '\r') {
                length--;
            }
            endField();
            if (length == 0) {
                tally.add(EMPTY_LINES);
            }
        } while (length == 0);
        return true;
    }

    private void take(byte c) {
        if ((c < ' ' && c != '\r' && c != '\t') || c == 127) {
            throw broken("must be plain text, has the byte " + (c & 0xff) + " at " + (length + 1));
        }
        if (length == LONGEST_LINE) {
            throw broken("a line must have at most " + LONGEST_LINE + " characters");
        }
        if (c == ',') {
            endField();
        }
        text[length++] = c;
    }

    private void endField() {
        if (fields == MOST_FIELDS) {
            throw broken("a row must have at most " + MOST_FIELDS + " fields");
        }
        ends[fields++] = length;
    }

    private boolean fill() throws IOException {
        if (position == buffered) {
            position = 0;
            buffered = Math.max(0, in.read(buffer));
        }
        return buffered > 0;
    }

    /** The cell's start, blanks left out. */
    private int from(int place) {
        int from = place == 0 ? 0 : ends[place - 1] + 1;
        while (from < ends[place] && text[from] == ' ') {
            from++;
        }
        return from;
    }

    private int to(int place, int from) {
        int to = ends[place];
        while (to > from && text[to - 1] == ' ') {
            to--;
        }
        return to;
    }

    /** The cell of a column, by its place in the list of columns. */
    String text(int column) {
        int from = from(places[column]);
        return new String(text, from, to(places[column], from) - from, StandardCharsets.ISO_8859_1);
    }

    boolean isEmpty(int column) {
        int from = from(places[column]);
        return from == to(places[column], from);
    }

    /** A number that must be there. */
    double number(int column) {
        int from = from(places[column]);
        double value = CsvNumbers.parse(text, from, to(places[column], from));
        if (Double.isNaN(value)) {
            throw broken(column, "must be a decimal number");
        }
        // A zero that is negative would differ from zero in a comparison of bits.
        return value == 0 ? 0 : value;
    }

    /** A quantity of coins or of quote currency, within [0, 1e18]. */
    double quantity(int column) {
        return within(column, 0, HIGHEST_QUANTITY);
    }

    /** A price, within [1e-12, 1e12]. */
    double price(int column) {
        return within(column, LOWEST_PRICE, HIGHEST_PRICE);
    }

    /** A number that must be there and within the limits. */
    double within(int column, double low, double high) {
        try {
            return Require.within(columns.get(column), number(column), low, high);
        } catch (InvalidValueException e) {
            throw broken(e);
        }
    }

    /** A whole number from 0 to below 1e18. */
    long whole(int column) {
        int from = from(places[column]);
        int to = to(places[column], from);
        long value = 0;
        if (from == to || to - from > 18) {
            throw broken(column, "must be a whole number >= 0");
        }
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                throw broken(column, "must be a whole number >= 0");
            }
            value = 10 * value + (text[i] - '0');
        }
        return value;
    }

    /** A time in epoch milliseconds; the file has milliseconds or, as newer ones of other markets, microseconds. */
    long millis(int column) {
        long value = whole(column);
        return value > MOST_MILLIS ? value / 1_000 : value;
    }

    /** A time in epoch milliseconds, written as {@code YYYY-MM-DD HH:MM:SS} in UTC. */
    long dateTime(int column) {
        try {
            return LocalDateTime.parse(text(column), TIME).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException malformed) {
            throw broken(column, "must be a time like 2025-01-01 00:05:00");
        }
    }

    /** The error of the row's cell. */
    ArchiveDataException broken(int column, String rule) {
        return ArchiveDataException.ofCell(file, line, columns.get(column), text(column), rule);
    }

    /** The error of the row's cell in the column that a rule names. */
    ArchiveDataException broken(InvalidValueException broken) {
        int column = columns.indexOf(broken.field());
        return column < 0 ? broken(broken.getMessage()) : broken(column, broken.rule());
    }

    private ArchiveDataException broken(String rule) {
        return ArchiveDataException.ofLine(file, line, rule);
    }
}
