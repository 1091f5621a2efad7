/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.liq4j.api.market.Instrument;
import org.liq4j.report.ReportJson;
import org.liq4j.report.StoreText;
import org.liq4j.report.StoredGapReport;
import org.liq4j.store.MarketStore;
import org.liq4j.store.StoredGaps;
import org.liq4j.store.holes.HoleList;

/** {@code liq4j data gaps}. */
@Command(name = "gaps", description = {
        "Lists where rows are missing between stored rows, with the reason where a source has told one.",
        "Exit status 1 if there are any."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class DataGapsCommand implements Callable<Integer> {

    private final Console console;
    private final MarketStore store;
    private final HoleList holes;

    @Option(names = "--instrument", paramLabel = "VENUE:SYMBOL", description = "Only the gaps of this instrument (default: of all).")
    private @Nullable String instrument;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Inject
    DataGapsCommand(Console console, MarketStore store, HoleList holes) {
        this.console = console;
        this.store = store;
        this.holes = holes;
    }

    @Override
    public Integer call() {
        StoredGapReport report = new StoredGapReport(chosen().stream()
                .flatMap(one -> StoredGaps.of(store, holes, one).stream()).map(StoredGapReport.Gap::of).toList());
        console.out().print(json ? ReportJson.of(report) + "\n" : StoreText.gaps(report));
        return report.gaps().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }

    private List<Instrument> chosen() {
        List<Instrument> stored = store.instruments();
        if (instrument == null) {
            return stored;
        }
        String name = instrument;
        Instrument one = UsageException.check("--instrument", () -> Instrument.parse(name));
        if (!stored.contains(one)) {
            throw new UsageException("--instrument = " + one + ": nothing is stored; must be one of " + stored);
        }
        return List.of(one);
    }
}
