/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.heatmap.Side;

/** Levels of neighbouring bands, gathered nearest first. */
final class BandRun {

    private final Side side;
    private final int nearRank;
    private int farRank;
    private double nearPrice;
    private double farPrice;
    private double peakPrice;
    private double peakLevel;
    private double notional;

    BandRun(Side side, int nearRank) {
        this.side = side;
        this.nearRank = nearRank;
        this.farRank = nearRank;
    }

    void add(int rank, double price, double levelNotional) {
        if (peakLevel == 0) {
            nearPrice = price;
        }
        if (levelNotional > peakLevel) {
            peakLevel = levelNotional;
            peakPrice = price;
        }
        farRank = rank;
        farPrice = price;
        notional += levelNotional;
    }

    int nearRank() {
        return nearRank;
    }

    int farRank() {
        return farRank;
    }

    double notional() {
        return notional;
    }

    boolean overlaps(int fromRank, int toRank) {
        return nearRank <= toRank && fromRank <= farRank;
    }

    DenseRange range() {
        boolean falling = side == Side.LONG;
        return new DenseRange(side, falling ? farPrice : nearPrice, falling ? nearPrice : farPrice, peakPrice,
                notional);
    }
}
