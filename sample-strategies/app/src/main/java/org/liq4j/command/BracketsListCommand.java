/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.liq4j.api.market.Instrument;
import org.liq4j.margin.BracketCatalog;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.report.BracketListing;
import org.liq4j.report.BracketListing.DatedTable;
import org.liq4j.report.BracketText;
import org.liq4j.report.ReportJson;

/** {@code liq4j brackets list}. */
@Command(name = "list", description = "Lists the bracket tables, the shipped ones and your own; of one instrument the brackets themselves.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class BracketsListCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final BracketDirectory directory;

    @Option(names = "--instrument", paramLabel = "VENUE:SYMBOL", description = "Print this instrument's brackets, for example BYBIT:BTCUSDT.")
    private @Nullable String instrument;

    @Option(names = "--at", paramLabel = "DATE", description = "Only the tables in force on that day, UTC (with --instrument by default: today).")
    private @Nullable LocalDate at;

    @Option(names = "--json", description = "Print one JSON object, with all brackets.")
    private boolean json;

    @Inject
    BracketsListCommand(Console console, InstantSource clock, BracketDirectory directory) {
        this.console = console;
        this.clock = clock;
        this.directory = directory;
    }

    @Override
    public Integer call() {
        BracketCatalog own = directory.catalog();
        BracketCatalog catalog = BracketCatalog.shipped().with(own);
        List<DatedTable> tables = new ArrayList<>();
        for (BracketSchedule schedule : chosen(catalog)) {
            Set<Instant> mine = own.find(schedule.instrument()).map(found -> found.tables().keySet()).orElse(Set.of());
            Set<Instant> times = day().map(Set::of).orElse(schedule.tables().keySet());
            times.forEach(time -> tables.add(inForce(schedule, mine, time)));
        }
        BracketListing listing = new BracketListing(tables);
        if (json) {
            console.out().print(ReportJson.of(listing) + "\n");
        } else {
            console.out().print(instrument == null ? BracketText.index(listing) : BracketText.brackets(listing));
        }
        return ExitCode.OK;
    }

    private List<BracketSchedule> chosen(BracketCatalog catalog) {
        if (instrument == null) {
            return catalog.instruments().stream().map(catalog::find).flatMap(Optional::stream).toList();
        }
        String name = instrument;
        Instrument parsed = UsageException.check("--instrument", () -> Instrument.parse(name));
        return List.of(catalog.find(parsed).orElseThrow(() -> new UsageException("--instrument = " + parsed
                + ": has no brackets; must be one of " + catalog.instruments())));
    }

    private Optional<Instant> day() {
        if (at != null) {
            return Optional.of(at.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return instrument == null ? Optional.empty() : Optional.of(clock.instant());
    }

    private DatedTable inForce(BracketSchedule schedule, Set<Instant> own, Instant time) {
        Instant start = schedule.validFrom(time);
        String source = own.contains(start) ? directory.file(schedule.instrument()).toString() : "shipped";
        return DatedTable.of(schedule.instrument(), LocalDate.ofInstant(start, ZoneOffset.UTC), schedule.predates(time),
                source, schedule.at(time));
    }
}
