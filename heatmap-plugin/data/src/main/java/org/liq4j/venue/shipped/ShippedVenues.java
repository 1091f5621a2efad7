/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.shipped;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.venue.Conventions;
import org.liq4j.venue.Venue;
import org.liq4j.venue.VenueConnections;
import org.liq4j.venue.binance.BinanceVenue;
import org.liq4j.venue.bybit.BybitVenue;
import org.liq4j.venue.hyperliquid.HyperliquidVenue;
import org.liq4j.venue.okx.OkxVenue;

/** Makes venues by name. */
public final class ShippedVenues {

    /** In the order of the alphabet. */
    public static final List<String> NAMES = List.of("BINANCE", "BYBIT", "HYPERLIQUID", "OKX");

    private ShippedVenues() {
    }

    /**
     * A venue.
     *
     * @param base
     *            where to ask; empty for the venue's own address
     * @param takerFee
     *            fraction of the notional that OKX's brackets add to the maintenance rate
     * @throws InvalidValueException
     *             if there is none of that name, or the address is of a wrong kind
     */
    public static Venue open(String name, VenueConnections connections, Optional<URI> base, double takerFee) {
        return switch (name) {
            case "BINANCE" -> new BinanceVenue(connections, base.orElse(BinanceVenue.BASE));
            case "BYBIT" -> new BybitVenue(connections, base.orElse(BybitVenue.BASE));
            case "HYPERLIQUID" -> new HyperliquidVenue(connections, base.orElse(HyperliquidVenue.BASE));
            case "OKX" -> new OkxVenue(connections, base.orElse(OkxVenue.BASE), takerFee);
            default -> throw new InvalidValueException("venue", name, "must be one of " + NAMES);
        };
    }

    /** How a venue states what others state otherwise; empty for one that is not shipped. */
    public static Optional<Conventions> conventions(String name) {
        return switch (name) {
            case "BINANCE" -> Optional.of(BinanceVenue.CONVENTIONS);
            case "BYBIT" -> Optional.of(BybitVenue.CONVENTIONS);
            case "HYPERLIQUID" -> Optional.of(HyperliquidVenue.CONVENTIONS);
            case "OKX" -> Optional.of(OkxVenue.CONVENTIONS);
            default -> Optional.empty();
        };
    }
}
