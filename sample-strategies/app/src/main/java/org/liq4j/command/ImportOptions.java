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
import org.liq4j.recording.JsonLines;
import org.liq4j.store.HistoryRows;
import org.liq4j.table.TextTable;
import org.liq4j.table.json.TableFiles;

/** How the files to import are to be understood. */
final class ImportOptions {

    /** Fields of live streams that name what a line is of. */
    private static final List<String> INSTRUMENT_FIELDS = List.of("coin", "symbol", "s", "instId");

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

    @Option(names = "--only", split = ",", paramLabel = "HEADER=VALUE", description = "With --kind: only rows that have this value, for example coin=BTC.")
    private List<String> only = List.of();

    @Option(names = "--constant", split = ",", paramLabel = "FIELD=NUMBER", description = "With --kind: a field that is the same in all rows, for example intervalHours=8.")
    private List<String> constants = List.of();

    @Option(names = "--funding-interval", paramLabel = "DURATION", description = "How often funding of the instrument is settled, for example 1h; for rates that do not state it. It is kept with them.")
    private @Nullable String fundingInterval;

    @Option(names = "--known-after", paramLabel = "DURATION", description = "With --kind: how long after its time a row was known, if no column knownAt tells; for statistics that are stamped with the start of their period, its length (default: at once).")
    private @Nullable String knownAfter;

    @Option(names = "--coin", paramLabel = "NAME", description = "Single liquidations: coin of the rows to import (default: the symbol up to its first hyphen).")
    private @Nullable String coin;

    @Option(names = "--contract-value", paramLabel = "FACTOR", defaultValue = "1", description = "Single liquidations: factor by which size_usd has to be multiplied to be a notional, for example 0.01 for contracts of 0.01 coins (default: ${DEFAULT-VALUE}).")
    private double contractValue;

    /**
     * Reads a file.
     *
     * @param known
     *            whose side liquidations tell; empty if it is not known, which is then said
     * @param usual
     *            what is known of funding on the venue
     */
    ImportedFile read(Instrument instrument, Optional<SideField> known, FundingTerms usual, Path file) {
        SideField sides = known.orElse(SideField.ORDER);
        FundingTerms funding = usual.withStated(FundingIntervalOption.parse(fundingInterval));
        ImportedFile read = withFunding(read(instrument, sides, funding, file), funding);
        boolean liquidations = read.batches().stream().anyMatch(batch -> batch.kind() == RowKind.LIQUIDATIONS);
        return known.isPresent() || !liquidations
                ? read
                : read.with("whose side the liquidations of " + instrument.venue()
                        + " tell is not known: that of the closing order is assumed");
    }

