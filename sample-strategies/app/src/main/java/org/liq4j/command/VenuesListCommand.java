/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.liq4j.report.ReportJson;
import org.liq4j.report.VenueListing;
import org.liq4j.report.VenueText;
import org.liq4j.venue.Sleeper;
import org.liq4j.venue.VenueConnections;
import org.liq4j.venue.shipped.ShippedVenues;

/** {@code liq4j venues list}. */
@Command(name = "list", description = "Lists the venues, what each serves without an account, and what it allows one address. Asks nobody.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class VenuesListCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Inject
    VenuesListCommand(Console console, InstantSource clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (VenueConnections connections = new VenueConnections(clock, Sleeper.THREAD, new Random())) {
            VenueListing listing = new VenueListing(ShippedVenues.NAMES.stream()
                    .map(name -> VenueListing.Entry.of(ShippedVenues.open(name, connections, Optional.empty(), 0)))
                    .toList());
            console.out().print(json ? ReportJson.of(listing) + "\n" : VenueText.of(listing));
        }
        return ExitCode.OK;
    }
}
