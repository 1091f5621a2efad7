/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.List;

/**
 * How well a model's flow explains realised flow.
 *
 * @param overCount
 *            size of the modelled flow
 * @param horizons
 *            those that the data are long enough for, the shortest first
 */
public record ModelScore(OverCount overCount, List<HorizonScore> horizons) {

    public ModelScore {
        horizons = List.copyOf(horizons);
    }
}
