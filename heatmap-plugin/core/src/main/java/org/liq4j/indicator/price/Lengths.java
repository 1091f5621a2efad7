/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.liq4j.api.InvalidValueException;

/** Checks of numbers of bars. */
final class Lengths {

    private Lengths() {
    }

    static int atLeast(String field, int bars, int least) {
        if (bars < least) {
            throw new InvalidValueException(field, Integer.toString(bars), "must be >= " + least);
        }
        return bars;
    }
}
