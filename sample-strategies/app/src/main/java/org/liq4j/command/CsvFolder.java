/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.report.RunCsv;

/** The folder that the tables of runs go to, if one was asked for. */
final class CsvFolder {

    @Option(names = "--csv", paramLabel = "DIR", description = "Write summary.csv, trades.csv and equity.csv into a folder, for machines; all of them or none.")
    private @Nullable Path folder;

    private List<OutputFile> files = List.of();

    /**
     * Checks that the files can be written, before the command's work.
     *
     * @param inputs
     *            files that the command reads, and must not write
     * @throws UsageException
     *             if one cannot be written
     */
    void check(List<Path> inputs) {
        Path wanted = folder;
        if (wanted == null) {
            return;
        }
        try {
            Files.createDirectories(wanted);
        } catch (IOException e) {
            throw new UsageException("--csv = " + wanted + ": must be a folder, or none yet (" + e + ")");
        }
        files = List.of("summary.csv", "trades.csv", "equity.csv").stream()
                .map(name -> OutputFile.of("--csv", wanted.resolve(name), inputs)).toList();
    }

    /** Writes the tables of the runs into the files that were checked, and says where. */
    Optional<Path> write(List<StrategyRuns.Run> runs) {
        Path wanted = folder;
        if (wanted == null) {
            return Optional.empty();
        }
        List<RunCsv.Run> rows = runs.stream()
                .map(run -> new RunCsv.Run(run.strategy(),
                        run.heat() == StrategyRuns.Heat.PLAIN ? "" : run.heat().text(), run.metrics(),
                        run.result().trades(), run.result().equity()))
                .toList();
        OutputFile.writeAll(files,
                List.of(out -> out.append(RunCsv.summary(rows)), out -> out.append(RunCsv.trades(rows)),
                        out -> out.append(RunCsv.equity(rows))));
        return Optional.of(wanted);
    }
}
