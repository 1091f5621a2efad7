/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowKind;
import org.liq4j.meaning.ReadingRequest;
import org.liq4j.meaning.SourceFacts;

/**
 * How the columns of a file are rows of one kind. There must be a column for the time, one for each key column of the kind and
 * one for its first column; others of the kind may be absent, then their numbers are missing. A column {@code knownAt} tells when
 * a row was known; without it, {@code knownAfterMillis} after its time. Columns are recognised as {@link CsvHistoryReader} does,
 * and by the names of the kind's columns. Trades need no {@code id}: without one they are counted within their instant. A side
 * may be a word: {@code buy} or {@code sell}, {@code B} or {@code A}, {@code long} or {@code short}. Whether who bought in a
 * liquidation closed a short, or held a long, depends on who tells it.
 *
 * @param headers
 *            by {@code time}, {@code knownAt} and the kind's columns: those that are not recognised
 * @param constants
 *            numbers by the kind's columns that are the same in all rows
 * @param factors
 *            numbers by the kind's columns by which to multiply
 * @param knownAfterMillis
 *            how long after its time a row was known, if no column tells
 * @param timeLabel
 *            of bars, whether their time is that of the open or the close; where empty, what the header says, else the close
 * @param facts
 *            what is known of the file besides its text
 */
public record KindCsvLayout(RowKind kind, Map<String, String> headers, Map<String, Double> constants,
        Map<String, Double> factors, long knownAfterMillis, Optional<TimeLabel> timeLabel, SourceFacts facts) {

    static final String TIME = "time";
    static final String KNOWN_AT = "knownAt";

    /**
     * @throws InvalidValueException
     *             if a column is named that the kind does not have, or is given by a header and a constant both
     */
    public KindCsvLayout {
        headers = Map.copyOf(headers);
        constants = Map.copyOf(constants);
        factors = Map.copyOf(factors);
        Set<String> columns = kind.columns().stream().map(RowColumn::label)
                .collect(Collectors.toCollection(HashSet::new));
        checkColumns("constant", constants.keySet(), columns);
        checkColumns("scale", factors.keySet(), columns);
        columns.addAll(List.of(TIME, KNOWN_AT));
        checkColumns("columns", headers.keySet(), columns);
        factors.forEach((column, factor) -> {
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new InvalidValueException("scale", column + "=" + factor, "must be a finite factor > 0");
            }
        });
        if (timeLabel.isPresent() && !kind.isBar()) {
            throw new InvalidValueException("timeLabel", timeLabel.get().toString(),
                    "must be left out: " + kind.label() + " are no bars");
        }
        for (String column : constants.keySet()) {
            if (headers.containsKey(column)) {
                throw new InvalidValueException("constant", column, "must not have a header, too");
            }
        }
        Require.atLeast("knownAfter", knownAfterMillis, 0);
    }

    /** Recognised headers, all rows, numbers as they are, each known at its time. */
    public static KindCsvLayout of(RowKind kind) {
        return new KindCsvLayout(kind, Map.of(), Map.of(), Map.of(), 0, Optional.empty(), SourceFacts.NONE);
    }

    public KindCsvLayout withHeaders(Map<String, String> headersByColumn) {
        return new KindCsvLayout(kind, headersByColumn, constants, factors, knownAfterMillis, timeLabel, facts);
    }

    public KindCsvLayout withConstants(Map<String, Double> numbersByColumn) {
        return new KindCsvLayout(kind, headers, numbersByColumn, factors, knownAfterMillis, timeLabel, facts);
    }

    public KindCsvLayout withFactors(Map<String, Double> factorsByColumn) {
        return new KindCsvLayout(kind, headers, constants, factorsByColumn, knownAfterMillis, timeLabel, facts);
    }

    public KindCsvLayout withKnownAfter(long millis) {
        return new KindCsvLayout(kind, headers, constants, factors, millis, timeLabel, facts);
    }

    /**
     * @throws InvalidValueException
     *             if rows of the kind are not bars
     */
    public KindCsvLayout withTimeLabel(TimeLabel label) {
        return new KindCsvLayout(kind, headers, constants, factors, knownAfterMillis, Optional.of(label), facts);
    }

    /** With what is known of the file besides its text. */
    public KindCsvLayout withFacts(SourceFacts known) {
        return new KindCsvLayout(kind, headers, constants, factors, knownAfterMillis, timeLabel, known);
    }

    public KindCsvLayout withOnly(Map<String, String> valuesByHeader) {
        return withFacts(facts.withOnly(valuesByHeader));
    }

    /** What is wanted of a table. */
    ReadingRequest request() {
        return new ReadingRequest(Optional.of(kind), List.of(), headers, factors.keySet(), constants.keySet(), facts);
    }

    private static void checkColumns(String option, Set<String> named, Set<String> columns) {
        for (String column : named) {
            if (!columns.contains(column)) {
                throw new InvalidValueException(option, column,
                        "must be one of " + String.join(", ", columns.stream().sorted().toList()));
            }
        }
    }

    /** What stands for a cell of a column that the file does not have, by the number of the column. */
    double[] constantsByColumn() {
        double[] byColumn = new double[kind.columns().size()];
        Arrays.setAll(byColumn, column -> constants.getOrDefault(kind.columns().get(column).label(), Double.NaN));
        return byColumn;
    }

    /** Factors by the number of the column, 1 where there is none. */
    double[] factorsByColumn() {
        double[] byColumn = new double[kind.columns().size()];
        Arrays.setAll(byColumn, column -> factors.getOrDefault(kind.columns().get(column).label(), 1.0));
        return byColumn;
    }
}
