/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.liq4j.analysis.ClusterTracker;
import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.MarketHistory;

/**
 * The clusters of a market from its first bar, seen at every so many bars, so that where one of any moment came from is
 * known at once. It grows with the market: a bar is run over once. Any thread.
 */
final class ClusterTrail {

    /** Marks in the bars there are when it is begun, up to twice as many. */
    private static final int MARKS = 512;
    private static final ClusterSettings SETTINGS = ClusterSettings.DEFAULT;

    private final LiquidationModel model;
    private final ClusterTracker tracker = new ClusterTracker(SETTINGS);
    private final int step;
    private final List<ClusterSnapshot> marks = new ArrayList<>();
    private int bars;
    private Instant lastKnownAt = Instant.MIN;
    private double low = Double.POSITIVE_INFINITY;
    private double high;

    /**
     * @param model
     *            a fresh one
     * @param bars
     *            how many there are now
     */
    ClusterTrail(LiquidationModel model, int bars) {
        this.model = model;
        this.step = Math.max(1, Integer.highestOneBit(bars / MARKS));
    }

    /**
     * The dense clusters at the moment. What is in them is exact; birth, share consumed and status are those of the cluster
     * that held their place at the mark before, if there was one.
     *
     * @param profile
     *            at the moment
     */
    ClusterSnapshot at(AsOf moment, LiquidationProfile profile) {
        ClusterTracker alone = new ClusterTracker(SETTINGS);
        alone.close(profile, moment.history().candle(moment.bars() - 1));
        ClusterSnapshot found = alone.snapshot().orElseThrow();
        return before(moment).filter(mark -> mark.unit() == found.unit())
                .map(mark -> new ClusterSnapshot(found.time(), found.spot(), found.unit(),
                        found.clusters().stream().map(cluster -> continued(cluster, mark)).toList(), List.of()))
                .orElse(found);
    }

    /** The last mark at the moment or before. */
    private synchronized Optional<ClusterSnapshot> before(AsOf moment) {
        int mark = moment.bars() / step;
        if (mark * step > bars) {
            extend(moment.history(), mark * step);
        }
        return mark == 0 ? Optional.empty() : Optional.of(marks.get(mark - 1));
    }

    private void extend(MarketHistory history, int until) {
        Iterator<MarketEvent> events = bars == 0 ? history.events() : history.eventsAfter(lastKnownAt);
        while (events.hasNext()) {
            MarketEvent event = events.next();
            // All that was known at the time of the last bar comes before the place to go on from.
            if (bars >= until && event.knownAt().isAfter(lastKnownAt)) {
                return;
            }
            model.apply(event);
            lastKnownAt = event.knownAt();
            if (event instanceof Candle bar) {
                close(bar);
            }
        }
    }

    private void close(Candle bar) {
        bars++;
        low = Math.min(low, bar.low());
        high = Math.max(high, bar.high());
        if (bars % step == 0) {
            tracker.close(model.levels(), bar, low, high);
            marks.add(tracker.snapshot().orElseThrow());
            low = Double.POSITIVE_INFINITY;
            high = 0;
        }
    }

    private static Cluster continued(Cluster now, ClusterSnapshot mark) {
        return mark.clusters().stream()
                .filter(cluster -> cluster.side() == now.side() && cluster.low() <= now.high()
                        && cluster.high() >= now.low())
                .max(Comparator.comparing(Cluster::dense).thenComparingDouble(cluster -> shared(cluster, now)))
                .map(before -> continued(now, before)).orElse(now);
    }

    /** Width of the prices that both hold. Neighbours may share the edge of a bucket. */
    private static double shared(Cluster one, Cluster other) {
        return Math.min(one.high(), other.high()) - Math.max(one.low(), other.low());
    }

    private static Cluster continued(Cluster now, Cluster before) {
        Instant reinforced = now.notional() > before.notional() ? now.asOf() : before.lastReinforced();
        return new Cluster(before.id(), now.asOf(), before.born(), now.range(),
                Math.max(now.peakNotional(), before.peakNotional()), before.shareConsumed(), before.status(),
                Optional.empty(), now.lastDense(), reinforced,
                Duration.between(reinforced, now.asOf()).compareTo(SETTINGS.staleAfter()) > 0);
    }
}
