/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Names;
import org.liq4j.api.market.Instrument;

/** The exchanges that are known, by name. Immutable. */
public final class Exchanges {

    private final TreeMap<String, Exchange> byName = new TreeMap<>();

    /**
     * @throws InvalidValueException
     *             if two have one name
     */
    public Exchanges(Collection<? extends Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            if (byName.put(exchange.name(), exchange) != null) {
                throw new InvalidValueException("venue", exchange.name(), "is the name of two exchanges");
            }
        }
    }

    /** All of them, in the order of their names. */
    public List<Exchange> all() {
        return List.copyOf(byName.values());
    }

    /** The exchange of a venue; empty if it is not known. */
    public Optional<Exchange> find(String venue) {
        return Optional.ofNullable(byName.get(venue));
    }

    /**
     * Reads {@code VENUE:SYMBOL}, with the payoff that its exchange states; linear where the exchange is not known.
     *
     * @throws InvalidValueException
     *             if the text is not of that form
     */
    public Instrument instrument(String text) {
        return withPayoff(Instrument.parse(text));
    }

    /** The instrument with the payoff that its exchange states; as it is where the exchange is not known. */
    public Instrument withPayoff(Instrument instrument) {
        return find(instrument.venue()).map(exchange -> instrument.withPayoff(exchange.payoff(instrument.symbol())))
                .orElse(instrument);
    }

    /**
     * The exchange of a venue, as what it can do.
     *
     * @param capability
     *            {@link Exchange} itself, or an interface that only some exchanges implement
     * @throws InvalidValueException
     *             if it is not known, or is none of those that can; says which are
     */
    public <C> C get(String venue, Class<C> capability) {
        return find(venue).filter(capability::isInstance).map(capability::cast).orElseThrow(() -> {
            List<String> names = with(capability).stream().map(Exchange::name).toList();
            return new InvalidValueException("venue", venue,
                    "must be one of " + names + Names.didYouMean(venue, names));
        });
    }

    /** The exchanges that can do that, in the order of their names. */
    public List<Exchange> with(Class<?> capability) {
        return byName.values().stream().filter(capability::isInstance).toList();
    }
}
