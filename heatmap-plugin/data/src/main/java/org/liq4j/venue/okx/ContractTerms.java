/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.Payoff;

/**
 * What turns tiers stated in contracts into notionals.
 *
 * @param contractValue
 *            coins of one contract; of a coin-margined swap its value in quote currency
 * @param price
 *            quote currency for one coin, at which the tiers are valued
 * @param takerFee
 *            fraction of the notional that the venue adds to the maintenance rate; 0 if none
 */
record ContractTerms(double contractValue, double price, double takerFee) {

    /** Terms for an instrument.
     *
     * @throws InvalidValueException
     *             if it is coin-margined and its contracts have another value
     */
    ContractTerms checkedFor(Instrument instrument) {
        if (instrument.payoff() instanceof Payoff.Inverse inverse && inverse.contractValue() != contractValue) {
            throw new InvalidValueException("contract-value", Double.toString(contractValue),
                    "must be the value of a contract of " + instrument + " in quote currency, "
                            + inverse.contractValue());
        }
        return this;
    }

    /**
     * @throws InvalidValueException
     *             unless {@code 0 < contractValue, price < infinity} and {@code 0 <= takerFee < 0.1}
     */
    public ContractTerms {
        Require.positive("contractValue", contractValue);
        Require.positive("price", price);
        Require.atLeastBelow("takerFee", takerFee, 0, 0.1);
    }

    /** In quote currency; of a coin-margined swap in coins. */
    double notional(double contracts, boolean inverse) {
        return inverse ? contracts * contractValue / price : contracts * contractValue * price;
    }
}
