/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.net.URI;
import java.util.List;

/**
 * A venue's market data over REST. What it serves tells its type: {@link CandleSource}, {@link MarkCandleSource},
 * {@link OpenInterestSource}, {@link OpenInterestHistorySource}, {@link AccountRatioSource}, {@link TopTraderRatioSource},
 * {@link FundingSource}, {@link BracketSource}, {@link InstrumentSource}, {@link LimitSource}, {@link ClockSource}.
 */
public interface Venue {

    /** Upper-case name, as in instruments. */
    String name();

    /** Where requests go. */
    URI base();

    /** What the venue allows one address: what it told since it was asked, else what its documents tell. */
    List<RateLimit> limits();

    /** How quantities, sides and liquidations are to be read. */
    Conventions conventions();
}
