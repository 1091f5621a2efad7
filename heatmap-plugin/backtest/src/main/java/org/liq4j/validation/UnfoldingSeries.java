/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.AbstractList;
import java.util.List;

import org.ta4j.core.Bar;
import org.ta4j.core.BarBuilder;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/**
 * A series whose bars become known one by one: what comes after the last known bar is not there, or is another market. What is
 * made over it cannot tell that from a series that grows, or from a history that went on differently.
 */
final class UnfoldingSeries implements BarSeries {

    private static final long serialVersionUID = 1L;

    private final BarSeries whole;
    private final transient OtherFuture future;
    private int known;
    private boolean opened;

    /**
     * @param whole
     *            all bars
     * @param future
     *            what comes after the bars that are known
     */
    UnfoldingSeries(BarSeries whole, OtherFuture future) {
        this.whole = whole;
        this.future = future;
        this.known = whole.getBeginIndex();
    }

    /** All bars. */
    BarSeries whole() {
        return whole;
    }

    /** The bar is over, and the last one that is known. */
    void closed(int index) {
        known = index;
        opened = false;
    }

    /** The bar has begun: of it, no more than the open is known. */
    void begun(int index) {
        known = index - 1;
        opened = true;
    }

    /** Index of the last bar that is known; one before the first if none is. */
    int known() {
        return known;
    }

    @Override
    public Bar getBar(int index) {
        if (index <= known) {
            return whole.getBar(index);
        }
        if (!future.goesOn() || index > whole.getEndIndex()) {
            throw new IndexOutOfBoundsException("bar " + index + " of a series that ends with bar " + getEndIndex());
        }
        return opened && index == known + 1
                ? future.openedLike(index, whole.getBar(index))
                : future.instead(index, whole.getBar(index));
    }

    @Override
    public int getBarCount() {
        return getEndIndex() - getBeginIndex() + 1;
    }

    @Override
    public List<Bar> getBarData() {
        int first = getBeginIndex();
        return new AbstractList<>() {

            @Override
            public Bar get(int index) {
                return getBar(first + index);
            }

            @Override
            public int size() {
                return getBarCount();
            }
        };
    }

    @Override
    public int getBeginIndex() {
        return whole.getBeginIndex();
    }

    @Override
    public int getEndIndex() {
        return future.goesOn() ? whole.getEndIndex() : known;
    }

    @Override
    public BarSeries getSubSeries(int startIndex, int endIndex) {
        BarSeries part = new BaseBarSeriesBuilder().withName(getName()).withNumFactory(numFactory()).build();
        int end = Math.min(endIndex, getEndIndex() + 1);
        for (int i = Math.max(startIndex, getBeginIndex()); i < end; i++) {
            part.addBar(getBar(i));
        }
        return part;
    }

    @Override
    public NumFactory numFactory() {
        return whole.numFactory();
    }

    @Override
    public String getName() {
        return whole.getName();
    }

    @Override
    public int getMaximumBarCount() {
        return whole.getMaximumBarCount();
    }

    @Override
    public int getRemovedBarsCount() {
        return whole.getRemovedBarsCount();
    }

    @Override
    public BarBuilder barBuilder() {
        throw fixed();
    }

    @Override
    public void setMaximumBarCount(int maximumBarCount) {
        throw fixed();
    }

    @Override
    public void addBar(Bar bar, boolean replace) {
        throw fixed();
    }

    @Override
    public void addTrade(Num tradeVolume, Num tradePrice) {
        throw fixed();
    }

    @Override
    public void addPrice(Num price) {
        throw fixed();
    }

    private static IllegalStateException fixed() {
        return new IllegalStateException("a series that is checked for look-ahead cannot be changed");
    }
}
