/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.Require;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.extension.Durations;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowColumn.Liquidations;
import org.liq4j.api.rows.RowKind;
import org.liq4j.funding.FundingRates;
import org.liq4j.funding.FundingSettlements;
import org.liq4j.funding.FundingTerms;
import org.liq4j.history.CsvHistory;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.KindCsv;
import org.liq4j.history.KindCsvLayout;
import org.liq4j.history.KindCsvReader;
import org.liq4j.history.LiquidationCsvReader;
import org.liq4j.history.ReportedLiquidation;
import org.liq4j.history.TimeLabel;
import org.liq4j.meaning.SourceFacts;
import org.liq4j.meaning.TableReading;
import org.liq4j.meaning.TradeForm;
import org.liq4j.recording.JsonLines;
import org.liq4j.store.HistoryRows;
import org.liq4j.table.TextTable;
import org.liq4j.table.json.TableFiles;

/** How the files to import are to be understood. */
final class ImportOptions {

    @Option(names = "--time-label", paramLabel = "open|close", description = "Bars: whether the time column states the bar's open or close (default: open; with --kind: close).")
    private @Nullable TimeLabel timeLabel;

    @Mixin
    private final TextOptions text = new TextOptions();

    @Option(names = "--interval", paramLabel = "DURATION", description = "Length of a bar, for example 1m, 4h, 1d (default: told from each file).")
    private @Nullable String interval;

    @Option(names = "--columns", split = ",", paramLabel = "FIELD=HEADER", description = "Headers for fields that are not recognised by their names.")
    private List<String> columns = List.of();

