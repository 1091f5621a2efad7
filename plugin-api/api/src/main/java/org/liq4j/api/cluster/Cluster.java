/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.liq4j.api.heatmap.Side;

/**
 * A cluster as it stood at the close of one bar. Modelled, and no forecast.
 *
 * @param id
 *            its identity through time, never reused
 * @param asOf
 *            end of the bar
 * @param born
 *            end of the first bar at which it was there
 * @param range
 *            its levels now; once cleared, those of the last bar before the sweep, with a notional of 0
 * @param peakNotional
 *            its greatest notional at the close of any bar
 * @param shareConsumed
 *            in [0, 1]: notional of its levels that bars have crossed since its peak, divided by the peak notional, at most
 *            1. Positions that were closed otherwise do not count, nor does what was crossed before the peak
 * @param status
 *            how far price has eaten into it since it was born
 * @param sweep
 *            there if and only if it is {@link ClusterStatus#CLEARED}
 * @param lastDense
 *            end of the last bar at which its bands were dense
 * @param lastReinforced
 *            end of the last bar in which openings exceeded closings: the notional within its bands was greater at the close
 *            than what the bar had left of them without crossing; at first when it was born
 * @param stale
 *            whether it has not been reinforced for longer than {@link ClusterSettings#staleAfter()}
 */
public record Cluster(long id, Instant asOf, Instant born, DenseRange range, double peakNotional, double shareConsumed,
        ClusterStatus status, Optional<Sweep> sweep, Instant lastDense, Instant lastReinforced, boolean stale) {

    public Side side() {
        return range.side();
    }

    public double low() {
        return range.low();
    }

    public double high() {
        return range.high();
    }

    public double peakPrice() {
        return range.peakPrice();
    }

    /** Notional now; 0 once it is cleared. */
    public double notional() {
        return range.notional();
    }

    /** Time since it was born. */
    public Duration age() {
        return Duration.between(born, asOf);
    }

    /** Whether its bands are dense now: if not, it is fading, and soon forgotten unless it grows again. */
    public boolean dense() {
        return status != ClusterStatus.CLEARED && lastDense.equals(asOf);
    }

    /** Distance of its near edge as a fraction of spot, {@code >= 0}. */
    public double distance(double spot) {
        return range.distance(spot);
    }
}
