/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.MarketSourceContract;
import org.liq4j.api.market.HistorySource;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

/** Histories keep the contract that third parties' sources inherit. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class HistorySourceTest extends MarketSourceContract {

    private final boolean simulated;

    HistorySourceTest(boolean simulated) {
        this.simulated = simulated;
    }

    @Override
    protected HistorySource create() {
        return simulated
                ? SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(2_000))
                : HistoryRecorder.record(KitMarket.generated(3, 500), Duration.ofMinutes(1)).history();
    }
}
