/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Instant;
import java.util.List;

import org.liq4j.api.heatmap.Side;

/**
 * What happens within a sub-step, in this order: the liquidations of positions whose price was crossed, the funding
 * settlement if one is due, the closes of those who have held long enough, the entries. At its end both sides are equal.
 *
 * <p>
 * Sizes do not fit each other, yet neither side may hold more. Entrants come whole, as cutting them to size would shrink
 * the population in the long run: the smaller side is filled with the largest that fit, both grow while they are short of
 * what traders desire, and what little is left over on the larger side is closed by randomly chosen holders, in part where
 * they have more.
 */
final class TradingFloor {

    private static final List<Side> SIDES = List.of(Side.LONG, Side.SHORT);
    private static final double SUB_STEP_HOURS = 1.0 / 240;
    /** Coins traded per hour between traders who keep no position, as a share of open interest. */
    private static final double CHURN_PER_HOUR = 0.3 / 24;

    private final PositionBook book;
    private final Traders traders;
    private final FundingClock funding;
    private final BarTally tally;
    private final Trades trades = new Trades();
    /** Hours that pass faster where the market is more active; holding times are measured on it. */
    private double clock;
    private final WaitingRoom longRoom;
    private final WaitingRoom shortRoom;

    TradingFloor(PositionBook book, Traders traders, FundingClock funding, BarTally tally) {
        this.book = book;
        this.traders = traders;
        this.funding = funding;
        this.tally = tally;
        this.longRoom = new WaitingRoom(traders, Side.LONG);
        this.shortRoom = new WaitingRoom(traders, Side.SHORT);
    }

    /** All that follows from the price having moved to where it is now. */
    Trades subStep(PricePath path, long millis) {
        double price = path.price();
        trades.clear();
        traders.advance();
        funding.observe(path.logReturn());
        clock += SUB_STEP_HOURS * path.activity();
        tally.rateInForce(funding.rate());
        liquidate(price, millis, false);
        if (FundingClock.settlesAt(millis)) {
            book.settleFunding(funding.rate(), price);
            liquidate(price, millis, true);
            funding.fix(longAccountShare());
        }
        closeExpired();
        balance(price, millis);
        double churn = CHURN_PER_HOUR * SUB_STEP_HOURS * path.activity() * (0.5 + traders.draw());
        tally.traded(trades, price, churn * PositionBook.coins(book.lots(Side.LONG)), buyShare(path.standardReturn()));
        return trades;
    }

    double longAccountShare() {
        int longs = book.count(Side.LONG);
        return (double) longs / (longs + book.count(Side.SHORT));
    }

    private void liquidate(double price, long millis, boolean atMarket) {
        for (Side side : SIDES) {
            for (int slot = book.dead(side, price); slot != PositionBook.NONE; slot = book.dead(side, price)) {
                double fill = atMarket ? price : book.liquidationPrice(slot);
                trades.liquidated(side, book.lots(slot), fill);
                tally.liquidated(new SimulatedLiquidation(book.position(slot), fill, Instant.ofEpochMilli(millis)));
                book.close(slot);
            }
        }
    }

    private void closeExpired() {
        for (int slot = book.expired(clock); slot != PositionBook.NONE; slot = book.expired(clock)) {
            close(slot);
        }
    }

    private void balance(double price, long millis) {
        long desired = traders.desiredLots();
        Side smaller = smaller();
        long entrant = admit(smaller, desired);
        while (entrant != WaitingRoom.NOBODY) {
            double leverage = traders.drawLeverage(price * PositionBook.coins(entrant));
            book.open(smaller, price, leverage, entrant, clock + traders.drawHolding(leverage), millis);
            trades.opened(smaller, entrant);
            smaller = smaller();
            entrant = admit(smaller, desired);
        }
        Side larger = smaller.opposite();
        closeExcess(larger, book.lots(larger) - book.lots(smaller));
    }

    private Side smaller() {
        return book.lots(Side.LONG) <= book.lots(Side.SHORT) ? Side.LONG : Side.SHORT;
    }

    private long admit(Side smaller, long desired) {
        WaitingRoom room = smaller == Side.LONG ? longRoom : shortRoom;
        long lots = book.lots(smaller);
        long entrant = room.admit(book.lots(smaller.opposite()) - lots);
        return entrant != WaitingRoom.NOBODY ? entrant : room.admit(2 * (desired - lots));
    }

    private void closeExcess(Side larger, long lots) {
        long excess = lots;
        while (excess > 0) {
            int slot = book.slot(larger, traders.draw(book.count(larger)));
            if (excess >= book.lots(slot)) {
                excess -= book.lots(slot);
                close(slot);
            } else {
                trades.closed(larger, excess);
                book.reduce(slot, excess);
                excess = 0;
            }
        }
    }

    private void close(int slot) {
        trades.closed(book.side(slot), book.lots(slot));
        book.close(slot);
    }

    /** Share of the voluntary trades whose taker buys: leans with the move, never to one side alone. */
    private double buyShare(double standardReturn) {
        double pressure = standardReturn + traders.draw() - 0.5;
        return 0.5 + 0.4 * pressure / (1 + Math.abs(pressure));
    }
}
