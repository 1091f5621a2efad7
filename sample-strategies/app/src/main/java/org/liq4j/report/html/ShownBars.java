/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The bars as they are drawn: neighbours joined until at most {@value #MOST} are left, with the open of the first, the close
 * of the last, and the extremes of all.
 *
 * @param joined
 *            how many bars are one
 * @param t
 *            ends, in milliseconds since the start of the first bar
 * @param o
 *            opens
 * @param h
 *            highs
 * @param l
 *            lows
 * @param c
 *            closes
 */
record ShownBars(int joined, List<Long> t, List<Double> o, List<Double> h, List<Double> l, List<Double> c) {

    static final int MOST = 2_000;

    static ShownBars of(PriceBars bars) {
        int joined = Math.max(1, Math.ceilDiv(bars.size(), MOST));
        ShownBars shown = new ShownBars(joined, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>());
        for (int from = 0; from < bars.size(); from += joined) {
            shown.add(bars, from, Math.min(bars.size(), from + joined) - 1);
        }
        return shown;
    }

    private void add(PriceBars bars, int first, int last) {
        double high = bars.high(first);
        double low = bars.low(first);
        for (int i = first + 1; i <= last; i++) {
            high = Math.max(high, bars.high(i));
            low = Math.min(low, bars.low(i));
        }
        t.add(bars.end(last) - bars.firstStart());
        o.add(ShownPoints.rounded(bars.open(first)));
        h.add(ShownPoints.rounded(high));
        l.add(ShownPoints.rounded(low));
        c.add(ShownPoints.rounded(bars.close(last)));
    }
}
