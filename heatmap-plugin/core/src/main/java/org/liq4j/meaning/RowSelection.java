/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.liq4j.api.market.Instrument;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TextTable;

/**
 * Which rows count: those that {@code --only} names, those of the instrument where a file names several or another, those of bars
 * that had closed.
 */
final class RowSelection {

    private static final int SHOWN = 6;
    /** Headers that name a symbol in some files, and other things in many. */
    private static final Set<String> WEAK = Set.of("name", "market", "asset", "contract", "product", "instrument",
            "ticker", "tic");

    private final ColumnAssignment assignment;
    private final TextTable table;
    private final SourceFacts facts;
    private final List<RowFilter> filters = new ArrayList<>();
    private final List<Integer> stated = new ArrayList<>();

    RowSelection(ColumnAssignment assignment) {
        this.assignment = assignment;
        this.table = assignment.table();
        this.facts = assignment.facts();
    }

    SelectedRows selected() {
        facts.only().forEach(this::only);
        flags();
        selectors();
        return new SelectedRows(table, filters);
    }

    private void only(String header, String value) {
        int column = assignment.find(header);
        stated.add(column);
        filters.add(new RowFilter(column, "with another " + assignment.headers().get(column) + " than " + value,
                (row, cell) -> cell.equalsIgnoreCase(value)));
        assignment.use(column, "choice of rows", "only " + value + ", as stated");
    }

    private void flags() {
        for (ColumnMeaning meaning : List.of(ColumnMeaning.CLOSED, ColumnMeaning.UNCLOSED)) {
            for (int column : assignment.all(meaning::equals)) {
                if (stated.contains(column) || FileFamily.of(assignment.request().kind()) != FileFamily.BARS) {
                    continue;
                }
                if (FirstCells.isTruth(table, column)) {
                    flag(column, meaning == ColumnMeaning.CLOSED);
                } else {
                    assignment.explain(column, "not needed: neither yes nor no");
                }
            }
        }
    }

    private void flag(int column, boolean takenIf) {
        String header = assignment.headers().get(column);
        filters.add(new RowFilter(column, "of bars that had not closed (" + header + ")", (row, cell) -> {
            boolean truth = RowFilter.truth(cell).orElseThrow(() -> TableDataException.ofCell(table.file(), row.line(),
                    header, cell, "must be 1, 0, true or false: whether the bar had closed"));
            return truth == takenIf;
        }));
        assignment.use(column, "choice of rows", "whether bars had closed: those that had not are left out");
    }

    private void selectors() {
        List<Integer> columns = assignment.all(ColumnMeaning::isSelector).stream()
                .filter(column -> !stated.contains(column)).toList();
        if (columns.isEmpty()) {
            return;
        }
        Map<Integer, Map<String, Long>> values = values(columns);
        boolean symbolFound = stated.stream().anyMatch(column -> isOf(column, ColumnMeaning.SYMBOL));
        for (int column : columns) {
            Map<String, Long> names = values.getOrDefault(column, Map.of());
            ColumnMeaning meaning = assignment.meaning(column).orElseThrow().meaning();
            if (names.isEmpty()) {
                assignment.explain(column, "empty in all rows");
                continue;
            }
            switch (meaning) {
                case SYMBOL -> symbolFound |= symbol(column, names, symbolFound);
                case VENUE -> venue(column, names);
                case BAR_LENGTH -> barLength(column, names);
                default -> others(column, names);
            }
        }
    }

    private boolean isOf(int column, ColumnMeaning meaning) {
        return assignment.meaning(column).filter(found -> found.meaning() == meaning).isPresent();
    }

    /** What stands in the columns in rows that the filters before let through, with how often. */
    private Map<Integer, Map<String, Long>> values(List<Integer> columns) {
        Map<Integer, Map<String, Long>> values = new LinkedHashMap<>();
        new SelectedRows(table, filters).read(row -> {
            for (int column : columns) {
                String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
                if (!cell.isEmpty()) {
                    values.computeIfAbsent(column, key -> new LinkedHashMap<>()).merge(cell, 1L, Long::sum);
                }
            }
        });
        return values;
    }

