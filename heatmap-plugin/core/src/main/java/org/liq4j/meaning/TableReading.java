/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TextTable;

/**
 * How one table is read: which column is which field, by what its numbers are multiplied, which rows count, and why. What is
 * doubtful is refused with the option that decides; what is applied is said.
 */
public final class TableReading {

    /** How a column tells who bought. */
    public enum TakerWords {
        /** {@code buy} and {@code sell}. */
        SIDE,
        /** Yes or no. */
        BUYER_IS_MAKER,
        /** Yes or no. */
        BUYER_IS_TAKER
    }

    private final SelectedRows selected;
    private final Map<String, Integer> columns;
    private final Map<String, Double> factors;
    private final Optional<TimeLabel> timeLabel;
    private final long timeShift;
    private final SideField liquidationSide;
    private final TakerWords takerWords;
    private final List<String> notes;
    private final List<ColumnReading> readings;

    TableReading(SelectedRows selected, ColumnAssignment assignment) {
        this.selected = selected;
        this.columns = Map.copyOf(assignment.columns());
        this.factors = Map.copyOf(assignment.factors());
        this.timeLabel = assignment.timeLabel();
        this.timeShift = assignment.timeShift();
        this.liquidationSide = assignment.liquidationSide();
        this.takerWords = assignment.takerWords();
        this.notes = List.copyOf(assignment.notes());
        this.readings = assignment.readings();
    }

    /**
     * @throws TableDataException
     *             if the table does not tell what must be known, and nothing else does
     */
    public static TableReading of(TextTable table, ReadingRequest request) {
        return table.readHeader(header -> new ColumnAssignment(table, request).reading());
    }

    /** The headers by which a field is recognised, whatever their case and what separates their words. */
    public static List<String> recognised(String field) {
        return field.equals(FieldCatalogue.TIME)
                ? HeaderCatalogue.accepted(ColumnMeaning.TIME)
                : FieldCatalogue.of(List.of(field)).values().stream().flatMap(List::stream)
                        .flatMap(meaning -> HeaderCatalogue.accepted(meaning).stream()).toList();
    }

    /** Whether two headers or names of fields are the same but for their case and what separates their words. */
    public static boolean isSame(String one, String other) {
        return HeaderCatalogue.normalised(one).equals(HeaderCatalogue.normalised(other));
    }

    /** The rows that count. */
    public TextTable rows() {
        return selected;
    }

    /** The column of a field, counted from 0; negative if there is none. */
    public int column(String field) {
        return columns.getOrDefault(field, -1);
    }

    /** By what the numbers of a field are multiplied, besides what the user said. */
    public double factor(String field) {
        return factors.getOrDefault(field, 1.0);
    }

    /** Which end of a bar its time states, if the header says so. */
    public Optional<TimeLabel> timeLabel() {
        return timeLabel;
    }

    /** Milliseconds to add to each time: 1 if they are the last millisecond of their bars. */
    public long timeShift() {
        return timeShift;
    }

    /** Whose side single liquidations tell with {@code buy} and {@code sell}. */
    public SideField liquidationSide() {
        return liquidationSide;
    }

    public TakerWords takerWords() {
        return takerWords;
    }

    /** The headers of columns that nothing is made of, in their order. */
    public List<String> ignored() {
        return readings.stream().filter(reading -> reading.takenFor().equals(ColumnAssignment.IGNORED))
                .map(ColumnReading::header).toList();
    }

    /** What each column is taken for. */
    public List<ColumnReading> columns() {
        return readings;
    }

    /** How many rows did not count; complete when the rows were read. */
    public long leftOut() {
        return selected.filters().stream().mapToLong(RowFilter::count).sum();
    }

    /** What was applied, one phrase each; complete when the rows were read. */
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        Stream<String> counted = selected.filters().stream().flatMap(filter -> filter.note().stream());
        counted.forEach(all::add);
        return all;
    }
}
