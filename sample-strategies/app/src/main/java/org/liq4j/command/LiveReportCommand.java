/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.liq4j.api.extension.Durations;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RegimeThresholds;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.Backtest;
import org.liq4j.backtest.EquityCurve;
import org.liq4j.backtest.PaperAccount;
import org.liq4j.backtest.RunSignals;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.LiveSession;
import org.liq4j.live.delivery.OutboxEntry;
import org.liq4j.live.state.StoredSession;
import org.liq4j.report.BacktestReport;
import org.liq4j.report.Reading;
import org.liq4j.report.ReportJson;
import org.liq4j.report.ReportTable;

/** {@code liq4j live report}: what a live run has come to, beside a backtest of the bars that came. */
@Command(name = "report", description = {
        "Shows what the accounts of a live run have come to, by running its bars again, and whether a backtest of them says the same.",
        "The run may go on meanwhile. State the strategy, model and account of the run."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class LiveReportCommand implements Callable<Integer> {

    private static final double NEAR = 0.05;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final Path home;
    private final UserDirectory userDirectory;

    @Option(names = "--funding-interval", paramLabel = "DURATION", description = "How often funding of the instrument is settled, as the run was told (default: the exchange's usual interval).")
    private @Nullable String fundingInterval;

    @Option(names = "--instrument", paramLabel = "VENUE:SYMBOL", required = true, description = "Instrument of the run.")
    private String instrument = "";

    @Option(names = "--strategy", paramLabel = "NAME", defaultValue = "cluster-ratio-regime", description = "Strategy of the run (default: ${DEFAULT-VALUE}).")
    private String strategy = "cluster-ratio-regime";

    @Option(names = "--state", paramLabel = "DIR", description = "Where the run keeps its state (default: live in liq4j's home).")
    private @Nullable Path state;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the page of a backtest there, one file for any browser.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print one JSON object, as of a backtest.")
    private boolean json;

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Mixin
    private final TradingOptions trading = new TradingOptions();

    @Inject
    LiveReportCommand(Console console, InstantSource clock, PluginHosts hosts, @Home Path home,
            UserDirectory userDirectory) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.home = home;
        this.userDirectory = userDirectory;
    }

    @Override
    public Integer call() {
        Instant start = clock.instant();
        Instrument chosen = UsageException.check("--instrument", () -> Instrument.parse(instrument));
        Path root = state == null ? home.resolve("live") : state;
        Path file = root.resolve(chosen.venue() + "-" + chosen.symbol()).resolve("session.db");
        if (!Files.exists(file)) {
            throw new UsageException("--instrument = " + chosen + ": no live run of it is kept in " + root);
        }
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        ResolvedExtension<StrategyFactory> named = UsageException.check("--strategy",
                () -> host.choose(ExtensionKind.STRATEGY, strategy));
        Optional<ReportFolder> folder = Optional.ofNullable(out).map(ReportFolder::new);
        StoredSession kept = StoredSession.read(file);
        if (kept.history().size() <= kept.warmUpBars()) {
            throw new UsageException("--instrument = " + chosen + ": no bar has closed in that run yet");
        }
        LoadedMarket came = LoadedMarket.live(kept.history(), TradedVenue.of(chosen, host.exchanges())
                .withFundingInterval(FundingIntervalOption.parse(fundingInterval)), kept.warmUpBars());
        LoadedMarket loaded = traded(kept).map(length -> came.longer(length, came.history().barDuration()))
                .orElse(came);
        MarketHistory history = loaded.history();
        Backtest backtest = trading.backtest(loaded.venue());
        StrategyRuns runs = new StrategyRuns(host, loaded, models, backtest, userDirectory);
        TwoSidedStrategy made = runs.make(named, StrategyRuns.Heat.PLAIN);
        List<Signal> again = new ArrayList<>();
        StrategyRuns.Run run = runs.run(named, StrategyRuns.Heat.PLAIN, made,
                new RunSignals(chosen, named.toString(), runs.series(), made, again::add));
        StrategyRuns.Run paper = paper(kept, host, models, named, backtest, loaded);
        String compared = compared(kept, named.toString(), again);
        Optional<String> apart = apart(paper, run);
        List<String> notes = new ArrayList<>(List.of(compared));
        apart.ifPresent(notes::add);
        LiquidationProfile profile = runs.profile();
        Instant end = history.endTime(history.size() - 1);
        BacktestReport report = new BacktestReport(loaded.instrument(), false, named.toString(), model.name(),
                loaded.currency(), run.metrics(), run.result().trades(),
                Reading.of(end, ClusterReading.of(profile, NEAR, RegimeThresholds.DEFAULT), false),
                loaded.quality(profile.quality(), runs.overCount(), trading, run.result().ruined(), notes),
                Duration.between(start, clock.instant()).toMillis());
        folder.ifPresent(page -> page.write(runs, loaded, named, run, model.name(), backtest.startingEquity(),
                report.quality(), "liq4j " + String.join(" ", spec.commandLine().getParseResult().originalArgs()),
                made, Optional.of(paper)));
        console.out().print(json ? ReportJson.of(report) + "\n" : ReportTable.of(report));
        if (!json) {
            folder.ifPresent(page -> console.out().println("Report    " + page.page()));
        }
        return compared.startsWith("live and") && apart.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    /** The paper account, bar by bar as the run does it. */
    private StrategyRuns.Run paper(StoredSession kept, PluginHost host, Function<Instrument, LiquidationModel> models,
            ResolvedExtension<StrategyFactory> named, Backtest backtest, LoadedMarket loaded) {
        MarketHistory history = kept.history();
        try (LiveSession session = LiveSession.builder(history.instrument(), history.barDuration())
                .tradedBars(traded(kept).orElse(history.barDuration()))
                .model(() -> models.apply(history.instrument())).terms(backtest, loaded.conditions(userDirectory))
                .strategy(named.toString(), heatmap -> host.createStrategy(named, heatmap))
                .journal(new KeptBars(kept)).open()) {
            PaperAccount account = session.account(named.toString()).orElseThrow();
            return new StrategyRuns.Run(named.toString(), StrategyRuns.Heat.PLAIN, account.result(),
                    account.metrics().orElseThrow());
        }
    }

    /** Length of the bars that were traded, where it is not that of the bars that came. */
    private static Optional<Duration> traded(StoredSession kept) {
        return Optional.ofNullable(kept.terms().settings().get(LivePlan.TRADED_BARS))
                .map(text -> Durations.parsePositive("interval", text));
    }

    /** Where the paper account and the backtest part, if they do. */
    private static Optional<String> apart(StrategyRuns.Run paper, StrategyRuns.Run backtest) {
        EquityCurve live = paper.result().equity();
        EquityCurve again = backtest.result().equity();
        for (int bar = 0; bar < Math.min(live.size(), again.size()); bar++) {
            if (live.valueAt(bar) != again.valueAt(bar)) {
                return Optional.of("the paper account and a backtest of the bars that came part at "
                        + live.timeAt(bar) + ": " + live.valueAt(bar) + " USD live, " + again.valueAt(bar)
                        + " USD in the backtest; see the page");
            }
        }
        return Optional.empty();
    }

    /** Whether the run said what a backtest of its bars says. */
    private static String compared(StoredSession kept, String strategy, List<Signal> again) {
        List<Signal> said = kept.outbox().stream().filter(OutboxEntry.OfSignal.class::isInstance)
                .map(entry -> ((OutboxEntry.OfSignal) entry).signal())
                .filter(signal -> signal.strategy().equals(strategy)).toList();
        if (said.equals(again)) {
            return "live and in a backtest of the bars that came the strategy said the same: " + said.size()
                    + " signals";
        }
        Set<Signal> both = new HashSet<>(said);
        both.retainAll(again);
        return "the strategy said " + said.size() + " signals live, and a backtest of the bars that came says "
                + again.size() + ", of which " + both.size()
                + " are the same: strategy, model, account or version differ from those of the run";
    }
}
