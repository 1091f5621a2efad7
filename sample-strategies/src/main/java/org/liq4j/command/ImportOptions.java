/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.history.CsvHistory;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.LiquidationCsvReader;
import org.liq4j.history.ReportedLiquidation;
import org.liq4j.history.RowCsv;
import org.liq4j.history.RowCsvReader;
import org.liq4j.history.TimeLabel;
import org.liq4j.rows.RowBatch;
import org.liq4j.rows.RowKind;
import org.liq4j.store.HistoryRows;

/** How the files to import are to be understood. */
final class ImportOptions {

    @Option(names = "--time-label", paramLabel = "open|close", defaultValue = "open", description = "Whether the time column states the bar's open or close (default: ${DEFAULT-VALUE}).")
    private TimeLabel timeLabel = TimeLabel.OPEN;

    @Option(names = "--interval", paramLabel = "DURATION", description = "Length of a bar, for example 1m, 4h, 1d (default: told from each file).")
    private @Nullable String interval;

    @Option(names = "--columns", split = ",", paramLabel = "FIELD=HEADER", description = "Headers for fields that are not recognised by their names.")
    private List<String> columns = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "The files are rows of this kind, with their time and its columns: ${COMPLETION-CANDIDATES}.", completionCandidates = KindOption.Labels.class)
    private @Nullable String kind;

    @Option(names = "--only", split = ",", paramLabel = "HEADER=VALUE", description = "With --kind: only rows that have this value, for example coin=BTC.")
    private List<String> only = List.of();

    @Option(names = "--coin", paramLabel = "NAME", description = "Single liquidations: coin of the rows to import (default: the symbol up to its first hyphen).")
    private @Nullable String coin;

    @Option(names = "--contract-value", paramLabel = "FACTOR", defaultValue = "1", description = "Single liquidations: what size_usd lacks to be a notional, for example 0.01 for OKX BTC (default: ${DEFAULT-VALUE}).")
    private double contractValue;

    ImportedFile read(Instrument instrument, Path file) {
        if (!(contractValue > 0 && contractValue <= 1e9)) {
            throw new UsageException("--contract-value = " + contractValue + ": must be within (0, 1e9]");
        }
        if (kind != null) {
            return rows(file, kind);
        }
        if (!only.isEmpty()) {
            throw new UsageException("--only needs --kind");
        }
        return LiquidationCsvReader.recognises(file) ? liquidations(instrument, file) : bars(instrument, file);
    }

    private ImportedFile bars(Instrument instrument, Path file) {
        CsvOptions plain = UsageException.check("--columns", () -> CsvOptions.of(instrument).withTimeLabel(timeLabel)
                .withColumns(Pairs.of("columns", columns)));
        String length = interval;
        CsvOptions options = length == null
                ? plain
                : UsageException.check("--interval", () -> plain.withBarDuration(BarLength.parse(length)));
        CsvHistory csv = new CsvHistoryReader(options).read(List.of(file));
        return new ImportedFile(HistoryRows.of(csv.history()), csv.report().lines());
    }

    private ImportedFile rows(Path file, String label) {
        RowKind rowsOf = UsageException.check("--kind", () -> KindOption.parse(label));
        Map<String, String> headers = UsageException.check("--columns", () -> Pairs.of("columns", columns));
        Map<String, String> wanted = UsageException.check("--only", () -> Pairs.of("only", only));
        RowCsv read = UsageException.check("--columns", () -> RowCsvReader.read(file, rowsOf, headers, wanted));
        if (read.rows().size() == 0) {
            throw new InvalidValueException("file", file.toString(), "must have rows"
                    + (only.isEmpty() ? "" : " with " + String.join(", ", only)));
        }
        List<String> notes = new ArrayList<>(List.of((read.rows().size() + read.others()) + " rows"));
        if (read.others() > 0) {
            notes.add(read.others() + " rows of others left out");
        }
        return new ImportedFile(List.of(read.rows()), notes);
    }

    private ImportedFile liquidations(Instrument instrument, Path file) {
        List<ReportedLiquidation> all = LiquidationCsvReader.read(file);
        String wanted = Optional.ofNullable(coin).orElse(instrument.symbol().replaceFirst("-.*", ""));
        RowBatch.Builder rows = RowBatch.builder(RowKind.LIQUIDATIONS);
        for (ReportedLiquidation one : all) {
            if (one.venue().equalsIgnoreCase(instrument.venue()) && one.coin().equalsIgnoreCase(wanted)) {
                long time = one.time().toEpochMilli();
                rows.add(time, time, one.side() == Side.LONG ? 1 : -1, one.price(),
                        one.size() * contractValue / one.price());
            }
        }
        if (rows.size() == 0) {
            throw new InvalidValueException("file", file.toString(), "must have rows of " + instrument.venue() + " and "
                    + wanted + " (--instrument, --coin), has those of "
                    + all.stream().map(row -> row.venue() + " and " + row.coin()).distinct().sorted().toList());
        }
        List<String> notes = new ArrayList<>(List.of(all.size() + " rows"));
        if (rows.size() < all.size()) {
            notes.add((all.size() - rows.size()) + " rows of others left out");
        }
        return new ImportedFile(List.of(rows.build()), notes);
    }
}
