/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator.flow;

import org.ta4j.core.BarSeries;
import org.ta4j.core.num.Num;

/** The bars over which volume delta is summed. */
interface DeltaSpan {

    Num sum(BarSeries series, int index);

    /** Whether the sum is of all bars of the span, each with taker volumes. */
    boolean isAvailable(BarSeries series, int index);

    int unstableBars(BarSeries series);

    /** What follows an indicator's name. */
    @Override
    String toString();
}
