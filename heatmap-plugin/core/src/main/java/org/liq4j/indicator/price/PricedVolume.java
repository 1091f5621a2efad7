/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.price;

import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.Num;

import org.liq4j.indicator.session.RunningTotal;

/**
 * Volume of bars and the same times their typical price, (high + low + close) / 3.
 *
 * @param amount
 *            in quote currency
 * @param volume
 *            in coins
 */
record PricedVolume(Num amount, Num volume) {

    static RunningTotal<PricedVolume> total(BarSeries series) {
        Num zero = series.numFactory().zero();
        return new RunningTotal<>(new PricedVolume(zero, zero), PricedVolume::plus);
    }

    private PricedVolume plus(Bar bar) {
        return new PricedVolume(amount.plus(typicalPrice(bar).multipliedBy(bar.getVolume())),
                volume.plus(bar.getVolume()));
    }

    boolean isTraded() {
        return volume.isPositive();
    }

    /** The average price; the typical one of that bar where nothing was traded. */
    Num averageOr(Bar bar) {
        return isTraded() ? amount.dividedBy(volume) : typicalPrice(bar);
    }

    static Num typicalPrice(Bar bar) {
        Num high = bar.getHighPrice();
        return high.plus(bar.getLowPrice()).plus(bar.getClosePrice()).dividedBy(high.getNumFactory().three());
    }
}
