/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import org.liq4j.analysis.ClusterTracker;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.heatmap.BarMeasure;
import org.liq4j.api.heatmap.StatefulMeasure;

/** The clusters, followed from bar to bar by one {@link ClusterTracker} for all indicators with the same settings. */
public record FollowedClusters(ClusterSettings settings) implements StatefulMeasure<ClusterSnapshot> {

    @Override
    public State<ClusterSnapshot> newState() {
        ClusterTracker tracker = new ClusterTracker(settings);
        return (levels, inputs) -> {
            tracker.close(levels, inputs.candle(), inputs.lowestTrigger(), inputs.highestTrigger());
            return tracker.snapshot().orElseThrow();
        };
    }

    @Override
    public boolean followsBars() {
        return true;
    }

    /** One figure of one cluster. */
    static BarMeasure measure(ClusterChoice choice, ClusterFigure figure, ClusterSettings settings) {
        return new FollowedClusters(settings).measure(new ClusterValue(choice, figure));
    }
}
