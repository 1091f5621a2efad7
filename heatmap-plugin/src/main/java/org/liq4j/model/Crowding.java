/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

import org.liq4j.api.heatmap.Side;

/**
 * Which side is crowded, and what that does to the cohorts' shares.
 *
 * <p>
 * Crowding x is the mean of the readings known: 2 a - 1 with the long share a of accounts, and the funding rate over 0.0005
 * per interval, cut to [-1, 1]; positive when longs are crowded, 0 without a reading. On side s (+1 long, -1 short) the share
 * of the first cohort keeps its weight and that of every other is multiplied by exp(tilt s x); then they are brought to add up
 * to 1. Each side as a whole still holds the open interest.
 */
final class Crowding {

    private static final double FULL_FUNDING_RATE = 0.0005;

    private final double tilt;
    private double longShare = Double.NaN;
    private double fundingRate = Double.NaN;

    Crowding(double tilt) {
        this.tilt = tilt;
    }

    void longShare(double share) {
        longShare = share;
    }

    void fundingRate(double rate) {
        fundingRate = rate;
    }

    /** x, in [-1, 1]. */
    double crowding() {
        boolean hasShare = !Double.isNaN(longShare);
        boolean hasRate = !Double.isNaN(fundingRate);
        double fromShare = hasShare ? 2 * longShare - 1 : 0;
        double fromRate = hasRate ? Math.max(-1, Math.min(1, fundingRate / FULL_FUNDING_RATE)) : 0;
        return hasShare && hasRate ? (fromShare + fromRate) / 2 : fromShare + fromRate;
    }

    /** Fills in the coins that each cohort is to hold on a side. */
    void targets(Side side, CohortSettings[] cohorts, double coins, double[] targets) {
        double factor = tilt == 0 ? 1 : StrictMath.exp(tilt * side.sign() * crowding());
        double sum = 0;
        for (int c = 0; c < cohorts.length; c++) {
            targets[c] = c == 0 ? cohorts[c].share() : cohorts[c].share() * factor;
            sum += targets[c];
        }
        for (int c = 0; c < cohorts.length; c++) {
            targets[c] = targets[c] / sum * coins;
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(longShare);
        out.writeDouble(fundingRate);
    }

    void restore(DataInput in) throws IOException {
        longShare = in.readDouble();
        fundingRate = in.readDouble();
    }
}
