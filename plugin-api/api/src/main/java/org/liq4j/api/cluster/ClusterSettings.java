/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * How clusters are followed through time.
 *
 * @param density
 *            what a cluster is at one instant
 * @param levelWidth
 *            relative width of the model's buckets, in [0, 0.1]: a bar crosses a level if it reaches its bucket, which
 *            extends half a bucket to either side of the level's price
 * @param staleAfter
 *            a cluster that has not been reinforced for longer is stale
 * @param reactionBars
 *            the reaction to a sweep is decided at the close of that many bars after the bar of the sweep, at least 1
 * @param forgetAfter
 *            a cluster that has not been dense for longer is forgotten
 * @param keepCleared
 *            a cluster cleared longer ago is forgotten
 * @param maximumCleared
 *            how many cleared clusters are remembered on each side, at least 0; the oldest are forgotten first, even if
 *            their reaction is pending
 */
public record ClusterSettings(DensitySettings density, double levelWidth, Duration staleAfter, int reactionBars,
        Duration forgetAfter, Duration keepCleared, int maximumCleared) {

    /** Buckets of 1 basis point; stale after 90 minutes, reaction after 15 bars, forgotten after an hour or cleared a day. */
    public static final ClusterSettings DEFAULT = new ClusterSettings(DensitySettings.DEFAULT, 1e-4,
            Duration.ofMinutes(90), 15, Duration.ofHours(1), Duration.ofDays(1), 200);

    /**
     * @throws InvalidValueException
     *             if a value is out of its range
     */
    public ClusterSettings {
        Require.within("levelWidth", levelWidth, 0, 0.1);
        Require.notNegative("staleAfter", staleAfter);
        Require.atLeast("reactionBars", reactionBars, 1);
        Require.notNegative("forgetAfter", forgetAfter);
        Require.notNegative("keepCleared", keepCleared);
        Require.atLeast("maximumCleared", maximumCleared, 0);
    }

    public ClusterSettings withDensity(DensitySettings value) {
        return new ClusterSettings(value, levelWidth, staleAfter, reactionBars, forgetAfter, keepCleared,
                maximumCleared);
    }

    public ClusterSettings withLevelWidth(double value) {
        return new ClusterSettings(density, value, staleAfter, reactionBars, forgetAfter, keepCleared, maximumCleared);
    }

    public ClusterSettings withStaleAfter(Duration value) {
        return new ClusterSettings(density, levelWidth, value, reactionBars, forgetAfter, keepCleared, maximumCleared);
    }

    public ClusterSettings withReactionBars(int value) {
        return new ClusterSettings(density, levelWidth, staleAfter, value, forgetAfter, keepCleared, maximumCleared);
    }

    public ClusterSettings withForgetAfter(Duration value) {
        return new ClusterSettings(density, levelWidth, staleAfter, reactionBars, value, keepCleared, maximumCleared);
    }

    public ClusterSettings withKeepCleared(Duration value) {
        return new ClusterSettings(density, levelWidth, staleAfter, reactionBars, forgetAfter, value, maximumCleared);
    }

    public ClusterSettings withMaximumCleared(int value) {
        return new ClusterSettings(density, levelWidth, staleAfter, reactionBars, forgetAfter, keepCleared, value);
    }
}
