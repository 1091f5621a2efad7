/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.net.URI;

import org.liq4j.api.exchange.Exchange;

/** An exchange with a public archive of the files that {@link ArchiveKind} names. */
public interface ArchivedExchange extends Exchange {

    /** What stands before {@code /data/futures/...} in the addresses of its files. */
    URI archive();
}
