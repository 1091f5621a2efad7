/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.RuleFactory;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.validation.StrategyRun;
import org.liq4j.validation.Subject;

/** Which indicators, rules and strategies a check looks at: those named, or all with their defaults. */
final class SubjectOptions {

    @Option(names = "--indicator", paramLabel = "NAME", description = "An indicator by name and parameters; may be given several times.")
    private List<String> indicators = List.of();

    @Option(names = "--rule", paramLabel = "NAME", description = "A rule by name and parameters; may be given several times.")
    private List<String> rules = List.of();

    @Option(names = "--strategy", paramLabel = "NAME", description = "A strategy by name and parameters; may be given several times (default of the three: all, with their defaults).")
    private List<String> strategies = List.of();

    private final List<String> leftOut = new ArrayList<>();

    /** Indicators, rules, and of strategies signals, orders and trades. */
    List<Subject> all(PluginHost host, StrategyRun run) {
        List<Subject> all = new ArrayList<>(indicators(host));
        for (ResolvedExtension<RuleFactory> chosen : chosen(host, "--rule", ExtensionKind.RULE, rules)) {
            all.add(Subject.rule(chosen.toString(), heatmap -> UsageException.check("--rule",
                    () -> chosen.extension().create(heatmap, chosen.arguments()))));
        }
        for (ResolvedExtension<StrategyFactory> chosen : chosen(host, "--strategy", ExtensionKind.STRATEGY,
                strategies)) {
            all.add(Subject.signals(chosen.toString(), heatmap -> made(host, chosen, heatmap)));
            all.add(Subject.orders(chosen.toString(), heatmap -> made(host, chosen, heatmap)));
            all.add(Subject.trades(chosen.toString(), heatmap -> made(host, chosen, heatmap), run));
        }
        return all;
    }

    /** What states unstable bars: indicators, and of strategies the signals. */
    List<Subject> settling(PluginHost host) {
        if (!rules.isEmpty()) {
            throw new UsageException(
                    "--rule: a rule does not state its unstable bars; name the strategy or the indicators instead");
        }
        List<Subject> all = new ArrayList<>(indicators(host));
        for (ResolvedExtension<StrategyFactory> chosen : chosen(host, "--strategy", ExtensionKind.STRATEGY,
                strategies)) {
            all.add(Subject.signals(chosen.toString(), heatmap -> made(host, chosen, heatmap)));
        }
        return all;
    }

    /** Those of all that cannot be made without parameters, with the reason. */
    List<String> leftOut() {
        return leftOut;
    }

    private static org.liq4j.api.strategy.TwoSidedStrategy made(PluginHost host,
            ResolvedExtension<StrategyFactory> chosen,
            org.liq4j.api.heatmap.LiquidationHeatmap heatmap) {
        return UsageException.check("--strategy", () -> host.createStrategy(chosen, heatmap));
    }

    private List<Subject> indicators(PluginHost host) {
        List<Subject> all = new ArrayList<>();
        for (ResolvedExtension<IndicatorFactory> chosen : chosen(host, "--indicator", ExtensionKind.INDICATOR,
                indicators)) {
            all.add(Subject.indicator(chosen.toString(), heatmap -> UsageException.check("--indicator",
                    () -> chosen.extension().create(heatmap, chosen.arguments()))));
        }
        return all;
    }

    private <F extends Extension> List<ResolvedExtension<F>> chosen(PluginHost host, String option,
            ExtensionKind<F> kind,
            List<String> names) {
        if (!indicators.isEmpty() || !rules.isEmpty() || !strategies.isEmpty()) {
            return names.stream().map(name -> UsageException.check(option, () -> host.choose(kind, name))).toList();
        }
        List<ResolvedExtension<F>> all = new ArrayList<>();
        for (String name : host.names(kind)) {
            try {
                all.add(host.choose(kind, name));
            } catch (InvalidValueException e) {
                leftOut.add(kind.word() + " " + name + ": " + e.getMessage());
            }
        }
        return all;
    }
}
