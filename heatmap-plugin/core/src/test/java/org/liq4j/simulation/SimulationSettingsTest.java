/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SimulationSettingsTest {

    private static final SimulationSettings DEFAULTS = SimulationSettings.DEFAULT;

    @Test
    void changesOneSettingAtATime() {
        assertEquals(new SimulationSettings(7, 8, Duration.ofHours(1), 0.9, 500, 20, 3),
                DEFAULTS.withSeed(7).withBars(8).withBarDuration(Duration.ofHours(1)).withAnnualVolatility(0.9)
                        .withOpenInterest(500).withMedianLeverage(20).withCascadeImpact(3));
        assertEquals(new SimulationSettings(1, 1440, Duration.ofMinutes(1), 0.5, 3000, 12, 0), DEFAULTS);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertRefused("bars = 0: must be >= 1", () -> DEFAULTS.withBars(0));
        String rule = ": must be a multiple of PT15S, at most a day";
        assertRefused("barDuration = PT0S" + rule, () -> DEFAULTS.withBarDuration(Duration.ZERO));
        assertRefused("barDuration = PT20S" + rule, () -> DEFAULTS.withBarDuration(Duration.ofSeconds(20)));
        assertRefused("barDuration = PT48H" + rule, () -> DEFAULTS.withBarDuration(Duration.ofDays(2)));
        assertRefused("annualVolatility = NaN: must satisfy 0.01 <= annualVolatility <= 3",
                () -> DEFAULTS.withAnnualVolatility(Double.NaN));
        assertRefused("openInterest = 1.0: must satisfy 100 <= openInterest <= 1000000",
                () -> DEFAULTS.withOpenInterest(1));
        assertRefused("medianLeverage = 126.0: must satisfy 1 <= medianLeverage <= 125",
                () -> DEFAULTS.withMedianLeverage(126));
        assertRefused("cascadeImpact = -1.0: must satisfy 0 <= cascadeImpact <= 100",
                () -> DEFAULTS.withCascadeImpact(-1));
    }

    private static void assertRefused(String message, Executable executable) {
        assertEquals(message, assertThrows(InvalidValueException.class, executable).getMessage());
    }
}
