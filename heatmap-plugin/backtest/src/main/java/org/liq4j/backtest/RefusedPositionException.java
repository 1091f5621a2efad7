/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException;

/**
 * A position that the strategy asked for cannot be opened on these terms: the brackets allow no such leverage or notional, or the
 * size cannot be told. Other terms, or another starting equity, are needed.
 */
public final class RefusedPositionException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    private final InvalidValueException broken;

    RefusedPositionException(String market, Instant time, InvalidValueException broken) {
        super(Blame.USAGE, market + " at " + time + ": " + broken.getMessage(), broken);
        this.broken = broken;
    }

    /** The value of the position, and the rule that it breaks. */
    public InvalidValueException broken() {
        return broken;
    }
}
