/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.cluster.Cascade;
import org.liq4j.api.cluster.CascadeStep;
import org.liq4j.api.cluster.MarketImpact;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;

/** Lets a {@link Cascade} run. It ends, as each step but the last reaches a level that those before it did not. */
public final class CascadeSimulation {

    private CascadeSimulation() {
    }

    /**
     * What would follow if price went from spot straight to a price. With levels whose unit is relative only the shape means
     * anything, as the impact is in quote currency.
     *
     * @param touchPrice
     *            below spot it sets longs going, above it shorts, at spot nobody
     * @throws InvalidValueException
     *             unless {@code 0 < touchPrice < infinity}; before the first bar; or if the impact is negative or not finite
     */
    public static Cascade run(LiquidationLevels levels, double touchPrice, MarketImpact impact) {
        double spot = Spot.of(levels);
        Require.positive("touchPrice", touchPrice);
        Side side = touchPrice < spot ? Side.LONG : Side.SHORT;
        LevelRun run = new LevelRun(side, spot);
        levels.forEachLevel(side, run);
        double touched = run.reach(touchPrice);
        List<CascadeStep> steps = new ArrayList<>();
        double price = touchPrice;
        double total = 0;
        double reached = touched;
        while (reached > total) {
            total = reached;
            price = pushed(side, touchPrice, impact, total);
            reached = run.reach(price);
            if (reached > total) {
                steps.add(new CascadeStep(price, reached - total));
            }
        }
        return new Cascade(side, touchPrice, touched, price, total, steps);
    }

    private static double pushed(Side side, double touchPrice, MarketImpact impact, double notional) {
        double fraction = impact.fraction(side, notional);
        Require.notNegative("impact", fraction);
        return side == Side.LONG
                ? Math.max(touchPrice / (1 + fraction), Double.MIN_VALUE)
                : Math.min(touchPrice * (1 + fraction), Double.MAX_VALUE);
    }

    /** The levels from spot on, nearest first, with a finger on the first that has not been reached. */
    private static final class LevelRun implements LiquidationLevels.LevelVisitor {

        private final Side side;
        private final double spot;
        private final List<CascadeStep> ahead = new ArrayList<>();
        private int next;
        private double sum;

        LevelRun(Side side, double spot) {
            this.side = side;
            this.spot = spot;
        }

        @Override
        public void level(double price, double notional) {
            if (side.sign() * (spot - price) > 0) {
                ahead.add(new CascadeStep(price, notional));
            }
        }

        /** Notional of all levels up to a price, which never goes back. */
        double reach(double price) {
            while (next < ahead.size() && side.sign() * (ahead.get(next).price() - price) >= 0) {
                sum += ahead.get(next).notional();
                next++;
            }
            return sum;
        }
    }
}
