/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.liq4j.api.InvalidValueException;
import org.liq4j.funding.FundingRates;
import org.liq4j.history.MarketHistory.Column;
import org.liq4j.meaning.TableReading;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TableFile;
import org.liq4j.table.TextTable;

/**
 * Reads bars of one instrument from CSV files with a header row, plain or gzip, comma-separated UTF-8.
 *
 * <p>
 * Columns are recognised by their header, whatever its case, spaces, underscores and hyphens; files of one call may have
 * different columns. Times are ISO dates and times with any offset, or UTC without one, or epoch milliseconds or
 * microseconds. Prices are quote currency per coin; volumes, open interest and liquidations are coins; rates are
 * fractions. An empty cell of an optional column is a missing value, and so are an open interest of 0, a long share of 0,
 * and a vwap of 0 without volume.
 *
 * <p>
 * Trades are made into bars of the duration stated, else of a minute.
 *
 * <p>
 * Nothing is filled in: bars that are not there and rows marked as synthetic become gaps. Immutable and thread-safe.
 */
public final class CsvHistoryReader {

    private final CsvOptions options;

    public CsvHistoryReader(CsvOptions options) {
        this.options = options;
    }

    /**
     * Reads the files as one history.
     *
     * @param files
     *            at least one, in any order; their times must not overlap
     * @throws TableDataException
     *             if a file cannot be read or breaks a rule
     */
    public CsvHistory read(List<Path> files) {
        if (files.isEmpty()) {
            throw new InvalidValueException("files", "[]", "must name at least one file");
        }
        return readTables(files.stream().flatMap(file -> TableFile.open(file, options.table()).stream()).toList());
    }

    /**
     * What the columns of tables are taken for.
     *
     * @throws TableDataException
     *             if a table does not tell what must be known
     */
    public List<TableReading> readings(List<TextTable> tables) {
        return TradeTables.areTrades(tables)
                ? tables.stream().map(new TradeTables(options)::reading).toList()
                : tables.stream().map(table -> TableReading.of(table, options.request())).toList();
    }

    /**
     * Reads tables as one history.
     *
     * @param tables
     *            at least one, in any order; their times must not overlap
     * @throws TableDataException
     *             if a table cannot be read or breaks a rule
     */
    public CsvHistory readTables(List<TextTable> tables) {
        if (TradeTables.areTrades(tables)) {
            return new TradeTables(options).read(tables);
        }
        CsvTimeline timeline = new CsvTimeline(tables.stream().map(table -> CsvFile.read(table, options)).toList());
        Duration barDuration = options.barDuration().orElseGet(timeline::mostCommonStep);
        timeline.checkSteps(barDuration);
        HistoryAssembly assembly = new HistoryAssembly(options.instrument(), timeline.timeLabel(), barDuration);
        timeline.forEach(assembly::add);
        MarketHistory history = assembly.history();
        if (history.size() == 0) {
            throw TableDataException.ofFile(timeline.files().getFirst().path(),
                    assembly.emptyRows() == 0
                            ? "must have bars, all rows are synthetic"
                            : "must have bars, all rows are synthetic or without prices");
        }
        FundingRates rates = assembly.rates()
                .traded(history.endTime(0).minus(barDuration), history.endTime(history.size() - 1)).build();
        return new CsvHistory(history, report(timeline, history, assembly), rates);
    }

    private static CsvReport report(CsvTimeline timeline, MarketHistory history, HistoryAssembly assembly) {
        List<CsvFile> files = timeline.files();
        List<BarCsvLayout> layouts = files.stream().map(CsvFile::layout).toList();
        return new CsvReport(files.stream().map(CsvFile::path).toList(),
                files.stream().mapToInt(file -> file.rows().size()).sum(), assembly.syntheticRows(),
                assembly.emptyRows(), timeline.repeatedRows(),
                history.gaps().size(), assembly.missingBars(), lacking(history),
                layouts.stream().flatMap(layout -> layout.ignored().stream()).distinct().toList(),
                layouts.stream().flatMap(layout -> layout.derivations().stream()).distinct().toList(),
                files.stream().flatMap(file -> file.notes().stream()).distinct().toList());
    }

    private static Map<Column, Integer> lacking(MarketHistory history) {
        Map<Column, Integer> lacking = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int count = history.count(column);
            if (count > 0 && count < history.size()) {
                lacking.put(column, history.size() - count);
            }
        }
        return lacking;
    }
}
