/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

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
        Require.positive("contractValue", contractValue);
        Require.positive("price", price);
        Require.atLeastBelow("takerFee", takerFee, 0, 0.1);
    }

    double notional(double contracts) {
        return contracts * contractValue * price;
    }
}
