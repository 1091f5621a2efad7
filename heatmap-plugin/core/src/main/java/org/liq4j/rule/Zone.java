/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import org.ta4j.core.Bar;

import org.liq4j.api.heatmap.Side;

/** The prices of a cluster: those of longs are reached from above, those of shorts from below. */
record Zone(Side side, double low, double high) {

    /** The edge that price reaches first. */
    double near() {
        return side == Side.LONG ? high : low;
    }

    private double far() {
        return side == Side.LONG ? low : high;
    }

    /** Whether the bar's wick has reached the near edge. */
    boolean touchedBy(Bar bar) {
        return side.sign() * (near() - wick(bar)) >= 0;
    }

    /** Whether the bar's wick has reached the far edge, and so crossed all of it. */
    boolean sweptBy(Bar bar) {
        return side.sign() * (far() - wick(bar)) >= 0;
    }

    /** Whether the price lies past the near edge, in the zone or behind it. */
    boolean isEnteredAt(double price) {
        return side.sign() * (near() - price) > 0;
    }

    boolean overlaps(Zone other) {
        return low <= other.high && other.low <= high;
    }

    private double wick(Bar bar) {
        return (side == Side.LONG ? bar.getLowPrice() : bar.getHighPrice()).doubleValue();
    }
}
