/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.analysis.CascadeSimulation;
import org.liq4j.api.Require;
import org.liq4j.api.cluster.Cascade;
import org.liq4j.api.cluster.MarketImpact;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.heatmap.StatefulMeasure;

/** The cascade that a straight move by a fraction of the close would set off. */
record Cascades(Side side, double distance, MarketImpact impact) implements StatefulMeasure<Cascade> {

    Cascades {
        Require.fraction("distance", distance);
    }

    @Override
    public State<Cascade> newState() {
        return (levels, inputs) -> CascadeSimulation.run(levels, levels.spot() * (1 - side.sign() * distance), impact);
    }

    @Override
    public boolean followsBars() {
        return false;
    }
}
