/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.analysis.ReadableNumbers;
import org.liq4j.api.extension.Durations;
import org.liq4j.backtest.Metrics;

/** Prints a report for a terminal, at most 100 columns wide. */
public final class ReportTable {

    private ReportTable() {
    }

    /** The report as lines of text, each ended by a line feed. */
    public static String of(BacktestReport report) {
        Quality quality = report.quality();
        List<String> lines = new ArrayList<>();
        lines.add(report.strategy() + " on " + report.instrument().orElse("bars of an instrument not stated")
                + (report.simulated() ? " (simulated market)" : ""));
        lines.add(String.format(Locale.ROOT, "%,d", quality.bars()) + " bars of "
                + Durations.format(quality.barDuration()) + ", " + quality.from() + " to " + quality.to());
        lines.add("");
        lines.addAll(metrics(report.metrics(), report.currency()));
        lines.add("");
        WrappedText.add(lines, "Reading", report.reading().sentence());
        WrappedText.add(lines, "Data", String.join("; ", quality.data()));
        WrappedText.add(lines, "Model", model(report));
        for (String note : quality.notes()) {
            WrappedText.add(lines, "Note", note);
        }
        WrappedText.add(lines, "Time", String.format(Locale.ROOT, "%.2f s", report.elapsedMillis() / 1000.0));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> metrics(Metrics metrics, String currency) {
        return List.of(row("Return", Figures.percent(metrics.totalReturn(), 2), "Trades", "" + metrics.trades()),
                row("Buy & hold", Figures.percent(metrics.buyAndHold(), 2), "Win rate",
                        Figures.percent(metrics.winRate())),
                row("Max drawdown", Figures.percent(metrics.maxDrawdown(), 2), "Profit factor",
                        Figures.decimal(metrics.profitFactor())),
                row("Sharpe", Figures.decimal(metrics.sharpe()), "Exposure", Figures.percent(metrics.exposure(), 1)),
                row("Fees", Figures.amount(metrics.fees(), currency) + " " + currency, "Funding",
                        Figures.amount(metrics.funding(), currency)),
                row("Slippage", Figures.amount(metrics.slippage(), currency) + " " + currency, "", "")).stream()
                .map(String::stripTrailing)
                .toList();
    }

    private static String row(String left, String leftValue, String right, String rightValue) {
        return String.format(Locale.ROOT, "  %-14s%16s    %-14s%12s", left, leftValue, right, rightValue);
    }

    private static String model(BacktestReport report) {
        Quality quality = report.quality();
        StringBuilder text = new StringBuilder(report.model());
        text.append("; brackets ").append(quality.brackets());
        text.append("; ").append(Figures.percent(quality.seedShare(), 1)).append(" of the book is still seed");
        quality.openInterestAge().ifPresent(
                age -> text.append("; open interest ").append(Figures.age(age)).append(" old"));
        quality.overCount().ifPresent(factor -> text.append("; modelled over realised flow ")
                .append(ReadableNumbers.significant(factor))
                .append(report.simulated() ? "" : " (venues report a part: the realised flow is a lower bound)"));
        return text.toString();
    }
}
