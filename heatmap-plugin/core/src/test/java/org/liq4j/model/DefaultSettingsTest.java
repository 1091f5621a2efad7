/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A name or a default that changes is a change for users, and is seen here. */
class DefaultSettingsTest {

    @Test
    void everyNameAndDefaultStands() {
        assertEquals("OpenInterestSettings[gridWidth=1.0E-4, cohorts=[CohortSettings[name=patient, "
                + "share=0.967, density=LeverageTiers[leverages=[3.0, 5.0, 10.0, 20.0], weights=[1.0, "
                + "1.0, 1.0, 1.0]], turnover=0.05], CohortSettings[name=active, share=0.03, "
                + "density=InverseDistance[nearest=0.0018, farthest=0.05], turnover=1.0], "
                + "CohortSettings[name=fast, share=0.003, density=InverseDistance[nearest=0.0018, "
                + "farthest=0.05], turnover=32.0]], positionNotional=10000.0, wickRetention=0.0, "
                + "maximumOpenInterestAge=PT6H, crowdedSideTilt=0.0, fundingInterval=PT0S, "
                + "maintenance=VolatilityMaintenance[window=PT4H, reference=PT720H, "
                + "multiplier=SteppedMaintenance[maximum=1.0, step=1.0]], "
                + "leverageBands=[LeverageBand[from=1.0, to=Infinity]]]",
                OpenInterestSettings.DEFAULT.toString());
        assertEquals("CandleDecaySettings[leverage=10.0, maintenanceRate=0.004, decayPerHour=0.2, "
                + "bucketWidth=250.0]",
                CandleDecaySettings.DEFAULT.toString());
        assertEquals("SimulationSettings[seed=1, bars=1440, barDuration=PT1M, annualVolatility=0.5, "
                + "openInterest=3000.0, medianLeverage=12.0, cascadeImpact=0.0]",
                SimulationSettings.DEFAULT.toString());
    }

    @Test
    void oneSettingIsChangedAtATime() {
        List<CohortSettings> cohorts = List
                .of(new CohortSettings("one", 1, new LevelDensity.InverseDistance(0.01, 0.1), 2));
        assertEquals(new OpenInterestSettings(2e-4, cohorts, 20_000, 0.5, Duration.ofHours(7)),
                OpenInterestSettings.DEFAULT.withGridWidth(2e-4).withCohorts(cohorts).withPositionNotional(20_000)
                        .withWickRetention(0.5).withMaximumOpenInterestAge(Duration.ofHours(7)));
    }
}
