/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.Cluster;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.cluster.ClusterSnapshot;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.grid.BucketWindow;
import org.liq4j.grid.LogGrid;

/**
 * Follows the clusters of one instrument from bar to bar. Single writer; the snapshots are immutable. What it says of a bar
 * depends on that bar and those before it alone. At each closed bar and for each side, in this order:
 *
 * <ol>
 * <li><b>Sweeps.</b> Clusters cleared {@link ClusterSettings#reactionBars()} bars ago get their reaction from the close.
 * <li><b>Consume.</b> The levels of the bar before that this bar has reached (longs at or above its low, shorts at or below
 * its high, by bucket) are crossed. A cluster with all its levels in that range is cleared; what was crossed adds to its
 * share consumed.
 * <li><b>Match.</b> Clusters that are left and the runs of dense bands of now ({@link org.liq4j.api.cluster.DensitySettings})
 * belong together if they share a band. Clusters choose in the order of their notional at the bar before, the larger first,
 * of equals the older; each takes the heaviest run that no other has taken, of equals the nearer. So the edges of a cluster
 * may move; when clusters <i>merge</i>, the larger keeps its identity and the others end, absorbed; when one <i>splits</i>,
 * the larger part keeps it.
 * <li><b>Be born.</b> Each run that no cluster took is a new one; identities are given out in ascending order, longs before
 * shorts, nearest first.
 * <li><b>Fade.</b> A cluster without a dense band keeps its bands and what is in them. It ends when nothing is in them, or
 * {@link ClusterSettings#forgetAfter()} after it was last dense.
 * </ol>
 *
 * <p>
 * When the unit of the levels changes, notionals no longer compare: everything is forgotten, identities still go on.
 */
public final class ClusterTracker {

    private final ClusterSettings settings;
    private final BucketWindow bands;
    private SideTracker longs;
    private SideTracker shorts;
    private long nextId = 1;
    private @Nullable NotionalUnit unit;
    private double spot = Double.NaN;
    private Instant time = Instant.MIN;
    private @Nullable ClusterSnapshot snapshot;

    public ClusterTracker(ClusterSettings settings) {
        this.settings = settings;
        this.bands = new BucketWindow(new LogGrid(settings.density().bandWidth()));
        this.longs = new SideTracker(Side.LONG, settings, bands);
        this.shorts = new SideTracker(Side.SHORT, settings, bands);
    }

    /**
     * Takes a closed bar, where the model liquidates by the prices of trades.
     *
     * @param levels
     *            after the bar
     * @throws InvalidValueException
     *             as {@link #close(LiquidationLevels, Candle, double, double)}
     */
    public void close(LiquidationLevels levels, Candle candle) {
        close(levels, candle, candle.low(), candle.high());
    }

    /**
     * Takes a closed bar.
     *
     * @param levels
     *            after the bar
     * @param low
     *            the lowest price that triggered liquidations, for example of the mark price
     * @param high
     *            the highest such price
     * @throws InvalidValueException
     *             if the bar does not end after the last one, or not {@code 0 < low <= high < infinity}, or the levels have no
     *             spot; the tracker is then unchanged
     */
    public void close(LiquidationLevels levels, Candle candle, double low, double high) {
        if (!candle.endTime().isAfter(time)) {
            throw new InvalidValueException("endTime", candle.endTime().toString(),
                    "endTime must be > that of the bar before (" + time + ")");
        }
        if (!(0 < low && low <= high && high < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("low", low + ", high = " + high, "must satisfy 0 < low <= high < infinity");
        }
        double levelsSpot = Spot.of(levels);
        if (unit != null && unit != levels.unit()) {
            longs = new SideTracker(Side.LONG, settings, bands);
            shorts = new SideTracker(Side.SHORT, settings, bands);
        }
        unit = levels.unit();
        spot = levelsSpot;
        time = candle.endTime();
        snapshot = null;
        double halfBucket = StrictMath.sqrt(1 + settings.levelWidth());
        nextId = longs.close(levels, time, low / halfBucket, candle.close(), nextId);
        nextId = shorts.close(levels, time, high * halfBucket, candle.close(), nextId);
    }

    /** The clusters at the close of the last bar; empty before the first. Made when first asked for. */
    public Optional<ClusterSnapshot> snapshot() {
        if (snapshot == null && unit != null) {
            List<Cluster> alive = new ArrayList<>();
            List<Cluster> cleared = new ArrayList<>();
            longs.addSnapshots(time, alive, cleared);
            shorts.addSnapshots(time, alive, cleared);
            snapshot = new ClusterSnapshot(time, spot, unit, alive, cleared);
        }
        return Optional.ofNullable(snapshot);
    }
}
