/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

/** Whose position dies; never the side of the order that closes it. */
public enum Side {

    /** Longs are liquidated when price falls: their levels lie below spot. */
    LONG(+1),

    /** Shorts are liquidated when price rises: their levels lie above spot. */
    SHORT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** +1 for a long, -1 for a short. */
    public int sign() {
        return sign;
    }

    public Side opposite() {
        return this == LONG ? SHORT : LONG;
    }
}
