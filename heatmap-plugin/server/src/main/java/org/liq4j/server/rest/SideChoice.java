/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import org.liq4j.api.heatmap.Side;

/** Which sides are shown. */
enum SideChoice {
    BOTH, LONG, SHORT;

    boolean has(Side side) {
        return switch (this) {
            case BOTH -> true;
            case LONG -> side == Side.LONG;
            case SHORT -> side == Side.SHORT;
        };
    }
}
