/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import org.junit.jupiter.api.Test;

import org.liq4j.placement.PlacementSettings;
import org.liq4j.truth.TruthSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A name or a default that changes is a change for users, and is seen here. */
class DefaultSettingsTest {

    @Test
    void everyNameAndDefaultStands() {
        assertEquals("MagnetSettings[horizon=60, quantile=0.25, permutations=2000, seed=1]",
                MagnetSettings.DEFAULT.toString());
        assertEquals("PlacementSettings[band=0.05, bucketWidth=0.001, seed=1]",
                PlacementSettings.DEFAULT.toString());
        assertEquals("TruthSettings[bars=43200, firstSeed=1, seeds=5]",
                TruthSettings.DEFAULT.toString());
    }
}
