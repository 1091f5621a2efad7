/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * What an exchange takes of each trade's notional. Exchanges change their fees, and grant discounts: state your own where it
 * matters.
 *
 * @param maker
 *            fraction for an order that rested in the book; may be negative, a rebate
 * @param taker
 *            fraction for an order that was executed at once
 */
public record ExchangeFees(double maker, double taker) {

    /**
     * @throws InvalidValueException
     *             unless {@code 0 <= taker < 0.1} and {@code -taker <= maker < 0.1}
     */
    public ExchangeFees {
        Require.atLeastBelow("takerFee", taker, 0, 0.1);
        Require.atLeastBelow("makerFee", maker, -taker, 0.1);
    }

    /** The same maker fee, as far as it does not exceed the other taker fee, with another taker fee. */
    public ExchangeFees withTaker(double other) {
        return new ExchangeFees(Math.max(-other, Math.min(maker, other)), other);
    }
}
