/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.liq4j.benchmark.BenchmarkReport;
import org.liq4j.benchmark.HeatmapBenchmark;
import org.liq4j.report.ReportJson;

/** {@code liq4j bench}: what the heatmap costs on this machine. */
@Command(name = "bench", description = "Measures what the heatmap costs on this machine, against ta4j's own indicators.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class BenchCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--bars", paramLabel = "N", defaultValue = "100000", description = "Simulated bars to measure over (default: ${DEFAULT-VALUE}).")
    private int bars;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (bars < 1_000) {
            throw new UsageException("--bars = " + bars + ": must be >= 1000, fewer say nothing");
        }
        BenchmarkReport report = HeatmapBenchmark.run(bars);
        console.out().print(json ? ReportJson.of(report) + "\n" : report.table());
        return ExitCode.OK;
    }
}
