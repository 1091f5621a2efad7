/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.liq4j.api.heatmap.Side;

/**
 * The positions that are open now: a view of the market, valid until its next step. The positions of a side have indexes
 * {@code 0 <= index < count(side)} in no order of meaning, though always the same one in the same run; reading them by
 * index allocates nothing.
 */
public final class OpenPositions {

    private final PositionBook book;

    OpenPositions(PositionBook book) {
        this.book = book;
    }

    /** Number of open positions of a side. */
    public int count(Side side) {
        return book.count(side);
    }

    /** Coins of all positions of a side: the open interest, exactly the same on both sides. */
    public double totalCoins(Side side) {
        return PositionBook.coins(book.lots(side));
    }

    /** Coins of one position, {@code > 0}. */
    public double coins(Side side, int index) {
        return PositionBook.coins(book.lots(book.slot(side, index)));
    }

    public double entry(Side side, int index) {
        return book.entry(book.slot(side, index));
    }

    public double leverage(Side side, int index) {
        return book.leverage(book.slot(side, index));
    }

    /** Where one position is liquidated; 0 if never. */
    public double liquidationPrice(Side side, int index) {
        return book.liquidationPrice(book.slot(side, index));
    }

    /** One position with all that is known about it. */
    public SimulatedPosition position(Side side, int index) {
        return book.position(book.slot(side, index));
    }

    /** A copy of all positions of both sides, oldest first. */
    public List<SimulatedPosition> toList() {
        List<SimulatedPosition> positions = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int i = 0; i < count(side); i++) {
                positions.add(position(side, i));
            }
        }
        positions.sort(Comparator.comparingLong(SimulatedPosition::id));
        return positions;
    }
}
