/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import org.liq4j.api.heatmap.Side;

/** TEMP. */
public final class BracketTable {
    public double liquidationPrice(Side side, double entry, double leverage, double quantity, double added) {
        int s = side.sign();
        return (entry * (1 - s / leverage) - s * added / quantity) / (1 - s * 0.004);
    }
}
