/* SPDX-License-Identifier: MIT */
package org.liq4j.server.market;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;
import org.liq4j.server.NotFoundException;

/** The markets that are served, in the order they are listed. Immutable; what they hold goes on. */
public final class ServedMarkets {

    private final List<ServedMarket> markets;

    /**
     * @param markets
     *            the first is the one a question is about that names none
     * @throws InvalidValueException
     *             if there is none, or two have one instrument
     */
    public ServedMarkets(List<ServedMarket> markets) {
        if (markets.isEmpty()) {
            throw new InvalidValueException("markets", "none", "must have at least one");
        }
        Set<Instrument> seen = new HashSet<>();
        for (ServedMarket market : markets) {
            if (!seen.add(market.instrument())) {
                throw new InvalidValueException("markets", market.instrument().toString(), "must be served once only");
            }
        }
        this.markets = List.copyOf(markets);
    }

    /** All of them, at least one. */
    public List<ServedMarket> all() {
        return markets;
    }

    /** The one that a question is about that names none. */
    public ServedMarket first() {
        return markets.get(0);
    }

    /**
     * The market of an instrument.
     *
     * @throws InvalidValueException
     *             if the text is no instrument
     * @throws NotFoundException
     *             if the instrument is not served
     */
    public ServedMarket find(String text) {
        Instrument instrument = Instrument.parse(text);
        return markets.stream().filter(market -> market.instrument().equals(instrument)).findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "instrument " + instrument + " is not served; there are " + markets.stream()
                                .map(market -> market.instrument().toString()).collect(Collectors.joining(", "))));
    }
}
