/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.net.URI;
import java.util.List;

/**
 * An exchange's market data over REST. What it serves is told by its type: it implements one interface for each, and no other.
 * Any thread may use it; closing it ends its connections.
 */
public interface RestMarketData extends AutoCloseable {

    /** Where requests go. */
    URI address();

    /** What the exchange allows one address: what it told since it was asked, else what its documents tell. */
    List<RateLimit> limits();

    @Override
    void close();
}
