/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import org.liq4j.api.heatmap.Side;
import org.liq4j.score.BarFlows;
import org.liq4j.score.ScoreBars;

/**
 * Flows as CSV: one row for each bar with reported liquidations, by its end, in coins (modelled ones in the model's relative
 * weight where it has no size). All digits are kept, so that a score can be computed anew from it and the bars.
 */
public final class FlowTable {

    private FlowTable() {
    }

    public static String of(ScoreBars bars, BarFlows flows) {
        StringBuilder text = new StringBuilder("time,modelled_long,modelled_short,realised_long,realised_short\n");
        for (int row = 0; row < bars.size(); row++) {
            text.append(bars.end(row)).append(',').append(flows.flow(Side.LONG, row)).append(',')
                    .append(flows.flow(Side.SHORT, row)).append(',').append(bars.realised(Side.LONG, row)).append(',')
                    .append(bars.realised(Side.SHORT, row)).append('\n');
        }
        return text.toString();
    }
}
