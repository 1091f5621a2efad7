/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.liq4j.score.BarFlows;
import org.liq4j.score.HeatAlone;
import org.liq4j.score.ScoreBars;

/** Mean R^2 of heat alone over 1, 5 and 15 minutes, fitted on some rows and measured on some. */
final class FitObjective {

    private static final int[] MINUTES = {1, 5, 15};

    private final List<HeatAlone> horizons = new ArrayList<>();

    FitObjective(ScoreBars bars, BitSet fitted, BitSet measured) {
        for (int minutes : MINUTES) {
            if (minutes * 60L % bars.barDuration().toSeconds() == 0) {
                horizons.add(new HeatAlone(bars, minutes, fitted, measured));
            }
        }
    }

    /** At most 1; where liquidations do not vary a horizon counts 0. */
    double value(BarFlows flows) {
        double sum = 0;
        for (HeatAlone horizon : horizons) {
            sum += horizon.rSquared(flows).orElse(0);
        }
        return sum / horizons.size();
    }
}
