/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.overlay.OverlayElement.BandPiece;
import org.liq4j.api.overlay.OverlayLayer;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.LoadedPlugin;
import org.liq4j.api.plugin.NamedExtension;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.simulation.SimulationSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeatmapPluginTest {

    private static final PluginHost HOST = PluginHost.load(HeatmapPluginTest.class.getClassLoader());

    /** As if the plugin's service file were not there. */
    private static final class WithoutServices extends ClassLoader {

        WithoutServices() {
            super(HeatmapPluginTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws java.io.IOException {
            return name.equals("META-INF/services/" + Plugin.class.getName())
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    }

    @Test
    void thePluginComesThroughItsServiceFileAlone() {
        assertEquals(List.of("heatmap"), HOST.plugins().stream().map(LoadedPlugin::name).toList());
        PluginHost without = PluginHost.load(new WithoutServices());
        assertEquals(List.of(), without.plugins());
        assertEquals("model = open-interest: no plugin brings any, so there is no heatmap (loaded: [])",
                assertThrows(InvalidValueException.class,
                        () -> without.createModel("open-interest", SimulatedMarket.INSTRUMENT)).getMessage());
    }

    static List<NamedExtension> extensions() {
        return HOST.plugins().getFirst().extensions();
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void everyExtensionSaysInSentencesWhatItIsAndTakes(NamedExtension named) {
        Extension extension = named.extension();
        assertSentence(named.name(), extension.description());
        for (Parameter<?> parameter : extension.parameters()) {
            assertSentence(named.name() + " " + parameter.name(), parameter.description());
            assertFalse(parameter.values().isBlank());
        }
    }

    private static void assertSentence(String of, String text) {
        assertTrue(text.matches("[A-Z].{4,150}\\."), of + ": " + text);
    }

    @Test
    void clusterBandsLieOnTheirSidesOfTheClose() {
        MarketHistory history = SimulatedMarket.record(SimulationSettings.DEFAULT.withBars(600));
        BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        OverlayLayer layer = HOST.createOverlayLayer("cluster-bands(top=2)", new LiquidationHeatmap(series,
                new HistoryHeatmapFeed(history, () -> HOST.createModel("open-interest", history.instrument()))));
        assertEquals("the 2 strongest clusters of each side (modelled)", layer.title());
        int pieces = 0;
        for (int i = 0; i <= series.getEndIndex(); i++) {
            double close = series.getBar(i).getClosePrice().doubleValue();
            for (var element : layer.elements(i)) {
                BandPiece piece = (BandPiece) element;
                assertTrue(piece.band().startsWith("long cluster") ? piece.high() < close : piece.low() > close,
                        piece::toString);
                pieces++;
            }
        }
        assertTrue(pieces > 1_000, "pieces: " + pieces);
    }

    @Test
    void marketsComeFromFilesAndASimulation() {
        assertEquals(Set.of("csv", "simulated"), Set.copyOf(HOST.names(ExtensionKind.MARKET_SOURCE)));
    }
}
