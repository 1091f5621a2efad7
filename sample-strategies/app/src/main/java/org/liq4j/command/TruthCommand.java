/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.liq4j.report.ReportJson;
import org.liq4j.report.TruthText;
import org.liq4j.truth.Contestant;
import org.liq4j.truth.TruthResult;
import org.liq4j.truth.TruthSettings;
import org.liq4j.truth.TruthStudy;

/** {@code liq4j truth}: modelled books against the simulated market's positions. */
@Command(name = "truth", description = {
        "Compares modelled books with the positions of simulated markets, by input set.",
        "Beside them: a random book, and books that know average distances only."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class TruthCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--bars", paramLabel = "N", defaultValue = "43200", description = "Minutes of each market (default: ${DEFAULT-VALUE}, 30 days).")
    private int bars;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the first market (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "5", description = "Number of markets, with the seeds that follow (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Inject
    TruthCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TruthSettings settings = UsageException.check("truth", () -> new TruthSettings(bars, seed, seeds));
        TruthResult result;
        try (Progress progress = Progress.of(console, "truth", seeds)) {
            result = TruthStudy.run(settings, Contestant.standard(), done -> progress.advance());
        }
        console.out().print(json ? ReportJson.of(result) + "\n" : TruthText.of(result));
        return ExitCode.OK;
    }
}
