/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How an exchange is to be asked.
 *
 * @param address
 *            whom to ask: {@link RestExchange#address()}, or another that answers the same
 * @param clock
 *            by which waits, and what is final, are reckoned
 * @param memory
 *            folder in which is kept what hosts were asked for and until when they have forbidden it, so that all processes at
 *            one address keep to the limits together; need not exist; empty: forgotten when closed
 */
public record RestAccess(URI address, InstantSource clock, Optional<Path> memory) {

    /** To an address, forgetting when closed. */
    public static RestAccess to(URI address, InstantSource clock) {
        return new RestAccess(address, clock, Optional.empty());
    }
}
