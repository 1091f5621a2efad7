/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.LookaheadReport;
import org.liq4j.report.LookaheadText;
import org.liq4j.report.ReportJson;
import org.liq4j.store.MarketStore;
import org.liq4j.validation.BacktestRun;
import org.liq4j.validation.Lookahead;
import org.liq4j.validation.Subject;

/** {@code liq4j lookahead}: whether anything depends on later bars. */
@Command(name = "lookahead", description = {
        "Checks that values of indicators and rules, signals, orders and trades stay when the future is cut off or altered:",
        "at every bar, and at some with the heatmap built anew.",
        "Exit status 1 if one does not."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class LookaheadCommand implements Callable<Integer> {

    /** How many bars the heatmap is built anew over where nobody says how often: each costs a run of the model. */
    private static final int REBUILT_BARS = 345_600;

    private final Console console;
    private final PluginHosts hosts;
    private final MarketStore store;
    private final UserDirectory userDirectory;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final SubjectOptions subjects = new SubjectOptions();

    @Mixin
    private final TradingOptions trading = new TradingOptions();

    @Option(names = "--cuts", paramLabel = "N", description = "Bars at which the heatmap is built anew too, spread over all bars, and at most as many around signals and fills (default: 8, over more than 43,200 bars fewer, at least 1).")
    private @Nullable Integer cuts;

    @Option(names = "--cut-seed", paramLabel = "N", defaultValue = "1", description = "Seed of the places of the cuts and of the altered futures (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    LookaheadCommand(Console console, PluginHosts hosts, MarketStore store, UserDirectory userDirectory) {
        this.console = console;
        this.hosts = hosts;
        this.store = store;
        this.userDirectory = userDirectory;
    }

    @Override
    public Integer call() {
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        LoadedMarket loaded = market.loadTraded(console, host, store);
        MarketHistory history = loaded.history();
        List<Subject> chosen = subjects.all(host, new BacktestRun(trading.backtest(loaded.venue()),
                series -> loaded.perpetual(series, userDirectory)));
        Integer given = cuts;
        int anew = given == null ? Math.clamp(REBUILT_BARS / history.size(), 1, 8) : given;
        if (anew < 1 || anew >= history.size()) {
            throw new UsageException("--cuts: " + anew + ": must satisfy 1 <= cuts < bars (" + history.size() + ")");
        }
        CutHeat heat = new CutHeat(history, loaded.heat());
        Lookahead lookahead = new Lookahead(chosen,
                bars -> new HistoryHeatmapFeed(loaded.hasFinerHeat() ? heat.of(bars) : bars,
                        () -> models.apply(bars.instrument())));
        loaded.lengths().ifPresent(words -> console.err().println("liq4j: " + words));
        Lookahead.Result result;
        try (Progress progress = Progress.of(console, "look ahead", Lookahead.steps(anew))) {
            result = TradingOptions.traded(() -> lookahead.search(history, anew, seed, progress::advance));
        }
        LookaheadReport report = new LookaheadReport(history.instrument().toString(), model.name(), history.size(),
                chosen.size(), result.values(), result.places(),
                result.cuts().stream().map(kept -> history.endTime(kept - 1)).toList(), result.bars(),
                result.modelMisses(), result.findings(),
                Stream.concat(subjects.leftOut().stream(), result.notLooked().stream()).toList());
        console.out().print(json ? ReportJson.of(report) + "\n" : LookaheadText.of(report));
        return result.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }
}
