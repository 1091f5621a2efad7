/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import org.liq4j.api.InvalidValueException;

/**
 * What turns tiers stated in contracts into notionals.
 *
 * @param contractValue
 *            coins of one contract
 * @param price
 *            quote currency for one coin, at which the tiers are valued
 * @param takerFee
 *            fraction of the notional that the venue adds to the maintenance rate; 0 if none
 */
record ContractTerms(double contractValue, double price, double takerFee) {

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < contractValue, price < infinity} and {@code 0 <= takerFee < 0.1}
     */
    public ContractTerms {
        requirePositive("contractValue", contractValue);
        requirePositive("price", price);
        if (!(takerFee >= 0 && takerFee < 0.1)) {
            throw new InvalidValueException("takerFee", Double.toString(takerFee), "must satisfy 0 <= takerFee < 0.1");
        }
    }

    double notional(double contracts) {
        return contracts * contractValue * price;
    }

    private static void requirePositive(String field, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException(field, Double.toString(value), "must be > 0 and finite");
        }
    }
}
