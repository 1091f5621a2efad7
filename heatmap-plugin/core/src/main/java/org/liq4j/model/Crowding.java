/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

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
    private final double[] shares;
    private double longShare = Double.NaN;
    private double fundingRate = Double.NaN;

    Crowding(double tilt, List<CohortSettings> cohorts) {
        this.tilt = tilt;
        double sum = cohorts.stream().mapToDouble(CohortSettings::share).sum();
        this.shares = cohorts.stream().mapToDouble(cohort -> cohort.share() / sum).toArray();
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
    void targets(Side side, double coins, double[] targets) {
        double all = coins;
        double factor = 1;
        if (tilt != 0) {
            factor = StrictMath.exp(tilt * side.sign() * crowding());
            all = coins / (shares[0] + (1 - shares[0]) * factor);
        }
        targets[0] = shares[0] * all;
        for (int c = 1; c < targets.length; c++) {
            targets[c] = shares[c] * factor * all;
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
