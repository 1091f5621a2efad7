/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.util.Arrays;

import org.liq4j.api.market.Payoff;
import org.liq4j.grid.BucketWindow;

/**
 * What one unit of the quantity that a book conserves is worth in each bucket, in quote currency: a coin the bucket's price, a
 * contract of an inverse future its value, whatever the price. Levels are kept as notional and the book in quantities, and this
 * is what lies between. Single writer.
 */
final class UnitValues {

    private final BucketWindow window;
    private final Payoff payoff;
    private double[] ofContracts = new double[0];

    UnitValues(BucketWindow window, Payoff payoff) {
        this.window = window;
        this.payoff = payoff;
    }

    Payoff payoff() {
        return payoff;
    }

    BucketWindow window() {
        return window;
    }

    /** By bucket of the window; do not write. */
    double[] byBucket() {
        if (!payoff.isInverse()) {
            return window.centres();
        }
        if (ofContracts.length != window.size()) {
            ofContracts = new double[window.size()];
            Arrays.fill(ofContracts, payoff.exposure(1));
        }
        return ofContracts;
    }

    /** What a quantity is worth at a price. */
    double notional(double quantity, double price) {
        return payoff.notional(quantity, price);
    }
}
