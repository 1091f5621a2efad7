/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

/** What a bar must do for a resting limit order to be taken as filled. */
public enum LimitFill {

    /** Reach its price: assumes to be first in the queue. */
    TOUCHED,

    /** Trade beyond its price, so that everybody at the price was served. */
    THROUGH
}
