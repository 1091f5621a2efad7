/* SPDX-License-Identifier: MIT */
package org.liq4j.ablation;

import java.time.Instant;
import java.util.List;

import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.MarketEvent;

/**
 * A model whose levels are those of another one seen in a mirror at spot: a level of longs at price p becomes one of shorts at
 * spot^2 / p, at the same ratio to spot on the other side. What a strategy takes from the side that dominates becomes its
 * contrary.
 */
public final class MirroredModel implements LiquidationModel {

    private final LiquidationModel model;
    private final LiquidationLevels levels;

    public MirroredModel(LiquidationModel model) {
        this.model = model;
        this.levels = new MirroredLevels(model.levels());
    }

    @Override
    public void apply(MarketEvent event) {
        model.apply(event);
    }

    @Override
    public LiquidationLevels levels() {
        return levels;
    }

    @Override
    public LiquidationProfile profile() {
        return new MirroredProfile(model.profile());
    }

    /** Levels in a mirror. */
    private static class MirroredLevels implements LiquidationLevels {

        private final LiquidationLevels levels;

        MirroredLevels(LiquidationLevels levels) {
            this.levels = levels;
        }

        private double mirrored(double price) {
            return levels.spot() * levels.spot() / price;
        }

        private static Side other(Side side) {
            return side == Side.LONG ? Side.SHORT : Side.LONG;
        }

        @Override
        public double spot() {
            return levels.spot();
        }

        @Override
        public NotionalUnit unit() {
            return levels.unit();
        }

        @Override
        public double notional(Side side, double near, double far) {
            return levels.notional(other(side), mirrored(near), mirrored(far));
        }

        @Override
        public double totalAtSpot(Side side) {
            return levels.totalAtSpot(other(side));
        }

        @Override
        public double modelledFlow(Side side) {
            return levels.modelledFlow(other(side));
        }

        @Override
        public double seedShare() {
            return levels.seedShare();
        }

        @Override
        public void forEachLevel(Side side, LevelVisitor visitor) {
            levels.forEachLevel(other(side), (price, notional) -> visitor.level(mirrored(price), notional));
        }

        @Override
        public List<LeverageBand> leverageBands() {
            return levels.leverageBands();
        }

        @Override
        public LiquidationLevels ofLeverage(LeverageBand band) {
            return new MirroredLevels(levels.ofLeverage(band));
        }
    }

    private static final class MirroredProfile extends MirroredLevels implements LiquidationProfile {

        private final LiquidationProfile profile;

        MirroredProfile(LiquidationProfile profile) {
            super(profile);
            this.profile = profile;
        }

        @Override
        public Instant time() {
            return profile.time();
        }

        @Override
        public DataQuality quality() {
            return profile.quality();
        }

        @Override
        public double seedShare() {
            return profile.seedShare();
        }
    }
}
