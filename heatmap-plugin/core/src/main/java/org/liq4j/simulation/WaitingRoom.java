/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import org.liq4j.api.heatmap.Side;

/**
 * The next entrants of one side, who wait until a place of their size is free. All that are drawn enter some day, so the
 * sizes that enter are distributed as the sizes drawn; the larger the room, the better the sides fit each other.
 */
final class WaitingRoom {

    static final long NOBODY = 0;

    private static final int PLACES = 24;

    private final Traders traders;
    private final Side side;
    private final long[] waiting = new long[PLACES];

    WaitingRoom(Traders traders, Side side) {
        this.traders = traders;
        this.side = side;
        for (int i = 0; i < PLACES; i++) {
            waiting[i] = traders.drawLots(side);
        }
    }

    /** Lets the largest entrant of at most {@code limit} lots in, and another take the place; {@link #NOBODY} if none fits. */
    long admit(long limit) {
        int best = -1;
        for (int i = 0; i < PLACES; i++) {
            if (waiting[i] <= limit && (best < 0 || waiting[i] > waiting[best])) {
                best = i;
            }
        }
        if (best < 0) {
            return NOBODY;
        }
        long lots = waiting[best];
        waiting[best] = traders.drawLots(side);
        return lots;
    }
}
