/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.signal.Alert;

/** Price comes near a cluster: told when it comes, not while it stays. */
final class NearWatch {

    private final AlertSettings.Near settings;
    private final double leastShare;
    private Set<Long> near = new HashSet<>();
    /** Those told of within the cooldown, oldest first. */
    private final Deque<Zone> told = new ArrayDeque<>();
    private LocalDate day = LocalDate.MIN;
    private int today;

    private record Zone(Side side, double low, double high, Instant time) {

        boolean overlaps(Cluster cluster) {
            return side == cluster.side() && low <= cluster.high() && cluster.low() <= high;
        }
    }

    NearWatch(AlertSettings.Near settings, double leastShare) {
        this.settings = settings;
        this.leastShare = leastShare;
    }

    void close(BarReading bar, Telling telling) {
        Set<Long> now = new HashSet<>();
        for (Cluster cluster : bar.clusters().clusters()) {
            if (cluster.dense() && cluster.distance(bar.spot()) <= settings.distance()
                    && cluster.notional() >= settings.leastNotional()
                    && bar.isLarge(cluster.side(), cluster.notional(), leastShare)) {
                now.add(cluster.id());
                if (!near.contains(cluster.id()) && isDue(cluster, bar.time())) {
                    telling.tell(Alert.Kind.CLUSTER_NEAR, bar.time(), words(cluster, bar), cluster.peakPrice(),
                            cluster.notional());
                }
            }
        }
        near = now;
    }

    private boolean isDue(Cluster cluster, Instant time) {
        for (Zone zone = told.peekFirst(); zone != null
                && !zone.time.plus(settings.cooldown()).isAfter(time); zone = told.peekFirst()) {
            told.removeFirst();
        }
        LocalDate date = LocalDate.ofInstant(time, ZoneOffset.UTC);
        if (!date.equals(day)) {
            day = date;
            today = 0;
        }
        if (today == settings.perDay() || told.stream().anyMatch(zone -> zone.overlaps(cluster))) {
            return false;
        }
        today++;
        told.addLast(new Zone(cluster.side(), cluster.low(), cluster.high(), time));
        return true;
    }

    private static String words(Cluster cluster, BarReading bar) {
        return "Price " + Words.price(bar.spot()) + " is " + Words.percent(cluster.distance(bar.spot()))
                + (cluster.side() == Side.LONG ? " above" : " below") + " a " + BarReading.place(cluster) + ", "
                + Words.notional(cluster.notional(), bar.clusters().unit()) + ".";
    }
}
