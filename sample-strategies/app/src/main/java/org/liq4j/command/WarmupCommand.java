/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.ReportJson;
import org.liq4j.report.WarmupReport;
import org.liq4j.report.WarmupText;
import org.liq4j.store.MarketStore;
import org.liq4j.validation.Subject;
import org.liq4j.validation.Warmup;

/** {@code liq4j warmup}: how many bars until values settle. */
@Command(name = "warmup", description = {
        "Measures after how many bars values of indicators and signals of strategies no longer depend on where the",
        "series starts. Exit status 1 if one states fewer unstable bars."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class WarmupCommand implements Callable<Integer> {

    private final Console console;
    private final PluginHosts hosts;
    private final MarketStore store;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final SubjectOptions subjects = new SubjectOptions();

    @Option(names = "--tolerance", paramLabel = "FRACTION", defaultValue = "0.01", description = "How much a settled value may still differ, as a share of the range of all its values (default: ${DEFAULT-VALUE}).")
    private double tolerance;

    @Option(names = "--starts", paramLabel = "N", defaultValue = "3", description = "Later starts, spread over the first half of the bars (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    WarmupCommand(Console console, PluginHosts hosts, MarketStore store) {
        this.console = console;
        this.hosts = hosts;
        this.store = store;
    }

    @Override
    public Integer call() {
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        List<Subject> chosen = subjects.settling(host);
        Warmup warmup = UsageException.check("--tolerance", () -> new Warmup(chosen,
                bars -> new HistoryHeatmapFeed(bars, () -> models.apply(bars.instrument())), tolerance));
        MarketHistory history = market.load(console, host, store).history();
        if (starts < 1 || starts >= history.size() / 2) {
            throw new UsageException("--starts: " + starts + ": must satisfy 1 <= starts < half of the bars ("
                    + history.size() / 2 + ")");
        }
        WarmupReport report;
        try (Progress progress = Progress.of(console, "warm up", 2L * starts + 1)) {
            report = new WarmupReport(history.instrument().toString(), model.name(), history.size(), tolerance,
                    starts,
                    InvalidDataException.check(() -> warmup.measure(history, starts, progress::advance)),
                    subjects.leftOut());
        }
        console.out().print(json ? ReportJson.of(report) + "\n" : WarmupText.of(report));
        return report.understated() == 0 ? ExitCode.OK : ExitCode.FINDING;
    }
}
