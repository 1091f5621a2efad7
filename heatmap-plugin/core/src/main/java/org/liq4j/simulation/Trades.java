/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import org.liq4j.api.heatmap.Side;

/** What was traded in one sub-step, in lots by side. */
final class Trades {

    private long openedLong;
    private long openedShort;
    private long closedLong;
    private long closedShort;
    private long forcedLong;
    private long forcedShort;
    private double forcedLongNotional;
    private double forcedShortNotional;

    void clear() {
        openedLong = 0;
        openedShort = 0;
        closedLong = 0;
        closedShort = 0;
        forcedLong = 0;
        forcedShort = 0;
        forcedLongNotional = 0;
        forcedShortNotional = 0;
    }

    void opened(Side side, long lots) {
        if (side == Side.LONG) {
            openedLong += lots;
        } else {
            openedShort += lots;
        }
    }

    void closed(Side side, long lots) {
        if (side == Side.LONG) {
            closedLong += lots;
        } else {
            closedShort += lots;
        }
    }

    void liquidated(Side side, long lots, double price) {
        closed(side, lots);
        if (side == Side.LONG) {
            forcedLong += lots;
            forcedLongNotional += PositionBook.coins(lots) * price;
        } else {
            forcedShort += lots;
            forcedShortNotional += PositionBook.coins(lots) * price;
        }
    }

    /** Coins that changed hands: what was bought, to open or to close, which is what was sold. */
    double coins() {
        assert openedLong + closedShort == openedShort + closedLong;
        // Forced sellers and forced buyers are all takers, so they do not meet each other.
        return PositionBook.coins(Math.max(openedLong + closedShort, forcedLong + forcedShort));
    }

    double forcedCoins(Side side) {
        return PositionBook.coins(side == Side.LONG ? forcedLong : forcedShort);
    }

    double forcedNotional(Side side) {
        return side == Side.LONG ? forcedLongNotional : forcedShortNotional;
    }
}
