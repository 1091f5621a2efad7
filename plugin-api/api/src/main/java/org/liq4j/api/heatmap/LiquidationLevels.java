/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.List;

import org.liq4j.api.InvalidValueException;

/**
 * The outstanding modelled levels of one instrument, as of the close of a bar.
 *
 * <p>
 * Handed out by a running model it is a live view: valid until the model's next event, on the model's thread only. The
 * {@link LiquidationProfile} is the immutable form; both give the same bits.
 */
public interface LiquidationLevels {

    /** The close of the bar, in quote currency per coin; {@code NaN} before the first bar. */
    double spot();

    /** The unit of every notional below. */
    NotionalUnit unit();

    /**
     * Notional of the side's levels from {@code near} (exclusive) to {@code far} (inclusive). A level's price is the centre
     * of its bucket and decides whether it is in.
     *
     * @param near
     *            for {@code LONG} the upper, for {@code SHORT} the lower price
     * @param far
     *            for {@code LONG} the lower, for {@code SHORT} the upper price
     */
    double notional(Side side, double near, double far);

    /** The side's whole quantity valued at spot; finite, {@code >= 0}. */
    double totalAtSpot(Side side);

    /** Coins (or weight, where the unit is relative) that the last bar consumed on that side: the modelled flow. */
    double modelledFlow(Side side);

    /** Share of the whole book, in [0, 1], that is still the seed of the first bar; 0 where a model has no seed. */
    default double seedShare() {
        return 0;
    }

    /** Visits the side's non-empty levels: long levels from the highest price down, short levels from the lowest up. */
    void forEachLevel(Side side, LevelVisitor visitor);

    /**
     * Bands of leverage that the levels are kept apart by, ascending and without gaps; one band of all leverages unless the
     * model was asked for more.
     */
    default List<LeverageBand> leverageBands() {
        return List.of(LeverageBand.ALL);
    }

    /**
     * The levels of the positions in one band, with the lifetime of these levels.
     *
     * @param band
     *            one of {@link #leverageBands}, or {@link LeverageBand#ALL}, which gives these levels themselves
     * @throws InvalidValueException
     *             for any other band
     */
    default LiquidationLevels ofLeverage(LeverageBand band) {
        if (!band.equals(LeverageBand.ALL)) {
            throw new InvalidValueException("leverage band", band.toString(), "must be one of " + leverageBands());
        }
        return this;
    }

    /**
     * The {@link #notional} of a price range split by band; the parts add up to it within rounding.
     *
     * @param near
     *            see {@link #notional}
     * @param far
     *            see {@link #notional}
     */
    default List<LeverageNotional> leverageSplit(Side side, double near, double far) {
        return leverageBands().stream()
                .map(band -> new LeverageNotional(band, ofLeverage(band).notional(side, near, far))).toList();
    }

    /** Receives one level. */
    @FunctionalInterface
    interface LevelVisitor {

        /**
         * @param price
         *            the level's price: the centre of its bucket
         * @param notional
         *            its notional in {@link #unit()}, {@code > 0}
         */
        void level(double price, double notional);
    }
}
