/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.RegimeThresholds;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A name or a default that changes is a change for users, and is seen here. */
class DefaultSettingsTest {

    @Test
    void everyNameAndDefaultStands() {
        assertEquals("DensitySettings[bandWidth=0.001, window=0.1, multiple=2.0]",
                DensitySettings.DEFAULT.toString());
        assertEquals("ClusterSettings[density=DensitySettings[bandWidth=0.001, window=0.1, multiple=2.0], "
                + "levelWidth=1.0E-4, staleAfter=PT1H30M, reactionBars=15, forgetAfter=PT1H, "
                + "keepCleared=PT24H, maximumCleared=200]",
                ClusterSettings.DEFAULT.toString());
        assertEquals("ReadingSettings[density=DensitySettings[bandWidth=0.001, window=0.1, multiple=2.0], "
                + "fragilityReach=0.01, whipsawFragility=0.5, largeShare=0.1, quietMultiple=0.5, "
                + "coldMultiple=0.5, nearestDistance=1.0E-4, painRange=0.05]",
                ReadingSettings.DEFAULT.toString());
        assertEquals("RegimeThresholds[lower=0.5, upper=2.0]",
                RegimeThresholds.DEFAULT.toString());
    }

    @Test
    void oneSettingIsChangedAtATime() {
        DensitySettings density = new DensitySettings(0.002, 0.2, 3);
        assertEquals(
                new ClusterSettings(density, 2e-4, Duration.ofMinutes(1), 2, Duration.ofMinutes(3),
                        Duration.ofMinutes(4), 5),
                ClusterSettings.DEFAULT.withDensity(density).withLevelWidth(2e-4).withStaleAfter(Duration.ofMinutes(1))
                        .withReactionBars(2).withForgetAfter(Duration.ofMinutes(3))
                        .withKeepCleared(Duration.ofMinutes(4)).withMaximumCleared(5));
        assertEquals(new ReadingSettings(density, 0.02, 0.6, 0.2, 0.7, 0.8, 2e-4, 0.06),
                ReadingSettings.DEFAULT.withDensity(density).withFragilityReach(0.02).withWhipsawFragility(0.6)
                        .withLargeShare(0.2).withQuietMultiple(0.7).withColdMultiple(0.8).withNearestDistance(2e-4)
                        .withPainRange(0.06));
    }
}