    /** Whether the rows of the instrument were found by the column. */
    private boolean symbol(int column, Map<String, Long> names, boolean foundBefore) {
        String header = assignment.headers().get(column);
        if (facts.instrument().isEmpty()) {
            if (names.size() > 1 && !isWeak(header)) {
                throw assignment.fault(column, "has rows of " + list(names)
                        + "; state one (--only " + header + "=" + names.keySet().iterator().next()
                        + "), or the instrument (--instrument VENUE:SYMBOL)");
            }
            assignment.explain(column, "the instrument was not stated");
            return false;
        }
        Instrument instrument = facts.instrument().get();
        List<String> found = SymbolMatch.symbols(names.keySet(), instrument);
        if (found.isEmpty()) {
            if (foundBefore || isWeak(header)) {
                assignment.explain(column, "not needed: names no symbol like that of " + instrument);
                return false;
            }
            throw assignment.fault(column, "has rows of " + list(names) + ", not of " + instrument.symbol()
                    + " (--instrument); if one of them is meant, state it (--only " + header + "="
                    + names.keySet().iterator().next() + ")");
        }
        take(column, found, names, "symbols", "is of " + instrument.symbol());
        return true;
    }

    private static boolean isWeak(String header) {
        return WEAK.contains(HeaderCatalogue.normalised(header));
    }

    private void venue(int column, Map<String, Long> names) {
        if (facts.instrument().isEmpty()) {
            others(column, names);
            return;
        }
        String venue = facts.instrument().get().venue();
        String header = assignment.headers().get(column);
        List<String> found = names.keySet().stream().filter(name -> SymbolMatch.isVenue(name, venue)).toList();
        if (found.isEmpty()) {
            throw assignment.fault(column, "has rows of " + list(names) + ", not of " + venue
                    + " (--instrument); if one of them is meant, state it (--only " + header + "="
                    + names.keySet().iterator().next() + ")");
        }
        if (found.size() > 1) {
            List<String> exact = found.stream().filter(venue::equalsIgnoreCase).toList();
            if (exact.isEmpty()) {
                throw several(column, names);
            }
            found = exact;
        }
        take(column, found, names, "exchanges", "is of " + venue);
    }

    private void barLength(int column, Map<String, Long> names) {
        if (FileFamily.of(assignment.request().kind()) != FileFamily.BARS) {
            assignment.explain(column, "not needed");
            return;
        }
        if (names.size() == 1) {
            assignment.explain(column, "the same in all rows");
            return;
        }
        List<String> found = facts.barDuration().map(Duration::toMillis)
                .map(millis -> names.keySet().stream().filter(name -> BarLengthText.millis(name).equals(
                        Optional.of(millis))).toList())
                .orElse(List.of());
        if (found.size() != 1) {
            throw several(column, names);
        }
        take(column, found, names, "intervals", "bars of the length stated");
    }

    private void others(int column, Map<String, Long> names) {
        if (names.size() > 1) {
            throw several(column, names);
        }
        assignment.explain(column, "the same in all rows: " + names.keySet().iterator().next());
    }

    private TableDataException several(int column, Map<String, Long> names) {
        return assignment.fault(column, "has rows of " + list(names) + "; state one (--only "
                + assignment.headers().get(column) + "=" + names.keySet().iterator().next() + ")");
    }

    private void take(int column, List<String> found, Map<String, Long> names, String what, String reason) {
        String header = assignment.headers().get(column);
        assignment.use(column, "choice of rows", reason + ": " + String.join(", ", found));
        if (names.size() > found.size()) {
            List<String> others = names.keySet().stream().filter(name -> !found.contains(name)).toList();
            filters.add(new RowFilter(column, "of other " + what + " (" + header + ": " + shown(others) + ")",
                    (row, cell) -> found.contains(cell)));
            assignment.note("rows chosen by column " + header + ": " + String.join(", ", found));
        }
    }

    private static String list(Map<String, Long> names) {
        return shown(List.copyOf(names.keySet()));
    }

    private static String shown(List<String> names) {
        return names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }
}
