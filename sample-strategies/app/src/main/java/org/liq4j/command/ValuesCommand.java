/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.num.DoubleNumFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.Require;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.RuleFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.benchmark.IndicatorBenchmark;
import org.liq4j.benchmark.IndicatorCost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.report.ValueTable;
import org.liq4j.store.MarketStore;

/** {@code liq4j values}: indicators and rules by name, bar by bar. */
@Command(name = "values", description = {"Prints the values of indicators and rules, bar by bar, as CSV.",
        "Modelled; a value depends on nothing after its bar."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class ValuesCommand implements Callable<Integer> {

    private final Console console;
    private final PluginHosts hosts;
    private final MarketStore store;

    @Mixin
    private final MarketOptions market = new MarketOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Mixin
    private final ModelChoice model = new ModelChoice();

    @Option(names = "--indicator", paramLabel = "NAME", description = "An indicator by name and parameters, for example cluster-ratio(fraction=0.02); may be given several times (default: all, with their defaults).")
    private List<String> indicatorNames = List.of();

    @Option(names = "--rule", paramLabel = "NAME", description = "A rule by name and parameters; may be given several times.")
    private List<String> ruleNames = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the values there instead of printing them.")
    private @Nullable Path file;

    @Option(names = "--timing", description = "Instead of values print what a bar of each indicator costs, alone on a heatmap and beyond its engine.")
    private boolean timing;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds of timing (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Inject
    ValuesCommand(Console console, PluginHosts hosts, MarketStore store) {
        this.console = console;
        this.hosts = hosts;
        this.store = store;
    }

    @Override
    public Integer call() {
        Optional<OutputFile> output = Optional.ofNullable(file).map(target -> OutputFile.of("--out", target,
                Stream.concat(market.files().stream(), model.file().stream()).toList()));
        if (timing && !ruleNames.isEmpty()) {
            throw new UsageException("--timing is for indicators and does not go with --rule");
        }
        UsageException.check("--rounds", () -> Require.atLeast("rounds", rounds, 1));
        PluginHost host = hosts.load(plugins);
        Function<Instrument, LiquidationModel> models = model.models(host);
        List<ResolvedExtension<IndicatorFactory>> indicators = chosen(host, "--indicator", ExtensionKind.INDICATOR,
                indicatorNames.isEmpty() && ruleNames.isEmpty()
                        ? List.copyOf(host.names(ExtensionKind.INDICATOR))
                        : indicatorNames);
        List<ResolvedExtension<RuleFactory>> rules = chosen(host, "--rule", ExtensionKind.RULE, ruleNames);
        LoadedMarket loaded = market.loadTraded(console, host, store);
        output.ifPresent(target -> target.refuse(loaded.files()));
        MarketHistory history = loaded.history();
        BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        String text = InvalidDataException.check(() -> timing
                ? costs(host, series, loaded.heat(), models, indicators)
                : table(host, new LiquidationHeatmap(series, feed(loaded.heat(), models)), indicators, rules));
        loaded.lengths().ifPresent(words -> console.err().println("liq4j: " + words));
        output.ifPresentOrElse(target -> target.write(text), () -> console.out().print(text));
        return ExitCode.OK;
    }

    private static <F extends Extension> List<ResolvedExtension<F>> chosen(PluginHost host, String option,
            ExtensionKind<F> kind, List<String> names) {
        return names.stream().map(name -> UsageException.check(option, () -> host.choose(kind, name))).toList();
    }

    private static HistoryHeatmapFeed feed(MarketHistory history, Function<Instrument, LiquidationModel> models) {
        return new HistoryHeatmapFeed(history, () -> models.apply(history.instrument()));
    }

    private static Indicator<?> made(PluginHost host, ResolvedExtension<IndicatorFactory> chosen,
            LiquidationHeatmap heatmap) {
        return UsageException.check("--indicator",
                () -> host.make(chosen, () -> chosen.extension().create(heatmap, chosen.arguments())));
    }

    /** All are made before the first value is read, so that the engine runs once. */
    private static String table(PluginHost host, LiquidationHeatmap heatmap,
            List<ResolvedExtension<IndicatorFactory>> indicators,
            List<ResolvedExtension<RuleFactory>> rules) {
        List<Indicator<?>> madeIndicators = new ArrayList<>();
        indicators.forEach(chosen -> madeIndicators.add(made(host, chosen, heatmap)));
        List<Rule> madeRules = new ArrayList<>();
        rules.forEach(chosen -> madeRules.add(UsageException.check("--rule",
                () -> host.make(chosen, () -> chosen.extension().create(heatmap, chosen.arguments())))));
        ValueTable table = new ValueTable(heatmap.series());
        for (int i = 0; i < madeIndicators.size(); i++) {
            table.add(indicators.get(i).toString(), madeIndicators.get(i));
        }
        for (int i = 0; i < madeRules.size(); i++) {
            table.add(rules.get(i).toString(), madeRules.get(i));
        }
        return table.csv();
    }

    private String costs(PluginHost host, BarSeries series, MarketHistory history,
            Function<Instrument, LiquidationModel> models,
            List<ResolvedExtension<IndicatorFactory>> indicators) {
        IndicatorBenchmark benchmark = new IndicatorBenchmark(
                () -> new LiquidationHeatmap(series, feed(history, models)), rounds);
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%,d bars of %s, %s, median of %d rounds%n%n",
                series.getBarCount(), history.instrument(), model.name(), rounds));
        text.append(String.format(Locale.ROOT, "%-36s %12s %16s%n", "Indicator", "ns/bar alone", "beyond the engine"));
        Map<String, Function<LiquidationHeatmap, Indicator<?>>> makers = new LinkedHashMap<>();
        indicators.forEach(chosen -> makers.put(chosen.toString(), heatmap -> made(host, chosen, heatmap)));
        try (Progress progress = Progress.of(console, "time", makers.size())) {
            for (IndicatorCost cost : benchmark.alone(makers, progress::advance)) {
                text.append(String.format(Locale.ROOT, "%-36s %,12.0f %,16.0f%n", cost.name(), cost.nanosPerBar(),
                        cost.beyondEngine()));
            }
        }
        text.append(String.format(Locale.ROOT, "%-36s %,12.0f%n", "all " + indicators.size() + " on one heatmap",
                benchmark.together(List.copyOf(makers.values()))));
        return text.toString();
    }
}
