/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.liq4j.table.TableDataException;

/**
 * The rows of several files as one sequence in time. A row that comes again, with the same numbers, counts once; rows of one time
 * that differ are refused.
 */
final class CsvTimeline {

    private final List<CsvFile> files;
    private final List<BarCsvRow> rows;
    private int repeated;

    CsvTimeline(List<CsvFile> files) {
        this.files = files.stream().sorted(Comparator.comparingLong(file -> file.first().label())).toList();
        this.rows = distinct(merged());
    }

    /** Which end of the bar all files state. */
    TimeLabel timeLabel() {
        CsvFile first = files.getFirst();
        for (CsvFile file : files) {
            if (file.timeLabel() != first.timeLabel()) {
                throw TableDataException.ofFile(file.path(), "states when bars "
                        + file.timeLabel().name().toLowerCase(Locale.ROOT) + ", and " + first.path() + " when they "
                        + first.timeLabel().name().toLowerCase(Locale.ROOT) + "; read them one by one");
            }
        }
        return first.timeLabel();
    }

    /** In the order of their times. */
    List<CsvFile> files() {
        return files;
    }

    /** How many rows came again. */
    int repeatedRows() {
        return repeated;
    }

    void forEach(Consumer<BarCsvRow> consumer) {
        rows.forEach(consumer);
    }

    private List<BarCsvRow> merged() {
        if (files.size() == 1) {
            return files.getFirst().rows();
        }
        List<BarCsvRow> all = new ArrayList<>();
        boolean apart = true;
        for (CsvFile file : files) {
            apart &= all.isEmpty() || all.getLast().label() <= file.first().label();
            all.addAll(file.rows());
        }
        if (!apart) {
            all.sort(Comparator.comparingLong(BarCsvRow::label));
        }
        return all;
    }

    private List<BarCsvRow> distinct(List<BarCsvRow> all) {
        List<BarCsvRow> distinct = new ArrayList<>(all.size());
        for (BarCsvRow row : all) {
            if (distinct.isEmpty() || distinct.getLast().label() < row.label()) {
                distinct.add(row);
                continue;
            }
            BarCsvRow earlier = distinct.getLast();
            if (!row.says(earlier)) {
                throw row.layout().error(row.line(), CsvField.TIME, row.time().toString(),
                        "duplicate time, " + earlier.place(row) + " has the same time and other numbers");
            }
            repeated++;
        }
        return distinct;
    }

    /** The most common difference between consecutive times; of several, the smallest. */
    Duration mostCommonStep() {
        Map<Long, Integer> counts = new HashMap<>();
        forEachStep((earlier, row) -> counts.merge(row.label() - earlier.label(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> Duration.ofMillis(entry.getKey()))
                .orElseThrow(() -> TableDataException.ofFile(files.getFirst().path(),
                        "one row does not tell how long a bar is; state it (--interval), or give more rows")
                        .withRemedy("--interval", "1m"));
    }

    /** Checks that all differences between consecutive times are whole bars. */
    void checkSteps(Duration barDuration) {
        long barMillis = barDuration.toMillis();
        forEachStep((earlier, row) -> {
            if ((row.label() - earlier.label()) % barMillis != 0) {
                throw row.layout().error(row.line(), CsvField.TIME, row.time().toString(),
                        "time must be a whole number of bars (" + barDuration + ") after that of "
                                + earlier.place(row) + " (" + earlier.time() + ")");
            }
        });
    }

    private void forEachStep(BiConsumer<BarCsvRow, BarCsvRow> consumer) {
        for (int i = 1; i < rows.size(); i++) {
            consumer.accept(rows.get(i - 1), rows.get(i));
        }
    }
}
