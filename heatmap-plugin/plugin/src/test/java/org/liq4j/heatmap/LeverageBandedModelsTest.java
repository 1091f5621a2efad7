/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class LeverageBandedModelsTest {

    private static final List<LeverageBand> BANDS = LeverageBand.between(5, 10, 25, 50);

    private final PluginHost host = PluginHost.load(LeverageBandedModelsTest.class.getClassLoader());
    private final MarketHistory history = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(300));

    private LiquidationProfile profile(String name, boolean banded) {
        ResolvedExtension<LiquidationModelFactory> chosen = host.choose(ExtensionKind.MODEL, name);
        LiquidationModelFactory factory = banded
                ? chosen.extension().withLeverageBands(BANDS)
                : chosen.extension();
        LiquidationModel model = factory.create(history.instrument(), chosen.arguments());
        for (Iterator<MarketEvent> events = history.events(); events.hasNext();) {
            model.apply(events.next());
        }
        return model.profile();
    }

    @Test
    void bandsChangeNoBitOfTheWhole() {
        LiquidationProfile whole = profile("open-interest", false);
        LiquidationProfile banded = profile("open-interest", true);
        assertEquals(1, whole.leverageBands().size());
        assertEquals(BANDS, banded.leverageBands());
        for (Side side : Side.values()) {
            assertEquals(whole.totalAtSpot(side), banded.totalAtSpot(side));
            double near = whole.spot();
            double far = near * (1 + side.sign() * -0.1);
            assertEquals(whole.notional(side, near, far), banded.notional(side, near, far));
        }
    }

    @Test
    void bandsThatTheArgumentsNameCount() {
        assertEquals(LeverageBand.between(20), profile("open-interest(leverage-bands=20)", true).leverageBands());
    }

    @Test
    void aModelWithoutLeveragesStaysAsItIs() {
        LiquidationModelFactory factory = host.choose(ExtensionKind.MODEL, "candle-decay").extension();
        assertSame(factory, factory.withLeverageBands(BANDS));
    }
}
