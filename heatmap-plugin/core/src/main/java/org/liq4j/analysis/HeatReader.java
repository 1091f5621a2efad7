/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.HeatReading;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.BucketWindow;
import org.liq4j.grid.LogGrid;

/**
 * Reads everything that levels say at one instant; {@link HeatReading} has the formulas. What it returns depends on the
 * levels alone. It keeps buffers: one thread at a time.
 */
public final class HeatReader {

    private final ReadingSettings settings;
    private final SideColumn longs;
    private final SideColumn shorts;

    public HeatReader(ReadingSettings settings) {
        this.settings = settings;
        BucketWindow bands = new BucketWindow(new LogGrid(settings.density().bandWidth()));
        longs = new SideColumn(Side.LONG, bands);
        shorts = new SideColumn(Side.SHORT, bands);
    }

    /**
     * All of it at once; the levels of each side are visited once.
     *
     * @throws InvalidValueException
     *             before the first bar
     */
    public HeatReading read(LiquidationLevels levels) {
        double spot = Spot.of(levels);
        longs.copy(levels);
        shorts.copy(levels);
        List<DenseRange> down = dense(longs);
        List<DenseRange> up = dense(shorts);
        double fragility = Math.min(closeness(down, spot), closeness(up, spot));
        return new HeatReading(spot, levels.unit(), fragility, fragility >= settings.whipsawFragility(),
                magnetism(shorts, spot), magnetism(longs, spot), MaxPainSearch.find(longs, shorts, spot, settings),
                VacuumSearch.find(longs, shorts, down, up, settings), first(down), first(up));
    }

    /**
     * The side's dense ranges, nearest first.
     *
     * @throws InvalidValueException
     *             before the first bar
     */
    public List<DenseRange> denseRanges(LiquidationLevels levels, Side side) {
        return dense(copy(levels, side));
    }

    /**
     * A price at which the stop of a position may stand behind a dense range, so that a sweep of the range does not take it:
     * the centre of the first band beyond the range's far edge in which the side's notional is at most
     * {@link ReadingSettings#coldMultiple()} times its mean band notional. Always there, as there are bands without levels
     * beyond the last one.
     *
     * @param range
     *            of longs for the stop of a long position, below it; of shorts for that of a short one
     * @throws InvalidValueException
     *             before the first bar
     */
    public double safeStop(LiquidationLevels levels, DenseRange range) {
        Side side = range.side();
        SideColumn column = copy(levels, side);
        double cold = settings.coldMultiple() * Density.mean(column, settings.density());
        int rank = column.rankOf(range.farEdge()) + 1;
        while (column.sum(rank, rank) > cold) {
            rank++;
        }
        return column.centre(rank);
    }

    private SideColumn copy(LiquidationLevels levels, Side side) {
        Spot.of(levels);
        SideColumn column = side == Side.LONG ? longs : shorts;
        column.copy(levels);
        return column;
    }

    private List<DenseRange> dense(SideColumn column) {
        return Density.denseRuns(column, settings.density()).stream().map(BandRun::range).toList();
    }

    private double closeness(List<DenseRange> ranges, double spot) {
        return ranges.isEmpty() ? 0 : Math.max(0, 1 - ranges.getFirst().distance(spot) / settings.fragilityReach());
    }

    private double magnetism(SideColumn column, double spot) {
        double sum = 0;
        for (int i = 0; i < column.count(); i++) {
            double distance = Math.max(Math.abs(column.price(i) - spot) / spot, settings.nearestDistance());
            sum += column.notional(i) / (distance * distance);
        }
        return sum;
    }

    private static Optional<DenseRange> first(List<DenseRange> ranges) {
        return ranges.isEmpty() ? Optional.empty() : Optional.of(ranges.getFirst());
    }
}
