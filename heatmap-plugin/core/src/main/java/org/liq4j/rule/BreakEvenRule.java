/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.Optional;
import java.util.OptionalDouble;

import org.ta4j.core.BarSeries;

import org.liq4j.api.Require;
import org.liq4j.api.cluster.ClusterSettings;
import org.liq4j.api.heatmap.HeatmapRegistry;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.Side;
import org.liq4j.indicator.ClusterChoice;
import org.liq4j.indicator.ClusterConsumedShareIndicator;

/**
 * A stop at the entry price, once the cluster that the position went for has been consumed: the nearest of shorts for a long,
 * of longs for a short, at the end of the bar before the entry's. From the bar after the one that has consumed it an order
 * rests at the entry price plus {@code offset} of it in the position's favour.
 *
 * <p>
 * A bar has consumed it if its wick has reached the far edge that the cluster then had, or if, at its close, the side's
 * nearest cluster overlaps the range that it then had and {@code share} of what was then left of it is consumed
 * ({@link org.liq4j.api.cluster.Cluster#shareConsumed()}). What grows back does not disarm it. Without a cluster at the entry,
 * or without its bar in the series, no order ever rests. Costs a read for each bar of the position until it is armed.
 */
public final class BreakEvenRule extends RestingRule {

    private final double share;
    private final double offset;
    private final transient Target shortsAbove;
    private final transient Target longsBelow;

    /** After half of the cluster, at the entry price itself. */
    public BreakEvenRule(LiquidationHeatmap heatmap) {
        this(heatmap, 0.5, 0);
    }

    /**
     * @param share
     *            of what was left of the cluster at the entry, in (0, 1)
     * @param offset
     *            fraction of the entry price, in [0, 1]; for what the position costs
     * @throws org.liq4j.api.InvalidValueException
     *             if a value is out of its range
     */
    public BreakEvenRule(LiquidationHeatmap heatmap, double share, double offset) {
        super(heatmap.series());
        this.share = Require.fraction("share", share);
        this.offset = Require.share("offset", offset);
        this.shortsAbove = Target.of(heatmap, Side.SHORT);
        this.longsBelow = Target.of(heatmap, Side.LONG);
    }

    /** On the heatmap bound to the name of the series ({@link HeatmapRegistry}): the form that ta4j reads from JSON. */
    public BreakEvenRule(BarSeries series, double share, double offset) {
        this(HeatmapRegistry.of(series), share, offset);
    }

    /** The nearest cluster of a side. */
    private record Target(ChosenCluster cluster, ClusterConsumedShareIndicator consumed) {

        static Target of(LiquidationHeatmap heatmap, Side side) {
            ClusterChoice choice = ClusterChoice.nearest(side);
            return new Target(new ChosenCluster(heatmap, choice, ClusterSettings.DEFAULT),
                    new ClusterConsumedShareIndicator(heatmap, choice));
        }

        double consumedAt(int index) {
            return consumed.getValue(index).doubleValue();
        }
    }

    @Override
    public Kind kind() {
        return Kind.STOP;
    }

    @Override
    OptionalDouble priceDuring(int index, RecordedPosition position) {
        Target target = position.side() == Side.LONG ? shortsAbove : longsBelow;
        Optional<Zone> zone = target.cluster().at(position.entryIndex() - 1);
        return zone.isPresent() && isArmed(target, zone.orElseThrow(), position.entryIndex(), index)
                ? OptionalDouble.of(position.priceAt(offset))
                : OptionalDouble.empty();
    }

    private boolean isArmed(Target target, Zone zone, int entryIndex, int index) {
        double before = target.consumedAt(entryIndex - 1);
        double enough = before + share * (1 - before);
        for (int i = entryIndex; i < index; i++) {
            boolean consumed = before < 1 && target.consumedAt(i) >= enough
                    && target.cluster().at(i).filter(zone::overlaps).isPresent();
            if (consumed || zone.sweptBy(series().getBar(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected String createDefaultName() {
        return getClass().getSimpleName() + " share: " + share + " offset: " + offset;
    }
}