    @Option(names = "--scale", split = ",", paramLabel = "FIELD=FACTOR", description = "What to multiply a field's numbers by, for example volume=0.01 for contracts of 0.01 coins.")
    private List<String> factors = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "The files are rows of this kind, with their time and its columns: ${COMPLETION-CANDIDATES}.", completionCandidates = KindOption.Labels.class)
    private @Nullable String kind;

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Option(names = "--liquidation-side", paramLabel = "order|position", description = "Single liquidations: whose side buy and sell tell; order: sell liquidated a long; position: buy did (default: as the header, the form of the file or the exchange says).")
    private @Nullable SideField liquidationSide;

    @Option(names = "--constant", split = ",", paramLabel = "FIELD=NUMBER", description = "With --kind: a field that is the same in all rows, for example intervalHours=8.")
    private List<String> constants = List.of();

    @Option(names = "--funding-interval", paramLabel = "DURATION", description = "How often funding of the instrument is settled, for example 1h; for rates that do not state it. It is kept with them.")
    private @Nullable String fundingInterval;

    @Option(names = "--known-after", paramLabel = "DURATION", description = "With --kind: how long after its time a row was known, if no column knownAt tells; for statistics that are stamped with the start of their period, its length (default: at once).")
    private @Nullable String knownAfter;

    @Option(names = "--coin", paramLabel = "NAME", description = "Single liquidations: coin of the rows to import (default: the symbol of --instrument, or its coin).")
    private @Nullable String coin;

    @Option(names = "--contract-value", paramLabel = "FACTOR", defaultValue = "1", description = "Single liquidations: factor by which size_usd has to be multiplied to be a notional, for example 0.01 for contracts of 0.01 coins (default: ${DEFAULT-VALUE}).")
    private double contractValue;

    /**
     * Reads a file.
     *
     * @param usual
     *            what is known of funding on the venue
     */
    ImportedFile read(Instrument instrument, Exchanges exchanges, FundingTerms usual, Path file) {
        FundingTerms funding = usual.withStated(FundingIntervalOption.parse(fundingInterval));
        return withFunding(read(instrument, facts(instrument, exchanges), funding, file), funding);
    }

    private ImportedFile read(Instrument instrument, SourceFacts facts, FundingTerms funding, Path file) {
        UsageException.check("--contract-value",
                () -> Require.aboveUpTo("contractValue", contractValue, 0, 1e9));
        if (kind != null) {
            refuse("--interval", interval != null, "does not go with --kind");
            return rows(facts, file, kind);
        }
        if (JsonLines.isNamedSo(file)) {
            refuse("--time-label", timeLabel != null, "does not go with JSON lines");
            refuse("--interval", interval != null, "does not go with JSON lines");
            return recording(facts, file);
        }
        refuse("--constant", !constants.isEmpty(), "needs --kind");
        refuse("--known-after", knownAfter != null, "needs --kind");
        List<TextTable> tables = TableFiles.open(file, text.options());
        return tables.stream().allMatch(LiquidationCsvReader::recognises)
                ? liquidations(instrument, facts, file, tables)
                : bars(instrument, facts, funding, tables);
    }

    /** What a file is read as, in lines; nothing is stored. */
    List<String> explain(Instrument instrument, Exchanges exchanges, FundingTerms usual, Path file) {
        SourceFacts facts = facts(instrument, exchanges);
        List<String> lines = new ArrayList<>();
        boolean recording = JsonLines.isNamedSo(file);
        List<TextTable> tables = recording
                ? List.of(JsonLines.table(file))
                : TableFiles.open(file, text.options());
        String label = kind;
        if (label != null) {
            RowKind rowsOf = UsageException.check("--kind", () -> KindOption.parse(label));
            KindCsvLayout layout = layout(facts, rowsOf);
            tables.forEach(table -> lines.addAll(ImportExplanation.of(table, KindCsvReader.reading(table, layout),
                    rowsOf.label() + " of " + instrument)));
        } else if (!recording && !tables.stream().allMatch(LiquidationCsvReader::recognises)) {
            CsvHistoryReader reader = new CsvHistoryReader(barOptions(instrument, facts));
            List<TableReading> readings = reader.readings(tables);
            for (int i = 0; i < tables.size(); i++) {
                lines.addAll(ImportExplanation.of(tables.get(i), readings.get(i),
                        (TradeForm.isOfTrades(tables.get(i)) ? "trades, made into bars, of " : "bars of ")
                                + instrument));
            }
        } else {
            lines.add(file + " is read as " + (recording ? "a recording of " : "liquidations of ") + instrument);
        }
        ImportedFile read = read(instrument, exchanges, usual, file);
        read.notes().forEach(note -> lines.add("  " + note));
        lines.addAll(ImportExplanation.rows(read.batches()));
        return lines;
    }

    private SourceFacts facts(Instrument instrument, Exchanges exchanges) {
        SourceFacts facts = source.facts(Optional.of(instrument), exchanges);
        return liquidationSide == null ? facts : facts.withLiquidationSide(liquidationSide);
    }

    /** Rows of funding: what they tell, and the settlements that they tell of with an interval that was stated. */
    private static ImportedFile withFunding(ImportedFile read, FundingTerms terms) {
        Optional<RowBatch> rows = read.batches().stream().filter(batch -> batch.kind() == RowKind.FUNDING).findFirst();
        if (rows.isEmpty() || read.batches().stream().anyMatch(batch -> batch.kind() == RowKind.CANDLES)) {
            return read;
        }
        RowBatch rates = rows.get();
        FundingRates.Builder told = FundingRates.builder();
        for (int row = 0; row < rates.size(); row++) {
            told.add(rates.eventMillis(row), rates.knownMillis(row), rates.value(Funding.RATE, row),
                    rates.value(Funding.INTERVAL_HOURS, row));
        }
        FundingSettlements funding = FundingSettlements.of(told.build(), terms);
        List<RowBatch> batches = terms.stated().isPresent() && !funding.settlements().isEmpty()
                ? read.batches().stream()
                        .map(batch -> batch == rates
                                ? HistoryRows.withSettlements(rates, funding.settlements())
                                : batch)
                        .toList()
                : read.batches();
        List<String> notes = new ArrayList<>(read.notes());
        notes.add(funding.question().map(question -> question + "; liq4j backtest takes it, too")
                .orElse(funding.words()));
        notes.addAll(funding.notes());
        return new ImportedFile(batches, notes);
    }

    private static void refuse(String option, boolean given, String reason) {
        if (given) {
            throw new UsageException(option + " " + reason);
        }
    }

    private ImportedFile bars(Instrument instrument, SourceFacts facts, FundingTerms fundingTerms,
            List<TextTable> tables) {
        CsvHistory csv = new CsvHistoryReader(barOptions(instrument, facts)).readTables(tables);
        FundingSettlements funding = FundingSettlements.of(csv.rates(), fundingTerms);
        // A settlement that only the exchange's usual interval puts there is none that the file tells of.
        boolean told = !funding.readings() || fundingTerms.stated().isPresent();
        List<String> notes = withFactors(csv.report().lines());
        if (!csv.rates().isEmpty()) {
            notes.add(funding.question().map(question -> question + "; liq4j backtest takes it, too")
                    .orElse(funding.words()));
            notes.addAll(funding.notes());
        }
        return new ImportedFile(HistoryRows.of(
                funding.zerosAreBlanks() ? csv.history().withoutZeroFunding() : csv.history(),
                told ? funding.settlements() : List.of()), notes);
    }

    private CsvOptions barOptions(Instrument instrument, SourceFacts facts) {
        CsvOptions plain = UsageException.check("--columns",
                () -> CsvOptions.of(instrument).withTimeLabel(Optional.ofNullable(timeLabel).orElse(TimeLabel.OPEN))
                        .withColumns(Pairs.of("columns", columns)).withFacts(facts).withTable(text.options()));
        CsvOptions scaled = UsageException.check("--scale",
                () -> plain.withFactors(Pairs.numbers("scale", factors)));
        String length = interval;
        return length == null
                ? scaled
                : UsageException.check("--interval",
                        () -> scaled.withBarDuration(Durations.parsePositive("interval", length)));
    }

    private ImportedFile rows(SourceFacts facts, Path file, String label) {
        RowKind rowsOf = UsageException.check("--kind", () -> KindOption.parse(label));
        KindCsv read = read(facts, file, rowsOf);
        if (read.rows().size() == 0) {
            throw new InvalidDataException("file", file.toString(), "must have rows"
                    + (source.hasOnly() ? " with " + source.onlyWords() : "")
                    + (read.notes().isEmpty() ? "" : ": " + String.join(", ", read.notes())));
        }
        return new ImportedFile(List.of(read.rows()), notes(List.of(read)));
    }

    private KindCsv read(SourceFacts facts, Path file, RowKind rowsOf) {
        KindCsvLayout layout = layout(facts, rowsOf);
        return JsonLines.isNamedSo(file)
                ? JsonLines.read(file, layout)
                : KindCsvReader.read(TableFiles.open(file, text.options()), layout);
    }

    private KindCsvLayout layout(SourceFacts facts, RowKind rowsOf) {
        KindCsvLayout plain = UsageException.check("--columns, --constant, --scale, --known-after",
                () -> KindCsvLayout.of(rowsOf).withHeaders(Pairs.of("columns", columns))
                        .withConstants(Pairs.numbers("constant", constants))
                        .withFactors(Pairs.numbers("scale", factors))
                        .withKnownAfter(
                                knownAfter == null ? 0 : Durations.parsePositive("known-after", knownAfter).toMillis())
                        .withFacts(facts));
        TimeLabel label = timeLabel;
        return label == null ? plain : UsageException.check("--time-label", () -> plain.withTimeLabel(label));
    }

    /** Trades, or the open interest and funding in force that a stream tells of. */
    private ImportedFile recording(SourceFacts facts, Path file) {
        List<String> fields = JsonLines.fields(file);
        List<RowKind> kinds = new ArrayList<>();
        if (fields.contains("sz") && fields.contains("side")) {
            kinds.add(RowKind.TRADES);
        } else {
            if (fields.contains("oi")) {
                kinds.add(RowKind.OPEN_INTEREST);
            }
            if (fields.contains("funding")) {
                kinds.add(RowKind.FUNDING);
            }
        }
        if (kinds.isEmpty()) {
            throw new UsageException(file + " needs --kind: its fields, " + String.join(", ", fields)
                    + ", are not those of any recording known here");
        }
        List<KindCsv> read = kinds.stream().map(rowsOf -> read(facts, file, rowsOf)).toList();
        return new ImportedFile(read.stream().map(KindCsv::rows).toList(), notes(read));
    }

    private List<String> notes(List<KindCsv> read) {
        KindCsv first = read.getFirst();
        List<String> notes = new ArrayList<>(
                List.of((first.rows().size() + first.others() + first.absent()) + " rows"));
        if (first.absent() > 0) {
            notes.add(first.absent() + " rows without a number left out");
        }
        read.stream().flatMap(one -> one.notes().stream()).distinct().forEach(notes::add);
        List<String> ignored = first.ignored().stream()
                .filter(header -> read.stream().allMatch(one -> one.ignored().contains(header))).toList();
        if (!ignored.isEmpty()) {
            notes.add("ignored columns: " + String.join(", ", ignored));
        }
        return withFactors(notes);
    }

    private List<String> withFactors(List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        factors.forEach(factor -> all.add(factor.replace("=", " x ")));
        return all;
    }

    private ImportedFile liquidations(Instrument instrument, SourceFacts facts, Path file, List<TextTable> tables) {
        refuse("--scale", !factors.isEmpty(), "does not go with single liquidations, --contract-value does");
        LiquidationFile read = LiquidationFile.read(file, tables, instrument, Optional.ofNullable(coin), facts);
        RowBatch.Builder rows = RowBatch.builder(RowKind.LIQUIDATIONS);
        for (ReportedLiquidation one : read.own()) {
            long time = one.time().toEpochMilli();
            InvalidDataException.check(() -> rows.add(time, time,
                    values -> values.set(Liquidations.SIDE, one.side() == Side.LONG ? 1 : -1)
                            .set(Liquidations.PRICE, one.price())
                            .set(Liquidations.QUANTITY, one.size() * contractValue / one.price())));
        }
        List<String> notes = new ArrayList<>(List.of(read.count() + " rows"));
        if (rows.size() < read.count()) {
            notes.add((read.count() - rows.size()) + " rows of others left out");
        }
        notes.addAll(read.notes());
        return new ImportedFile(List.of(rows.build()), notes);
    }
}
