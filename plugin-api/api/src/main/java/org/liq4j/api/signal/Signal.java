/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;

/**
 * What a strategy said at the close of a bar; modelled, no advice, and never an order.
 *
 * @param time
 *            end of the bar
 * @param instrument
 *            it speaks of
 * @param strategy
 *            as it was asked for, with its parameters
 * @param action
 *            what it asks for
 * @param price
 *            close of the bar in quote currency
 */
public record Signal(Instant time, Instrument instrument, String strategy, Action action, double price) {

    /** What a strategy may ask for. */
    public enum Action {
        ENTER_LONG, EXIT_LONG, ENTER_SHORT, EXIT_SHORT
    }

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < price < infinity}
     */
    public Signal {
        if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("price", Double.toString(price), "must satisfy 0 < price < infinity");
        }
    }
}
