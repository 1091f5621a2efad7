/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.List;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;

/** Says which levels there are at the close of a bar. A pure function of the bars so far, so it cannot look ahead. */
@FunctionalInterface
public interface LevelScript {

    /**
     * The levels at the close of the last of the bars.
     *
     * @param bars
     *            all bars so far, oldest first; not empty
     */
    ScriptedLevels levels(List<KitBar> bars);

    /**
     * Levels beyond the highs and lows of the last hour that price has not reached since: positions of 25 and 50 times
     * leverage, as large as what was traded in the bar of their entry.
     */
    static LevelScript untouchedSwings() {
        return bars -> {
            Candle last = bars.getLast().candle();
            ScriptedLevels.Builder levels = ScriptedLevels.at(last);
            double highest = 0;
            double lowest = Double.POSITIVE_INFINITY;
            double consumedLong = 0;
            double consumedShort = 0;
            for (int age = 0; age < Math.min(60, bars.size()); age++) {
                Candle entry = bars.get(bars.size() - 1 - age).candle();
                for (double leverage : new double[]{25, 50}) {
                    double longPrice = entry.low() * (1 - 0.1 / leverage);
                    double shortPrice = entry.high() * (1 + 0.1 / leverage);
                    if (age > 0 && longPrice < lowest && longPrice >= last.low()) {
                        consumedLong += entry.volume();
                    } else if (longPrice < lowest && entry.volume() > 0) {
                        levels.level(Side.LONG, longPrice, entry.volume() * entry.close());
                    }
                    if (age > 0 && shortPrice > highest && shortPrice <= last.high()) {
                        consumedShort += entry.volume();
                    } else if (shortPrice > highest && entry.volume() > 0) {
                        levels.level(Side.SHORT, shortPrice, entry.volume() * entry.close());
                    }
                }
                if (age > 0) {
                    highest = Math.max(highest, entry.high());
                    lowest = Math.min(lowest, entry.low());
                }
            }
            return levels.flow(Side.LONG, consumedLong).flow(Side.SHORT, consumedShort).build();
        };
    }
}
