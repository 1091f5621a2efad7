/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.liq4j.table.TableDataException;

/** The rows of several files as one sequence in time. */
final class CsvTimeline {

    private final List<CsvFile> files;

    CsvTimeline(List<CsvFile> files) {
        this.files = files.stream().sorted(Comparator.comparingLong(file -> file.first().label())).toList();
        for (int i = 1; i < this.files.size(); i++) {
            checkApart(this.files.get(i - 1), this.files.get(i));
        }
    }

    /** In the order of their times. */
    List<CsvFile> files() {
        return files;
    }

    void forEach(Consumer<BarCsvRow> consumer) {
        for (CsvFile file : files) {
            file.rows().forEach(consumer);
        }
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
                        "one row does not tell how long a bar is; state it (--interval), or give more rows"));
    }

    /** Checks that all differences between consecutive times are whole bars. */
    void checkSteps(Duration barDuration) {
        long barMillis = barDuration.toMillis();
        forEachStep((earlier, row) -> {
            if ((row.label() - earlier.label()) % barMillis != 0) {
                String place = earlier.layout() == row.layout() ? "line " : earlier.layout().file() + ":";
                throw row.layout().error(row.line(), CsvField.TIME, row.time().toString(),
                        "time must be a whole number of bars (" + barDuration + ") after that of " + place
                                + earlier.line() + " (" + earlier.time() + ")");
            }
        });
    }

    private void forEachStep(BiConsumer<BarCsvRow, BarCsvRow> consumer) {
        BarCsvRow earlier = files.getFirst().first();
        for (CsvFile file : files) {
            for (BarCsvRow row : file.rows()) {
                if (row != earlier) {
                    consumer.accept(earlier, row);
                }
                earlier = row;
            }
        }
    }

    private static void checkApart(CsvFile earlier, CsvFile later) {
        if (later.first().label() <= earlier.last().label()) {
            throw TableDataException.ofFile(later.path(),
                    "files must not overlap: " + span(later) + ", " + earlier.path()
                            + " " + span(earlier));
        }
    }

    private static String span(CsvFile file) {
        return "has " + file.first().time() + " to " + file.last().time();
    }
}
