/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.ta4j.core.num.Num;

/** How price and an oscillator part from one pivot to the next. */
public enum DivergenceKind {

    /** A lower low of price, a higher one of the oscillator: the fall loses force. */
    REGULAR_BULLISH,

    /** A higher high of price, a lower one of the oscillator: the rise loses force. */
    REGULAR_BEARISH,

    /** A higher low of price, a lower one of the oscillator: the rise goes on. */
    HIDDEN_BULLISH,

    /** A lower high of price, a higher one of the oscillator: the fall goes on. */
    HIDDEN_BEARISH;

    /** The pivots that form it. */
    public SwingPoint point() {
        return switch (this) {
            case REGULAR_BULLISH, HIDDEN_BULLISH -> SwingPoint.LOW;
            case REGULAR_BEARISH, HIDDEN_BEARISH -> SwingPoint.HIGH;
        };
    }

    /** Whether two pivots form it. */
    boolean isFormed(Num earlierPrice, Num price, Num earlierOscillator, Num oscillator) {
        return switch (this) {
            case REGULAR_BULLISH, HIDDEN_BEARISH ->
                price.isLessThan(earlierPrice) && oscillator.isGreaterThan(earlierOscillator);
            case REGULAR_BEARISH, HIDDEN_BULLISH ->
                price.isGreaterThan(earlierPrice) && oscillator.isLessThan(earlierOscillator);
        };
    }
}
