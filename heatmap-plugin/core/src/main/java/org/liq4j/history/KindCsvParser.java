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
import java.util.regex.Pattern;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.Liquidations;
import org.liq4j.api.rows.RowColumn.Trades;
import org.liq4j.api.rows.RowKind;
import org.liq4j.api.rows.RowRules;
import org.liq4j.meaning.TableReading;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableNumbers;
import org.liq4j.table.TableTimes;
import org.liq4j.table.TextTable;

/** Makes rows of one kind of the texts of a file, line by line, and checks each. Not thread-safe. */
public final class KindCsvParser {

    private static final Pattern HOURS = Pattern.compile("\\d+[hH]");
    private static final Set<RowKind> READINGS = Set.of(RowKind.OPEN_INTEREST, RowKind.ACCOUNT_RATIO,
            RowKind.TOP_TRADER_ACCOUNT_RATIO, RowKind.TOP_TRADER_POSITION_RATIO, RowKind.FUNDING);
    private final Path file;
    private final KindCsvLayout layout;
    private final RowKind kind;
    private final List<String> headers;
    private final TableTimes times;
    private final TableTimes knownTimes;
    private final TableReading reading;
    private final RowBatch.Builder rows;
    private final Sink sink;
    private final int timeColumn;
    private final int knownColumn;
    private final int[] columns;
    private final double[] constants;
    private final double[] factors;
    private final Optional<TimeLabel> timeLabel;
    private final boolean knownByReceipt;
    /** How many rows of an instant there were, where rows need a number to be told apart. */
    private final Map<Long, Integer> counts = new HashMap<>();
    private int absent;

    /**
     * @throws TableDataException
     *             if a column is missing
     */
    KindCsvParser(TextTable table, KindCsvLayout layout, TableReading reading) {
        this(table, layout, reading, Optional.empty());
    }

    /** Gives rows to a sink instead of keeping them. */
    KindCsvParser(TextTable table, KindCsvLayout layout, TableReading reading, Sink sink) {
        this(table, layout, reading, Optional.of(sink));
    }

    private KindCsvParser(TextTable table, KindCsvLayout layout, TableReading reading, Optional<Sink> sink) {
        this.file = table.file();
        this.layout = layout;
        this.kind = layout.kind();
        this.reading = reading;
        this.headers = table.header().cells().stream().map(String::strip).toList();
        this.rows = RowBatch.builder(kind);
        this.sink = sink.orElse(rows::add);
        this.constants = layout.constantsByColumn();
        this.factors = layout.factorsByColumn();
        this.columns = new int[kind.columns().size()];
        long line = table.header().line();
        this.timeColumn = required(KindCsvLayout.TIME, line);
        this.knownColumn = reading.column(KindCsvLayout.KNOWN_AT);
        this.times = TableTimes.of(table, timeColumn);
        this.knownTimes = knownColumn < 0 ? times : TableTimes.of(table, knownColumn);
        for (int c = 0; c < columns.length; c++) {
            RowColumn column = kind.columns().get(c);
            columns[c] = isRequired(column) ? required(column.label(), line) : reading.column(column.label());
            factors[c] *= reading.factor(column.label());
        }
        this.timeLabel = timeLabel(line);
        this.knownByReceipt = knownColumn >= 0
                && !TableReading.isSame(headers.get(knownColumn), KindCsvLayout.KNOWN_AT);
    }

    /** A time of the open taken for the end would tell of each bar before it began. */
    private Optional<TimeLabel> timeLabel(long line) {
        if (!kind.isBar() || reading.timeLabel().isEmpty()) {
            return layout.timeLabel();
        }
        TimeLabel told = switch (reading.timeLabel().get()) {
            case START -> TimeLabel.OPEN;
            case END -> TimeLabel.CLOSE;
        };
        if (layout.timeLabel().isPresent() && layout.timeLabel().get() != told) {
            throw TableDataException.ofColumn(file, line, headers.get(timeColumn), told == TimeLabel.OPEN
                    ? "states when bars open, not their close (--time-label)"
                    : "states when bars close, not their open (--time-label)");
        }
        return Optional.of(told);
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
        int found = reading.column(column);
        if (found < 0) {
            throw TableDataException.ofLine(file, line, "missing column: " + column + "; the file has "
                    + String.join(", ", headers) + " (--columns " + column + "=HEADER)");
        }
        return found;
    }

    /** Takes rows that keep the rules of their kind. */
    interface Sink {
        void add(long eventMillis, long knownMillis, double[] values);
    }

    /**
     * Adds a row, unless it is a reading without a number.
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
        long time = cells.time(timeColumn) + reading.timeShift();
        double[] values = new double[columns.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = cells.value(kind.columns().get(c), time);
        }
        long event = timeLabel.equals(Optional.of(TimeLabel.OPEN)) ? time + (long) values[0] : time;
        // Clocks differ: who stamps the receipt may be behind the exchange.
        long known = knownColumn < 0
                ? event + layout.knownAfterMillis()
                : knownByReceipt ? Math.max(event, cells.time(knownColumn)) : cells.time(knownColumn);
        if (Double.isNaN(values[0]) && READINGS.contains(kind)) {
            absent++;
            return this;
        }
        try {
            RowRules.check(kind, event, known, values);
            sink.add(event, known, values);
        } catch (InvalidValueException e) {
            throw cells.broken(e);
        }
        return this;
    }

    /** What was added. */
    public KindCsv rows() {
        return new KindCsv(rows.build(), reading.leftOut(), absent, reading.ignored(), reading.notes());
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
            if (place < 0) {
                // Venues number their trades, recordings often do not: then they are counted.
                return column == Trades.ID
                        ? counts.merge(event, 1, Integer::sum) - 1
                        : constants[column.ordinal()] * factor;
            }
            String text = text(place);
            if (column == Funding.INTERVAL_HOURS && HOURS.matcher(text).matches()) {
                return TableNumbers.parse(text.substring(0, text.length() - 1));
            }
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
            int place = e.field().equals("time") ? timeColumn : e.field().equals("knownAt") ? knownColumn : -1;
            for (int c = 0; c < columns.length; c++) {
                String column = kind.columns().get(c).label();
                if (column.equals(e.field())) {
                    place = columns[c];
                }
            }
            return place < 0
                    ? TableDataException.ofLine(file, line, e.field() + " = " + e.value() + ": " + e.rule())
                    : error(place, e.rule());
        }

        private TableDataException error(int column, String rule) {
            return TableDataException.ofCell(file, line, headers.get(column), text(column), rule);
        }
    }

    /** A side in words: of a trade the taker's; of a liquidation, 1 where a long was liquidated. */
    private Optional<Double> side(String word, boolean liquidation) {
        if (!liquidation && reading.takerWords() != TableReading.TakerWords.SIDE) {
            double yes = reading.takerWords() == TableReading.TakerWords.BUYER_IS_MAKER ? -1 : 1;
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "true", "1", "t", "yes" -> Optional.of(yes);
                case "false", "0", "f", "no" -> Optional.of(-yes);
                default -> Optional.empty();
            };
        }
        double bought = liquidation && reading.liquidationSide() == SideField.ORDER ? -1 : 1;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "buy", "b", "bid" -> Optional.of(bought);
            case "sell", "a", "s", "ask" -> Optional.of(-bought);
            case "long" -> liquidation ? Optional.of(1.0) : Optional.empty();
            case "short" -> liquidation ? Optional.of(-1.0) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
