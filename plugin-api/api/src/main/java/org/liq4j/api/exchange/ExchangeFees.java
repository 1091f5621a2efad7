/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import org.liq4j.api.InvalidValueException;

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
        if (!(taker >= 0 && taker < 0.1)) {
            throw new InvalidValueException("takerFee", Double.toString(taker), "must satisfy 0 <= takerFee < 0.1");
        }
        if (!(maker >= -taker && maker < 0.1)) {
            throw new InvalidValueException("makerFee", Double.toString(maker),
                    "must satisfy -takerFee <= makerFee < 0.1");
        }
    }

    /** The same maker fee, as far as it does not exceed the other taker fee, with another taker fee. */
    public ExchangeFees withTaker(double other) {
        return new ExchangeFees(Math.max(-other, Math.min(maker, other)), other);
    }
}
