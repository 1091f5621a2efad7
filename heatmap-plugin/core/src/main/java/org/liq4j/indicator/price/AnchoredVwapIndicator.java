/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.AbstractIndicator;
import org.ta4j.core.num.Num;

import org.liq4j.indicator.session.RunningTotal;

/**
 * Volume-weighted average of the bars' typical prices since the last bar at which an event held, that bar included. The
 * typical price of the bar where the event held at no bar that the series still holds, and as long as nothing has been traded
 * since. Not cached: it follows a bar that is still open, and the event at it.
 */
public final class AnchoredVwapIndicator extends AbstractIndicator<Num> {

    private static final int NEVER = -1;

    private final Indicator<Boolean> event;
    private final transient RunningTotal<PricedVolume> total;
    private volatile transient @Nullable Anchor known;

    /**
     * @param event
     *            of the same series; what it says of a bar before the last one must not change
     */
    public AnchoredVwapIndicator(BarSeries series, Indicator<Boolean> event) {
        super(series);
        this.event = event;
        this.total = PricedVolume.total(series);
    }

    /**
     * Where the event last held before a bar that has closed.
     *
     * @param eventIndex
     *            {@link #NEVER} if it did not
     */
    private record Anchor(int index, int eventIndex) {
    }

    @Override
    public Num getValue(int index) {
        BarSeries series = getBarSeries();
        int since = lastEvent(series, index);
        return since == NEVER
                ? PricedVolume.typicalPrice(series.getBar(index))
                : total.of(series, since, index).averageOr(series.getBar(index));
    }

    private int lastEvent(BarSeries series, int index) {
        if (event.getValue(index)) {
            return index;
        }
        int start = series.getBeginIndex();
        Anchor anchor = known;
        int found = NEVER;
        for (int i = index - 1; i >= start && found == NEVER; i--) {
            if (anchor != null && anchor.index == i) {
                found = anchor.eventIndex;
                break;
            }
            found = event.getValue(i) ? i : NEVER;
        }
        known = new Anchor(index - 1, found);
        return found < start ? NEVER : found;
    }

    /** Whether the event held at a bar that the series holds and something has been traded since. */
    public Indicator<Boolean> availability() {
        return new ValueAvailability(getBarSeries(), this::isAvailable, this);
    }

    private boolean isAvailable(int index) {
        BarSeries series = getBarSeries();
        int since = lastEvent(series, index);
        return since != NEVER && total.of(series, since, index).isTraded();
    }

    /** Those of the event; how long ago it held, nobody knows before. */
    @Override
    public int getCountOfUnstableBars() {
        return event.getCountOfUnstableBars();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " event: " + event;
    }
}
