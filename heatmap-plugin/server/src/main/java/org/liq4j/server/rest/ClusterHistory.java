/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.Iterator;
import java.util.Optional;

import org.liq4j.analysis.ClusterTracker;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.server.rest.ModelRuns.RunKey;

/** The clusters of served markets, followed through time. Made when asked for and kept within bounds. Any thread. */
final class ClusterHistory {

    private static final int SNAPSHOTS = 64;
    /** Clusters are followed over this many bars up to twice as many: what is older has no say in an age or identity. */
    private static final int FOLLOWED_BARS = 5_000;

    private final ModelRuns runs;
    private final BoundedCache<RunKey, Optional<ClusterSnapshot>> snapshots = new BoundedCache<>(SNAPSHOTS,
            snapshot -> 1);
    private final BoundedCache<TrailKey, ClusterTrail> trails = new BoundedCache<>(ModelRuns.FEEDS, trail -> 1);

    ClusterHistory(ModelRuns runs) {
        this.runs = runs;
    }

    private record TrailKey(Instrument instrument, String model) {
    }

    /** The clusters at the moment. */
    ClusterSnapshot at(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        return snapshots.get(RunKey.of(moment, model), () -> followed(moment, model)).orElseThrow();
    }

    private Optional<ClusterSnapshot> followed(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        LiquidationModel fresh = runs.models(moment.market().instrument(), model).get();
        ClusterTracker tracker = new ClusterTracker(ClusterSettings.DEFAULT);
        int first = Math.max(0, (moment.bars() / FOLLOWED_BARS - 1) * FOLLOWED_BARS);
        Iterator<MarketEvent> events = moment.history().events();
        for (int bars = 0; bars < moment.bars();) {
            MarketEvent event = events.next();
            fresh.apply(event);
            if (event instanceof Candle bar) {
                bars++;
                if (bars > first) {
                    tracker.close(fresh.levels(), bar);
                }
            }
        }
        return tracker.snapshot();
    }

    /** The dense clusters at the moment, at once: what they hold is as in {@link #at}, their past is known to a step. */
    ClusterSnapshot atOnce(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        return trail(moment, model).at(moment, runs.profile(moment, model));
    }

    private ClusterTrail trail(AsOf moment, ResolvedExtension<LiquidationModelFactory> model) {
        Instrument instrument = moment.market().instrument();
        return trails.get(new TrailKey(instrument, model.toString()),
                () -> new ClusterTrail(runs.models(instrument, model).get(), moment.history().size()));
    }
}
