/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.Sweep;
import org.liq4j.api.signal.Alert;

/** Price eats much of a cluster, or crosses all that was left of it; each told once of each cluster. */
final class ConsumptionWatch {

    private final double consumedShare;
    private final double leastShare;
    private final Set<Long> told = new HashSet<>();

    ConsumptionWatch(double consumedShare, double leastShare) {
        this.consumedShare = consumedShare;
        this.leastShare = leastShare;
    }

    void close(BarReading bar, Telling telling) {
        told.retainAll(bar.clusters().clusters().stream().map(Cluster::id).collect(Collectors.toSet()));
        for (Cluster cluster : bar.clusters().clusters()) {
            if (cluster.shareConsumed() >= consumedShare && isLarge(cluster, bar) && told.add(cluster.id())) {
                telling.tell(Alert.Kind.CLUSTER_CONSUMED, bar.time(), "Price has eaten "
                        + Words.percent(cluster.shareConsumed()) + " of the " + BarReading.place(cluster) + ", "
                        + peak(cluster, bar), bar.spot(), cluster.notional());
            }
        }
        for (Cluster cluster : bar.clusters().cleared()) {
            if (cluster.sweep().map(Sweep::time).filter(bar.time()::equals).isPresent() && isLarge(cluster, bar)) {
                telling.tell(Alert.Kind.CLUSTER_SWEPT, bar.time(), "Price has swept the " + BarReading.place(cluster)
                        + ", " + peak(cluster, bar), bar.spot(), cluster.peakNotional());
            }
        }
    }

    private boolean isLarge(Cluster cluster, BarReading bar) {
        return bar.isLarge(cluster.side(), cluster.peakNotional(), leastShare);
    }

    private static String peak(Cluster cluster, BarReading bar) {
        return Words.notional(cluster.peakNotional(), bar.clusters().unit()) + " at its peak.";
    }
}
