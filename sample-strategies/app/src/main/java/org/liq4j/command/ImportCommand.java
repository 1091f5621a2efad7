/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowKind;
import org.liq4j.external.ExternalHeatmaps;
import org.liq4j.external.HeatmapReply;
import org.liq4j.funding.FundingTerms;
import org.liq4j.report.ImportReport;
import org.liq4j.report.ReportJson;
import org.liq4j.store.MarketStore;
import org.liq4j.store.StoreChange;

/** {@code liq4j import}. */
@Command(name = "import", description = {
        "Reads market data from files of text between separators, of JSON or of JSON lines, plain, gzip or zip, into the store.",
        "Bars with any inputs beside them (open interest, funding, account shares, liquidations),",
        "single liquidations (timestamp, venue, coin, side, size_usd, price), or with --kind rows of one kind;",
        "recordings of trades (ts, px, sz, side) or of open interest and funding (ts, oi, funding) from .jsonl files;",
        "heatmaps of others from .json files (y_axis, liquidation_leverage_data, price_candlesticks).",
        "A file is imported as a whole or not at all; what is there already changes nothing."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class ImportCommand implements Callable<Integer> {

    private final Console console;
    private final PluginHosts hosts;
    private final MarketStore store;
    private final ExternalHeatmaps heatmaps;

    @Option(names = "--instrument", required = true, paramLabel = "VENUE:SYMBOL", description = "What the data are of, for example BINANCE:BTCUSDT.")
    private String instrument = "";

    @Mixin
    private final ImportOptions options = new ImportOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--dry-run", description = "Read and check the files, without writing anything.")
    private boolean dryRun;

    @Option(names = "--explain", description = "Print what each column is taken for, why, and the first rows as they are read, without writing anything.")
    private boolean explain;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to read.")
    private List<Path> files = List.of();

    @Inject
    ImportCommand(Console console, PluginHosts hosts, MarketStore store, ExternalHeatmaps heatmaps) {
        this.console = console;
        this.hosts = hosts;
        this.store = store;
        this.heatmaps = heatmaps;
    }

    @Override
    public Integer call() {
        Instrument chosen = UsageException.check("--instrument", () -> Instrument.parse(instrument));
        Exchanges exchanges = hosts.load(plugins).exchanges();
        FundingTerms funding = TradedVenue.of(chosen, exchanges).fundingTerms();
        if (explain) {
            for (Path file : files) {
                options.explain(chosen, exchanges, funding, file).forEach(console.out()::println);
            }
            return ExitCode.OK;
        }
        List<ImportReport.File> imported = new ArrayList<>();
        try {
            for (Path file : files) {
                if (isHeatmap(file)) {
                    imported.add(heatmap(chosen, file));
                    continue;
                }
                ImportedFile read = options.read(chosen, exchanges, funding, file);
                imported.add(new ImportReport.File(file.toString(), kinds(chosen, read), read.notes()));
            }
        } catch (RuntimeException e) {
            sayWhatIsIn(imported);
            throw e;
        } catch (IOException e) {
            sayWhatIsIn(imported);
            throw new UncheckedIOException("the store cannot be written: " + e.getMessage(), e);
        }
        ImportReport report = new ImportReport(chosen.toString(), dryRun, imported);
        console.out().print(json ? ReportJson.of(report) + "\n" : report.text());
        return ExitCode.OK;
    }

    /** Files before the one at fault stay imported: each is a whole. */
    private void sayWhatIsIn(List<ImportReport.File> imported) {
        if (!imported.isEmpty() && !dryRun) {
            console.err().println("liq4j: imported before the fault: "
                    + imported.stream().map(ImportReport.File::file).collect(Collectors.joining(", ")));
        }
    }

    private static boolean isHeatmap(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json")
                && HeatmapReply.recognises(file);
    }

    private ImportReport.File heatmap(Instrument chosen, Path file) throws IOException {
        HeatmapGrid heatmap = HeatmapReply.read(file);
        String name = (chosen + "-" + String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", ""))
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-");
        if (!dryRun) {
            heatmaps.put(name, heatmap);
        }
        return new ImportReport.File(file.toString(), List.of(),
                List.of("heatmap of another maker, kept as " + name, heatmap.columnCount() + " columns of "
                        + heatmap.columnLength() + ", " + heatmap.rows(),
                        "which side dies is not told: rows at or above the close are taken for shorts"));
    }

    private List<ImportReport.Kind> kinds(Instrument chosen, ImportedFile read) throws IOException {
        Map<RowKind, StoreChange> changes = dryRun
                ? store.compare(chosen, read.batches())
                : store.store(chosen, read.batches());
        return changes.entrySet().stream().map(change -> new ImportReport.Kind(change.getKey().label(),
                change.getValue().added(), change.getValue().revised(), change.getValue().unchanged())).toList();
    }
}
