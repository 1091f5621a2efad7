/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.analysis.ClusterTracker;
import org.liq4j.analysis.HeatReader;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.cluster.HeatReading;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.Candle;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

/** A bar as the analysis classes see it in the profile of that bar, and those before it, itself included. */
record SeenBar(HistoryBar bar, LiquidationProfile profile, ClusterSnapshot clusters, HeatReading reading,
        List<SeenBar> upTo) {

    double close() {
        return bar.candle().close();
    }

    static List<SeenBar> of(MarketHistory history, LiquidationModel model, ReadingSettings settings) {
        List<SeenBar> seen = new ArrayList<>();
        ClusterTracker tracker = new ClusterTracker(ClusterSettings.DEFAULT);
        HeatReader reader = new HeatReader(settings);
        history.events().forEachRemaining(event -> {
            model.apply(event);
            if (event instanceof Candle candle) {
                LiquidationProfile profile = model.profile();
                tracker.close(profile, candle);
                int index = seen.size();
                seen.add(new SeenBar(history.bar(index), profile, tracker.snapshot().orElseThrow(),
                        reader.read(profile), seen));
            }
        });
        List<SeenBar> whole = List.copyOf(seen);
        List<SeenBar> bars = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            SeenBar one = whole.get(i);
            bars.add(new SeenBar(one.bar, one.profile, one.clusters, one.reading, whole.subList(0, i + 1)));
        }
        return bars;
    }
}
