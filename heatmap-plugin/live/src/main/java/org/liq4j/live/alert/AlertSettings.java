/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.RegimeThresholds;

/**
 * When to tell of what.
 *
 * @param clusters
 *            how clusters are followed
 * @param leastShare
 *            a cluster counts if it holds, or held at its peak, this share of its side's levels, in [0, 1]
 * @param near
 *            how near and how often
 * @param regime
 *            when a regime has changed
 * @param consumedShare
 *            a cluster is told of when price has eaten this share of it, in (0, 1]
 * @param cascade
 *            when liquidations are unusual
 * @param staleBars
 *            bars are stale when none has closed for so many bar lengths, at least 2
 * @param staleOpenInterest
 *            open interest is stale when the last reading is older
 */
public record AlertSettings(ClusterSettings clusters, double leastShare, Near near, RegimeChange regime,
        double consumedShare, Cascade cascade, int staleBars, Duration staleOpenInterest) {

    /** A hundredth of a side, half of it consumed, 3 bars late, open interest 10 minutes old; the parts as they say. */
    public static final AlertSettings DEFAULT = new AlertSettings(ClusterSettings.DEFAULT, 0.01, Near.DEFAULT,
            RegimeChange.DEFAULT, 0.5, Cascade.DEFAULT, 3, Duration.ofMinutes(10));

    /**
     * @throws InvalidValueException
     *             if a value is out of its range
     */
    public AlertSettings {
        Require.share("leastShare", leastShare);
        Require.within("consumedShare", consumedShare, Double.MIN_VALUE, 1);
        Require.atLeast("staleBars", staleBars, 2);
        Require.notNegative("staleOpenInterest", staleOpenInterest);
    }

    /**
     * When price is near a cluster.
     *
     * @param distance
     *            from price to the cluster's near edge, fraction of price, in (0, 1)
     * @param leastNotional
     *            of the cluster, in the unit of the levels, {@code >= 0}; beside the least share
     * @param cooldown
     *            after an alert of a zone no other of a cluster that overlaps it
     * @param perDay
     *            at most so many on a day of UTC, at least 1
     */
    public record Near(double distance, double leastNotional, Duration cooldown, int perDay) {

        /** 1 %, of any notional, every 4 hours, 12 a day. */
        public static final Near DEFAULT = new Near(0.01, 0, Duration.ofHours(4), 12);

        /**
         * @throws InvalidValueException
         *             if a value is out of its range
         */
        public Near {
            Require.fraction("distance", distance);
            Require.notNegative("leastNotional", leastNotional);
            Require.notNegative("cooldown", cooldown);
            Require.atLeast("perDay", perDay, 1);
        }
    }

    /**
     * When the regime has changed.
     *
     * @param fraction
     *            how far from price levels count, in (0, 1)
     * @param thresholds
     *            of the ratio
     * @param margin
     *            by which share the ratio must be beyond a threshold to leave a regime over it, {@code >= 0}
     * @param bars
     *            for so many bars in a row, at least 1
     */
    public record RegimeChange(double fraction, RegimeThresholds thresholds, double margin, int bars) {

        /** 5 %, the usual thresholds and a quarter beyond them, for 10 bars. */
        public static final RegimeChange DEFAULT = new RegimeChange(0.05, RegimeThresholds.DEFAULT, 0.25, 10);

        /**
         * @throws InvalidValueException
         *             if a value is out of its range
         */
        public RegimeChange {
            Require.fraction("fraction", fraction);
            Require.notNegative("margin", margin);
            Require.atLeast("bars", bars, 1);
        }
    }

    /**
     * When modelled liquidations are unusual: those of a side in the last bars are beyond a multiple of what as many bars had on
     * average before, and at least a thousandth of the side's levels.
     *
     * @param bars
     *            the last bars, at least 1
     * @param multiple
     *            of the usual, {@code > 1}
     * @param usualBars
     *            bars before, that say what is usual, at least 10; until there are so many there is no alert
     */
    public record Cascade(int bars, double multiple, int usualBars) {

        /** 5 bars of 40 times the average of the 1,440 before: of minutes, of a day. */
        public static final Cascade DEFAULT = new Cascade(5, 40, 1_440);

        /**
         * @throws InvalidValueException
         *             if a value is out of its range
         */
        public Cascade {
            Require.atLeast("bars", bars, 1);
            Require.that("multiple", multiple, multiple > 1 && multiple < Double.POSITIVE_INFINITY,
                    "must satisfy 1 < multiple < infinity");
            Require.atLeast("usualBars", usualBars, 10);
        }
    }

    public AlertSettings withNear(Near value) {
        return new AlertSettings(clusters, leastShare, value, regime, consumedShare, cascade, staleBars,
                staleOpenInterest);
    }

    public AlertSettings withRegime(RegimeChange value) {
        return new AlertSettings(clusters, leastShare, near, value, consumedShare, cascade, staleBars,
                staleOpenInterest);
    }

    public AlertSettings withCascade(Cascade value) {
        return new AlertSettings(clusters, leastShare, near, regime, consumedShare, value, staleBars,
                staleOpenInterest);
    }

    public AlertSettings withLeastShare(double value) {
        return new AlertSettings(clusters, value, near, regime, consumedShare, cascade, staleBars, staleOpenInterest);
    }
}
