/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import java.util.Optional;

import org.liq4j.venue.VenueJson;

/**
 * Since 2026-06-30 some streams are of USD-M and COIN-M futures together, told apart by {@code st}: 1 is USD-M, 2 COIN-M, whose
 * quantities are contracts of 10 or 100 USD. Where it is missing there are no others.
 */
enum MarginType {

    USD, COIN, UNKNOWN;

    static MarginType of(Optional<VenueJson> st) {
        return st.map(VenueJson::text).map(MarginType::of).orElse(USD);
    }

    static MarginType of(String st) {
        return switch (st) {
            case "1" -> USD;
            case "2" -> COIN;
            default -> UNKNOWN;
        };
    }

    /** Why a message is left out that is not of USD-M. */
    String reason() {
        return this == COIN ? "is of COIN-M" : "unknown st";
    }
}
