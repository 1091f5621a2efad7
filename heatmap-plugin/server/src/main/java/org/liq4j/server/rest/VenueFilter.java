/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;

import org.liq4j.server.market.ServedMarket;

/**
 * Whose levels are looked at. An instrument is of one venue.
 *
 * @param venue
 *            that of the instrument
 * @param included
 *            whether it was asked for, or none was named
 */
record VenueFilter(String venue, boolean included) {

    static VenueFilter of(RequestParameters asked, ServedMarket market) {
        String venue = market.instrument().venue();
        return new VenueFilter(venue, asked.words("venues").map(named -> named.contains(venue)).orElse(true));
    }

    /** The venue of a market, whatever else is asked. */
    static VenueFilter all(ServedMarket market) {
        return new VenueFilter(market.instrument().venue(), true);
    }

    List<String> in() {
        return included ? List.of(venue) : List.of();
    }

    List<String> out() {
        return included ? List.of() : List.of(venue);
    }
}
