/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.Require;
import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.meaning.SourceFacts;
import org.liq4j.placement.PlacementResult;
import org.liq4j.placement.PlacementSettings;
import org.liq4j.placement.PlacementStudy;
import org.liq4j.placement.PricedLiquidation;
import org.liq4j.report.PlacementReport;
import org.liq4j.report.PlacementText;
import org.liq4j.report.ReportJson;
import org.liq4j.store.MarketStore;
import org.liq4j.table.TableOptions;
import org.liq4j.table.json.TableFiles;

/** {@code liq4j placement}: do single liquidations fall where the model has its levels? */
@Command(name = "placement", description = {
        "Places single liquidations in the profiles known before the bars in which they happened,",
        "and scores how much fell into the densest levels, against distances alone.",
        "Their price is taken for the bankruptcy price."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class PlacementCommand implements Callable<Integer> {

    private final Console console;
    private final PluginHosts hosts;
    private final MarketStore store;
    private final BracketDirectory brackets;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--liquidations", required = true, paramLabel = "FILE", description = "CSV with timestamp, venue, coin, side (sell: a long was liquidated), size_usd, price; or as an exchange or a vendor has them.")
    private Path liquidations = Path.of("");

    @Option(names = "--coin", paramLabel = "NAME", description = "Coin of the rows to use (default: the instrument's symbol, or its coin).")
    private @Nullable String coin;

    @Option(names = "--liquidation-side", paramLabel = "order|position", description = "Whose side buy and sell tell; order: sell liquidated a long; position: buy did (default: as the header, the form of the file or the exchange says).")
    private @Nullable SideField liquidationSide;

    @Option(names = "--contract-value", paramLabel = "FACTOR", defaultValue = "1", description = "Factor by which size_usd has to be multiplied to be a notional, for example 0.01 for contracts of 0.01 coins (default: ${DEFAULT-VALUE}).")
    private double contractValue;

    @Option(names = "--taker-fee", paramLabel = "FRACTION", defaultValue = "0.0005", description = "Taker fee in the liquidation price, unless the brackets state one (default: ${DEFAULT-VALUE}).")
    private double takerFee;

    @Option(names = "--band", split = ",", paramLabel = "FRACTION", defaultValue = "0.01,0.02,0.05", description = "How far from spot buckets reach; one table for each (default: ${DEFAULT-VALUE}).")
    private List<Double> bands = List.of();

    @Option(names = "--bucket", paramLabel = "FRACTION", defaultValue = "0.001", description = "Width of a bucket (default: ${DEFAULT-VALUE}).")
    private double bucketWidth;

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    PlacementCommand(Console console, PluginHosts hosts, MarketStore store, BracketDirectory brackets) {
        this.console = console;
        this.hosts = hosts;
        this.store = store;
        this.brackets = brackets;
    }

    @Override
    public Integer call() {
        market.requireInstrument();
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        List<PlacementSettings> settings = UsageException.check("--band, --bucket", () -> bands.stream()
                .map(band -> new PlacementSettings(band, bucketWidth, PlacementSettings.DEFAULT.seed())).toList());
        checkFractions();
        LoadedMarket loaded = market.load(console, host, store);
        MarketHistory history = loaded.history();
        Instrument instrument = history.instrument();
        SourceFacts facts = market.facts(Optional.of(instrument), host.exchanges());
        LiquidationFile read = LiquidationFile.read(liquidations,
                TableFiles.open(liquidations, TableOptions.DEFAULT), instrument, Optional.ofNullable(coin),
                liquidationSide == null ? facts : facts.withLiquidationSide(liquidationSide));
        if (instrument.payoff().isInverse()) {
            throw new UsageException("--instrument = " + instrument + ": is coin-margined, " + instrument.payoff()
                    + "; liquidations are placed by the linear formula only");
        }
        BracketSchedule brackets = brackets(instrument);
        List<PricedLiquidation> priced = read.own().stream().map(row -> {
            BracketTable table = brackets.at(row.time());
            return InvalidDataException
                    .check(() -> PricedLiquidation.ofBankruptcy(row, contractValue, table, fee(table)));
        }).toList();
        List<PlacementResult> results = settings.stream()
                .map(band -> InvalidDataException
                        .check(() -> PlacementStudy.run(history, models.apply(instrument), priced, band)))
                .toList();
        Instant end = history.endTime(history.size() - 1);
        DataQuality quality = InvalidDataException
                .check(() -> new HistoryHeatmapFeed(history, () -> models.apply(instrument)).profile(end).orElseThrow()
                        .quality());
        List<String> assumptions = new ArrayList<>();
        assumptions.add(String.format(Locale.ROOT,
                "liquidation price = bankruptcy price / (1 - s (m + fee)), m from the "
                        + "brackets of %s at the liquidated notional, fee %.4f %%",
                brackets.instrument(),
                100 * fee(brackets.at(end))));
        assumptions.addAll(read.notes());
        if (model.name().equals("open-interest") && history.count(MarketHistory.Column.OPEN_INTEREST) == 0) {
            assumptions.add("sizes relative to the volume traded: its unit, coins or contracts, does not matter");
        }
        PlacementReport report = new PlacementReport(loaded.basis(model.name(), quality, assumptions),
                Math.toIntExact(read.count()),
                Math.toIntExact(read.count() - read.own().size()), results);
        console.out().print(json ? ReportJson.of(report) + "\n" : PlacementText.of(report));
        return ExitCode.OK;
    }

    private void checkFractions() {
        UsageException.check("--contract-value",
                () -> Require.aboveUpTo("contractValue", contractValue, 0, 1e9));
        UsageException.check("--taker-fee", () -> Require.atLeastBelow("takerFee", takerFee, 0, 0.1));
    }

    private BracketSchedule brackets(Instrument instrument) {
        BracketCatalog catalog = BracketCatalog.shipped().with(brackets.catalog());
        return catalog.find(instrument).or(() -> catalog.find(BracketCatalog.STAND_IN)).orElseThrow();
    }

    private double fee(BracketTable table) {
        return table.takerFee() > 0 ? table.takerFee() : takerFee;
    }
}
