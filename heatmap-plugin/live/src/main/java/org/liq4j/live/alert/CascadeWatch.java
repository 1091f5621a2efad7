/* SPDX-License-Identifier: MIT */
package org.liq4j.live.alert;

import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.signal.Alert;

/** The modelled liquidations of one side are far beyond the usual: told when they come to be, and again once they were half of it. */
final class CascadeWatch {

    private static final double LEAST_SHARE = 1e-3;

    private final AlertSettings.Cascade settings;
    private final Side side;
    /** The flows of the last bars and of the usual ones before them, round and round. */
    private final double[] flows;
    private long bars;
    private double last;
    private double usual;
    private boolean under;

    CascadeWatch(AlertSettings.Cascade settings, Side side) {
        this.settings = settings;
        this.side = side;
        this.flows = new double[settings.bars() + settings.usualBars()];
    }

    void close(BarReading bar, Telling telling) {
        take(bar.levels().modelledFlow(side));
        if (bars < flows.length) {
            return;
        }
        double expected = usual / settings.usualBars() * settings.bars();
        double threshold = Math.max(settings.multiple() * expected, leastFlow(bar));
        if (last <= threshold) {
            under &= last > threshold / 2;
            return;
        }
        if (!under) {
            under = true;
            telling.tell(Alert.Kind.CASCADE, bar.time(), "Modelled liquidations of "
                    + (side == Side.LONG ? "longs" : "shorts") + " in the last " + settings.bars() + " bars are "
                    + Words.coins(last, bar.levels().unit())
                    + (expected > 0 ? ", " + Words.times(last / expected) + " the usual." : ", and usually none."),
                    bar.spot(), last);
        }
    }

    /** What is next to nothing of the side's book is no cascade, however little is usual. */
    private double leastFlow(BarReading bar) {
        double book = bar.levels().totalAtSpot(side);
        return LEAST_SHARE * (bar.levels().unit() == NotionalUnit.USD ? book / bar.spot() : book);
    }

    private void take(double flow) {
        int oldest = (int) (bars % flows.length);
        int leaving = (int) ((bars + settings.usualBars()) % flows.length);
        usual += flows[leaving] - flows[oldest];
        last += flow - flows[leaving];
        flows[oldest] = flow;
        bars++;
        if (bars % flows.length == 0) {
            sumUp();
        }
    }

    /** Against the rounding of sums that are never made anew. */
    private void sumUp() {
        last = 0;
        usual = 0;
        for (int i = 0; i < flows.length; i++) {
            if (i < settings.usualBars()) {
                usual += flows[i];
            } else {
                last += flows[i];
            }
        }
    }
}
