/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Liquidations;
import org.liq4j.api.rows.RowColumn.Trades;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowRules;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableNumbers;
import org.liq4j.table.TableTimes;
import org.liq4j.table.TextTable;

/** Makes rows of one kind of the texts of a file, line by line, and checks each. Not thread-safe. */
public final class KindCsvParser {

    private static final int ABSENT = -1;
    private static final Set<RowKind> READINGS = Set.of(RowKind.OPEN_INTEREST, RowKind.ACCOUNT_RATIO,
            RowKind.TOP_TRADER_ACCOUNT_RATIO, RowKind.TOP_TRADER_POSITION_RATIO, RowKind.FUNDING);
    /** Names that venues' streams give to the columns of kinds; those of bars and readings are known to {@link CsvField}. */
    private static final Map<String, List<String>> ALIASES = Map.of("price", List.of("px"), "quantity",
            List.of("qty", "sz", "size"), "takerSide", List.of("side"), "intervalHours",
            List.of("fundingintervalhours"));
    /** When funding was settled, where a file has no other time. */
    private static final List<String> FUNDING_TIMES = List.of("calctime", "fundingtime");

    private final Path file;
    private final KindCsvLayout layout;
    private final RowKind kind;
    private final List<String> headers;
    private TableTimes times = new TableTimes();
    private TableTimes knownTimes = times;
    private final RowBatch.Builder rows;
    private final Map<Integer, String> wanted = new HashMap<>();
    private final int timeColumn;
    private final int knownColumn;
    private final int[] columns;
    private final double[] constants;
    private final double[] factors;
    /** How many rows of an instant there were, where rows need a number to be told apart. */
    private final Map<Long, Integer> counts = new HashMap<>();
    private int others;
    private int absent;

    /**
     * @param line
     *            of the header, counted from 1
     * @throws TableDataException
     *             if a column is missing
     */
    public KindCsvParser(Path file, long line, List<String> header, KindCsvLayout layout) {
        this.file = file;
        this.layout = layout;
        this.kind = layout.kind();
        this.headers = header.stream().map(String::strip).toList();
        this.rows = RowBatch.builder(kind);
        this.constants = layout.constantsByColumn();
        this.factors = layout.factorsByColumn();
        this.timeColumn = required(KindCsvLayout.TIME, line);
        requireLabel(line);
        this.knownColumn = find(KindCsvLayout.KNOWN_AT, line);
        this.columns = new int[kind.columns().size()];
        for (int c = 0; c < columns.length; c++) {
            RowColumn column = kind.columns().get(c);
            columns[c] = isRequired(column) ? required(column.label(), line) : find(column.label(), line);
        }
        layout.only().forEach((name, value) -> wanted.put(named(name, line), value));
    }

    /** Takes the times of a table as its options and columns tell. */
    KindCsvParser withTimesOf(TextTable table) {
        times = TableTimes.of(table, timeColumn);
        knownTimes = knownColumn == ABSENT ? times : TableTimes.of(table, knownColumn);
        return this;
    }

    /** A time of the open taken for the end would tell of each bar before it began. */
    private void requireLabel(long line) {
        String header = headers.get(timeColumn);
        if (kind.isBar() && layout.timeLabel().isEmpty() && !layout.headers().containsKey(KindCsvLayout.TIME)
                && (CsvField.normalised(header).startsWith("open") || header.equals("t"))) {
            throw TableDataException.ofColumn(file, line, header,
                    "states when bars open; say so (--time-label open), or name the column of their end as time");
        }
    }

    private boolean isRequired(RowColumn column) {
        return !layout.constants().containsKey(column.label()) && column != Trades.ID
                && (column.ordinal() == 0 || mustBeThere(column));
    }

    /** What tells rows of one instant apart; but rates in force have no interval. */
    private boolean mustBeThere(RowColumn column) {
        return kind.keyColumns().contains(column) && kind != RowKind.FUNDING;
    }

    private int required(String column, long line) {
        int found = find(column, line);
        if (found == ABSENT) {
            throw TableDataException.ofLine(file, line, "missing column: " + column + "; the file has "
                    + String.join(", ", headers));
        }
        return found;
    }

    private int find(String column, long line) {
        if (layout.constants().containsKey(column)) {
            return ABSENT;
        }
        String mapped = layout.headers().get(column);
        if (mapped != null) {
            return named(mapped, line);
        }
        Optional<CsvField> field = CsvField.named(column.equals("rate") ? "fundingRate" : column);
        int found = ABSENT;
        for (int c = 0; c < headers.size(); c++) {
            String header = headers.get(c);
            if (isNamed(header, column) || (field.isPresent() && CsvField.ofHeader(header).equals(field))) {
                if (found != ABSENT) {
                    throw TableDataException.ofColumn(file, line, header,
                            "duplicate column, " + column + " is also in column \"" + headers.get(found) + "\"");
                }
                found = c;
            }
        }
        if (found == ABSENT && kind == RowKind.FUNDING && column.equals(KindCsvLayout.TIME)) {
            List<String> names = headers.stream().map(CsvField::normalised).toList();
            return FUNDING_TIMES.stream().mapToInt(names::indexOf).filter(place -> place >= 0).findFirst()
                    .orElse(ABSENT);
        }
        return found;
    }

