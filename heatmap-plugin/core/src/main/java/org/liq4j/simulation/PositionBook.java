/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Instant;
import java.util.Arrays;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;

/**
 * All open positions in columns by slot. Coins are counted in whole lots, so that both sides and the open interest agree to
 * the last bit however many positions came and went. A freed slot is used again.
 */
final class PositionBook {

    static final int NONE = -1;

    private static final double LOTS_PER_COIN = 1e6;

    private final BracketTable table;
    /** Longs by descending, shorts by ascending liquidation price: the next to die first. */
    private final SlotHeap longs = new SlotHeap();
    private final SlotHeap shorts = new SlotHeap();
    private final SlotHeap expiries = new SlotHeap();
    private long[] ids = new long[1024];
    private Side[] sides = new Side[1024];
    private double[] entries = new double[1024];
    private double[] leverages = new double[1024];
    private double[] margins = new double[1024];
    private double[] liquidationPrices = new double[1024];
    private long[] lots = new long[1024];
    private long[] openedAt = new long[1024];
    private int[] freed = new int[1024];
    private int freeCount;
    private int slots;
    private long nextId;
    private long longLots;
    private long shortLots;

    PositionBook(BracketTable table) {
        this.table = table;
        Arrays.fill(sides, Side.LONG);
    }

    static long lots(double coins) {
        return (long) (coins * LOTS_PER_COIN);
    }

    static double coins(long lots) {
        return lots / LOTS_PER_COIN;
    }

    int count(Side side) {
        return ofSide(side).size();
    }

    long lots(Side side) {
        return side == Side.LONG ? longLots : shortLots;
    }

    /** The slot of the {@code index}-th position of a side, in no particular order; 0 is the next to die. */
    int slot(Side side, int index) {
        return ofSide(side).slot(index);
    }

    Side side(int slot) {
        return sides[slot];
    }

    long lots(int slot) {
        return lots[slot];
    }

    double liquidationPrice(int slot) {
        return liquidationPrices[slot];
    }

    double entry(int slot) {
        return entries[slot];
    }

    double leverage(int slot) {
        return leverages[slot];
    }

    SimulatedPosition position(int slot) {
        return new SimulatedPosition(ids[slot], sides[slot], entries[slot], leverages[slot], coins(lots[slot]),
                margins[slot], Instant.ofEpochMilli(openedAt[slot]), liquidationPrices[slot]);
    }

    /** A slot whose liquidation price a market at {@code price} has reached, the first reached first; {@link #NONE} if there is none. */
    int dead(Side side, double price) {
        SlotHeap heap = ofSide(side);
        return heap.firstKey() <= -side.sign() * price ? heap.slot(0) : NONE;
    }

    /** A slot that was to be held until {@code clock} at most, the earliest first; {@link #NONE} if there is none. */
    int expired(double clock) {
        return expiries.firstKey() <= clock ? expiries.slot(0) : NONE;
    }

    void open(Side side, double entry, double leverage, long quantity, double expiry, long millis) {
        int slot = freeCount > 0 ? freed[--freeCount] : newSlot();
        double coins = coins(quantity);
        ids[slot] = nextId++;
        sides[slot] = side;
        entries[slot] = entry;
        leverages[slot] = leverage;
        margins[slot] = entry * coins / leverage;
        liquidationPrices[slot] = table.liquidationPrice(side, entry, leverage, coins, 0);
        lots[slot] = quantity;
        openedAt[slot] = millis;
        ofSide(side).add(slot, deathKey(slot));
        expiries.add(slot, expiry);
        count(side, quantity);
    }

    /** Closes some of a position's lots and frees their share of its margin. */
    void reduce(int slot, long quantity) {
        long kept = lots[slot] - quantity;
        assert kept > 0 : kept;
        margins[slot] *= (double) kept / lots[slot];
        lots[slot] = kept;
        count(sides[slot], -quantity);
        revalue(slot);
    }

    void close(int slot) {
        ofSide(sides[slot]).remove(slot);
        expiries.remove(slot);
        count(sides[slot], -lots[slot]);
        lots[slot] = 0;
        freed[freeCount++] = slot;
    }

    /** Every position pays, or is paid, funding on its notional at {@code price} out of its margin. */
    void settleFunding(double rate, double price) {
        for (int slot = 0; slot < slots; slot++) {
            if (lots[slot] > 0) {
                margins[slot] -= sides[slot].sign() * rate * coins(lots[slot]) * price;
                revalue(slot);
            }
        }
    }

    private void revalue(int slot) {
        liquidationPrices[slot] = table.heldLiquidationPrice(sides[slot], entries[slot], coins(lots[slot]),
                margins[slot]);
        ofSide(sides[slot]).change(slot, deathKey(slot));
    }

    private double deathKey(int slot) {
        return -sides[slot].sign() * liquidationPrices[slot];
    }

    private void count(Side side, long change) {
        if (side == Side.LONG) {
            longLots += change;
        } else {
            shortLots += change;
        }
    }

    private SlotHeap ofSide(Side side) {
        return side == Side.LONG ? longs : shorts;
    }

    private int newSlot() {
        if (slots == ids.length) {
            int capacity = 2 * slots;
            ids = Arrays.copyOf(ids, capacity);
            sides = Arrays.copyOf(sides, capacity);
            entries = Arrays.copyOf(entries, capacity);
            leverages = Arrays.copyOf(leverages, capacity);
            margins = Arrays.copyOf(margins, capacity);
            liquidationPrices = Arrays.copyOf(liquidationPrices, capacity);
            lots = Arrays.copyOf(lots, capacity);
            openedAt = Arrays.copyOf(openedAt, capacity);
            freed = Arrays.copyOf(freed, capacity);
        }
        return slots++;
    }
}
