/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.ta4j.core.num.Num;

/** A turn of a number. */
public enum SwingPoint {

    /** Nothing around it is higher. */
    HIGH,

    /** Nothing around it is lower. */
    LOW;

    /** Whether a number lies beyond another: above it for a high. */
    boolean isBeyond(Num number, Num other) {
        return this == HIGH ? number.isGreaterThan(other) : number.isLessThan(other);
    }
}