    private static boolean isNamed(String header, String column) {
        String normalised = CsvField.normalised(header);
        return normalised.equals(CsvField.normalised(column))
                || ALIASES.getOrDefault(column, List.of()).contains(normalised);
    }

    private int named(String header, long line) {
        int found = headers.indexOf(header);
        if (found < 0) {
            throw TableDataException.ofColumn(file, line, header,
                    "no such column; the file has " + String.join(", ", headers));
        }
        return found;
    }

    /**
     * Adds a row, unless it is one that is not wanted, or a reading without a number.
     *
     * @param texts
     *            one for each header, in their order
     * @throws TableDataException
     *             if the row breaks a rule
     */
    public KindCsvParser add(long line, List<String> texts) {
        if (texts.size() != headers.size()) {
            throw TableDataException.ofLine(file, line, "the row must have " + headers.size()
                    + " fields like the header, it has " + texts.size());
        }
        Cells cells = new Cells(line, texts);
        if (wanted.entrySet().stream()
                .anyMatch(entry -> !cells.text(entry.getKey()).equalsIgnoreCase(entry.getValue()))) {
            others++;
            return this;
        }
        long time = cells.time(timeColumn);
        double[] values = new double[columns.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = cells.value(kind.columns().get(c), time);
        }
        long event = layout.timeLabel().equals(Optional.of(TimeLabel.OPEN)) ? time + (long) values[0] : time;
        long known = knownColumn == ABSENT ? event + layout.knownAfterMillis() : cells.time(knownColumn);
        if (Double.isNaN(values[0]) && READINGS.contains(kind)) {
            absent++;
            return this;
        }
        try {
            RowRules.check(kind, event, known, values);
            rows.add(event, known, values);
        } catch (InvalidValueException e) {
            throw cells.broken(e);
        }
        return this;
    }

    /** What was added. */
    public KindCsv rows() {
        return new KindCsv(rows.build(), others, absent);
    }

    /** The texts of one line. */
    private final class Cells {

        private final long line;
        private final List<String> texts;

        Cells(long line, List<String> texts) {
            this.line = line;
            this.texts = texts;
        }

        String text(int column) {
            return texts.get(column).strip();
        }

        long time(int column) {
            try {
                return (column == knownColumn ? knownTimes : times).parse(text(column));
            } catch (DateTimeException malformed) {
                throw error(column, String.valueOf(malformed.getMessage()));
            }
        }

        double value(RowColumn column, long event) {
            int place = columns[column.ordinal()];
            double factor = factors[column.ordinal()];
            if (place == ABSENT) {
                // Venues number their trades, recordings often do not: then they are counted.
                return column == Trades.ID
                        ? counts.merge(event, 1, Integer::sum) - 1
                        : constants[column.ordinal()] * factor;
            }
            String text = text(place);
            boolean key = mustBeThere(column);
            if (!key && TableNumbers.isMissing(text)) {
                return Double.NaN;
            }
            if (column == Liquidations.SIDE || column == Trades.TAKER_SIDE) {
                Optional<Double> side = side(text, column == Liquidations.SIDE);
                if (side.isPresent()) {
                    return side.get();
                }
            }
            try {
                return TableNumbers.parse(text) * factor;
            } catch (NumberFormatException malformed) {
                throw error(place, column.label() + " must be a decimal number" + (key ? "" : " or empty"));
            }
        }

        TableDataException broken(InvalidValueException e) {
            int place = e.field().equals("time") ? timeColumn : e.field().equals("knownAt") ? knownColumn : ABSENT;
            for (int c = 0; c < columns.length; c++) {
                String column = kind.columns().get(c).label();
                if (column.equals(e.field())) {
                    place = columns[c];
                }
            }
            return place == ABSENT
                    ? TableDataException.ofLine(file, line, e.field() + " = " + e.value() + ": " + e.rule())
                    : error(place, e.rule());
        }

        private TableDataException error(int column, String rule) {
            return TableDataException.ofCell(file, line, headers.get(column), text(column), rule);
        }
    }

    /** A side in words: of a trade the taker's; of a liquidation, 1 where a long was liquidated. */
    private Optional<Double> side(String word, boolean liquidation) {
        double bought = liquidation && !layout.positionSides() ? -1 : 1;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "buy", "b" -> Optional.of(bought);
            case "sell", "a", "s" -> Optional.of(-bought);
            case "long" -> liquidation ? Optional.of(1.0) : Optional.empty();
            case "short" -> liquidation ? Optional.of(-1.0) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