    private ImportedFile read(Instrument instrument, SideField sides, FundingTerms funding, Path file) {
        UsageException.check("--contract-value",
                () -> Require.aboveUpTo("contractValue", contractValue, 0, 1e9));
        if (kind != null) {
            refuse("--interval", interval != null, "does not go with --kind");
            return rows(sides, file, kind);
        }
        if (JsonLines.isNamedSo(file)) {
            refuse("--time-label", timeLabel != null, "does not go with JSON lines");
            refuse("--interval", interval != null, "does not go with JSON lines");
            return recording(sides, file);
        }
        refuse("--only", !only.isEmpty(), "needs --kind");
        refuse("--constant", !constants.isEmpty(), "needs --kind");
        refuse("--known-after", knownAfter != null, "needs --kind");
        List<TextTable> tables = TableFiles.open(file, text.options());
        return tables.stream().allMatch(LiquidationCsvReader::recognises)
                ? liquidations(instrument, sides, file, tables)
                : bars(instrument, funding, tables);
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
                        .map(batch -> batch == rates ? HistoryRows.withSettlements(rates, funding.settlements()) : batch)
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

    private ImportedFile bars(Instrument instrument, FundingTerms fundingTerms, List<TextTable> tables) {
        CsvOptions plain = UsageException.check("--columns",
                () -> CsvOptions.of(instrument).withTimeLabel(Optional.ofNullable(timeLabel).orElse(TimeLabel.OPEN))
                        .withColumns(Pairs.of("columns", columns)));
        CsvOptions scaled = UsageException.check("--scale",
                () -> plain.withFactors(Pairs.numbers("scale", factors)));
        String length = interval;
        CsvOptions options = length == null
                ? scaled
                : UsageException.check("--interval",
                        () -> scaled.withBarDuration(Durations.parsePositive("interval", length)));
        CsvHistory csv = new CsvHistoryReader(options).readTables(tables);
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

    private ImportedFile rows(SideField sides, Path file, String label) {
        RowKind rowsOf = UsageException.check("--kind", () -> KindOption.parse(label));
        KindCsv read = read(sides, file, rowsOf);
        if (read.rows().size() == 0) {
            throw new InvalidDataException("file", file.toString(), "must have rows"
                    + (only.isEmpty() ? "" : " with " + String.join(", ", only)));
        }
        return new ImportedFile(List.of(read.rows()), notes(read));
    }

    private KindCsv read(SideField sides, Path file, RowKind rowsOf) {
        KindCsvLayout plain = UsageException.check("--columns, --only, --constant, --scale, --known-after",
                () -> KindCsvLayout.of(rowsOf).withHeaders(Pairs.of("columns", columns))
                        .withOnly(Pairs.of("only", only))
                        .withConstants(Pairs.numbers("constant", constants))
                        .withFactors(Pairs.numbers("scale", factors))
                        .withKnownAfter(
                                knownAfter == null ? 0 : Durations.parsePositive("known-after", knownAfter).toMillis())
                        .withPositionSides(sides == SideField.POSITION));
        TimeLabel label = timeLabel;
        KindCsvLayout layout = label == null
                ? plain
                : UsageException.check("--time-label", () -> plain.withTimeLabel(label));
        return JsonLines.isNamedSo(file) ? JsonLines.read(file, layout) : KindCsvReader.read(TableFiles.open(file, text.options()), layout);
    }

    /** Trades, or the open interest and funding in force that a stream tells of. */
    private ImportedFile recording(SideField sides, Path file) {
        List<String> fields = JsonLines.fields(file);
        if (only.isEmpty()) {
            INSTRUMENT_FIELDS.stream().filter(fields::contains).findFirst().ifPresent(field -> {
                throw new UsageException(file + " needs --only " + field + "=NAME, since it may tell of several");
            });
        }
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
        List<KindCsv> read = kinds.stream().map(rowsOf -> read(sides, file, rowsOf)).toList();
        return new ImportedFile(read.stream().map(KindCsv::rows).toList(), notes(read.getFirst()));
    }

    private List<String> notes(KindCsv read) {
        List<String> notes = new ArrayList<>(List.of((read.rows().size() + read.others() + read.absent()) + " rows"));
        if (read.others() > 0) {
            notes.add(read.others() + " rows of others left out");
        }
        if (read.absent() > 0) {
            notes.add(read.absent() + " rows without a number left out");
        }
        return withFactors(notes);
    }

    private List<String> withFactors(List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        factors.forEach(factor -> all.add(factor.replace("=", " x ")));
        return all;
    }

    private ImportedFile liquidations(Instrument instrument, SideField sides, Path file, List<TextTable> tables) {
        refuse("--scale", !factors.isEmpty(), "does not go with single liquidations, --contract-value does");
        List<ReportedLiquidation> all = tables.stream().flatMap(table -> LiquidationCsvReader.read(table).stream())
                .toList();
        String wanted = Optional.ofNullable(coin).orElse(instrument.symbol().replaceFirst("-.*", ""));
        RowBatch.Builder rows = RowBatch.builder(RowKind.LIQUIDATIONS);
        for (ReportedLiquidation one : all) {
            if (one.venue().equalsIgnoreCase(instrument.venue()) && one.coin().equalsIgnoreCase(wanted)) {
                long time = one.time().toEpochMilli();
                // The reader takes the side for that of the order.
                boolean closedLong = (one.side() == Side.LONG) != (sides == SideField.POSITION);
                InvalidDataException
                        .check(() -> rows.add(time, time, values -> values.set(Liquidations.SIDE, closedLong ? 1 : -1)
                                .set(Liquidations.PRICE, one.price())
                                .set(Liquidations.QUANTITY, one.size() * contractValue / one.price())));
            }
        }
        if (rows.size() == 0) {
            throw new InvalidDataException("file", file.toString(),
                    "must have rows of " + instrument.venue() + " and "
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
