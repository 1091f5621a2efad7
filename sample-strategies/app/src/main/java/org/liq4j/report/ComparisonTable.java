/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.api.extension.Durations;
import org.liq4j.backtest.Metrics;

/** Prints strategies side by side for a terminal. */
public final class ComparisonTable {

    private static final String LINE = "%-46s %9s %9s %8s %7s %7s %9s";

    private ComparisonTable() {
    }

    /** A line for each run, and one for buying and holding. */
    public static String of(ComparisonReport report) {
        Quality quality = report.quality();
        List<String> lines = new ArrayList<>();
        lines.add(report.instrument().orElse("bars of an instrument not stated")
                + (report.simulated() ? " (simulated market)" : "") + ", "
                + String.format(Locale.ROOT, "%,d", quality.bars()) + " bars of "
                + Durations.format(quality.barDuration()) + ", " + quality.from() + " to " + quality.to());
        lines.add("");
        lines.add(String.format(Locale.ROOT, LINE, "Strategy", "Return", "Drawdown", "Sharpe", "Trades", "Won",
                "Costs"));
        for (ComparisonReport.Compared run : report.runs()) {
            lines.add(line(name(run), run.metrics()));
        }
        report.runs().stream().findFirst().ifPresent(run -> lines.add(String.format(Locale.ROOT, LINE, "buy and hold",
                Figures.percent(run.metrics().buyAndHold(), 2), "", "", "", "", "").stripTrailing()));
        lines.add("");
        WrappedText.add(lines, "Model", report.model() + "; modelled, and no forecast");
        WrappedText.add(lines, "Data", String.join("; ", quality.data()));
        quality.notes().forEach(note -> WrappedText.add(lines, "Note", note));
        WrappedText.add(lines, "Time", String.format(Locale.ROOT, "%.2f s", report.elapsedMillis() / 1000.0));
        return String.join("\n", lines) + "\n";
    }

    private static String name(ComparisonReport.Compared run) {
        return run.heatmap().isEmpty() ? run.strategy() : "  " + run.heatmap();
    }

    /** Costs are fees, slippage and funding paid, in quote currency. */
    private static String line(String name, Metrics metrics) {
        return String.format(Locale.ROOT, LINE, name, Figures.percent(metrics.totalReturn(), 2),
                Figures.percent(metrics.maxDrawdown(), 2), Figures.decimal(metrics.sharpe()),
                String.format(Locale.ROOT, "%,d", metrics.trades()), Figures.percent(metrics.winRate()),
                String.format(Locale.ROOT, "%,.0f", metrics.fees() + metrics.slippage() - metrics.funding()));
    }
}
