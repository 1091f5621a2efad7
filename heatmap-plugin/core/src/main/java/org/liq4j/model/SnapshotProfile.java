/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Instant;

import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/** The levels of a model at one instant. */
final class SnapshotProfile extends TwoSidedLevels implements LiquidationProfile {

    private final double spot;
    private final NotionalUnit unit;
    private final Instant time;
    private final DataQuality quality;

    SnapshotProfile(TwoSidedLevels live, Instant time, DataQuality quality) {
        super(live.side(Side.LONG).snapshot(live.spot(), live.bandsKept()),
                live.side(Side.SHORT).snapshot(live.spot(), live.bandsKept()), live.leverageBands());
        this.spot = live.spot();
        this.unit = live.unit();
        this.time = time;
        this.quality = quality;
    }

    @Override
    public double spot() {
        return spot;
    }

    @Override
    public NotionalUnit unit() {
        return unit;
    }

    @Override
    public Instant time() {
        return time;
    }

    @Override
    public DataQuality quality() {
        return quality;
    }
}
