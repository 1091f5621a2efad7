/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

import com.google.inject.Inject;

import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.exchange.RestExchange;
import org.liq4j.api.exchange.RestMarketData;
import org.liq4j.api.extension.Arguments;

/** Opens exchanges; they are closed with all else that the run has opened. */
final class RestVenues {

    private final Path home;
    private final InstantSource clock;
    private final OpenResources resources;

    @Inject
    RestVenues(@Home Path home, InstantSource clock, OpenResources resources) {
        this.home = home;
        this.clock = clock;
        this.resources = resources;
    }

    /** Where is kept what hosts were asked for, and until when they have forbidden it. */
    static Path memory(Path home) {
        return home.resolve("venues");
    }

    /**
     * The market data of an exchange.
     *
     * @param base
     *            whom to ask instead of the exchange's own address
     */
    RestMarketData open(RestExchange exchange, Optional<URI> base, Arguments arguments) {
        RestAccess access = new RestAccess(base.orElseGet(exchange::address), clock, Optional.of(memory(home)));
        return resources.add(UsageException.check("--base-url", () -> exchange.open(access, arguments)));
    }
}
