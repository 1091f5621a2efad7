/* SPDX-License-Identifier: MIT */
package org.liq4j.api.signal;

import java.time.Instant;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Instrument;

/**
 * That a strategy asks for a position or is out of one: an entry or exit that its rules ask for at the close of a bar, or an exit
 * by a resting stop, a resting target or a liquidation within it. Modelled, no advice, and never an order. A backtest and a live
 * run over the same bars say the same signals with the same ids.
 *
 * @param id
 *            tells it from all others, see {@link SignalIds}; printable ASCII without spaces
 * @param time
 *            end of the bar
 * @param instrument
 *            it speaks of
 * @param strategy
 *            as it was asked for, with its parameters
 * @param action
 *            what it asks for, or what was done
 * @param cause
 *            what made it; an entry is always {@link Cause#ENTRY_RULE}
 * @param reason
 *            in words, such as the rules that were satisfied; may be empty
 * @param price
 *            in quote currency: the close of the bar if a rule asks, else what the order or the liquidation was filled at
 * @param stop
 *            of an entry, the price of the nearest resting stop once it is open at {@code price}; NaN if there is none
 * @param target
 *            of an entry, the price of the nearest resting target; NaN if there is none
 * @param coins
 *            size: of an entry what the account would open at {@code price}, of an exit what is closed; NaN if it is not known
 */
public record Signal(String id, Instant time, Instrument instrument, String strategy, Action action, Cause cause,
        String reason, double price, double stop, double target, double coins) {

    /** What a strategy may ask for. */
    public enum Action {

        ENTER_LONG(Side.LONG, true), EXIT_LONG(Side.LONG, false), ENTER_SHORT(Side.SHORT, true), EXIT_SHORT(Side.SHORT,
                false);

        private final Side side;
        private final boolean entry;

        Action(Side side, boolean entry) {
            this.side = side;
            this.entry = entry;
        }

        /** To open a position of that side. */
        public static Action entry(Side side) {
            return side == Side.LONG ? ENTER_LONG : ENTER_SHORT;
        }

        /** To close a position of that side, or a part of it. */
        public static Action exit(Side side) {
            return side == Side.LONG ? EXIT_LONG : EXIT_SHORT;
        }

        /** Of the position. */
        public Side side() {
            return side;
        }

        public boolean isEntry() {
            return entry;
        }
    }

    /** What makes a signal. */
    public enum Cause {

        /** The strategy's entry rule was satisfied at the close. */
        ENTRY_RULE,

        /** The strategy's exit rule was satisfied at the close. */
        EXIT_RULE,

        /** A resting stop was filled within the bar. */
        STOP,

        /** A resting target was filled within the bar. */
        TARGET,

        /** The position was liquidated within the bar. */
        LIQUIDATION
    }

    /**
     * @throws InvalidValueException
     *             if the id is not printable ASCII, the cause is none of the action, {@code price} is not {@code > 0} and
     *             finite, or one of {@code stop}, {@code target} and {@code coins} is neither that nor NaN
     */
    public Signal {
        if (!SignalIds.isValid(id)) {
            throw new InvalidValueException("id", id, "must be printable ASCII without spaces, and not empty");
        }
        if ((cause == Cause.ENTRY_RULE) != action.isEntry()) {
            throw new InvalidValueException("cause", cause.name(), "must be one of " + action);
        }
        Require.positive("price", price);
        positiveOrNaN("stop", stop);
        positiveOrNaN("target", target);
        positiveOrNaN("coins", coins);
    }

    /** What a rule asks for and nothing more: the first of its action in its bar, without a reason, orders and a size. */
    public static Signal of(Instant time, Instrument instrument, String strategy, Action action, double price) {
        return new Signal(SignalIds.of(instrument, strategy, time, action, 1), time, instrument, strategy, action,
                action.isEntry() ? Cause.ENTRY_RULE : Cause.EXIT_RULE, "", price, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Of the position. */
    public Side side() {
        return action.side();
    }

    public boolean isEntry() {
        return action.isEntry();
    }

    private static void positiveOrNaN(String field, double value) {
        Require.that(field, value, Double.isNaN(value) || (value > 0 && value < Double.POSITIVE_INFINITY),
                "must satisfy 0 < " + field + " < infinity, or be NaN");
    }
}
