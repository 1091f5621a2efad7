/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.extension.OverlayLayerFactory;
import org.liq4j.api.extension.RuleFactory;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.kit.ExtensionContract;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.LevelScript;
import org.liq4j.api.kit.ScriptedHeatmapFeed;
import org.liq4j.api.plugin.NamedExtension;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.simulation.SimulatedMarket;
import org.liq4j.table.TableDataException;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** The factories of all that the plugin binds keep the contract of parameters that third parties' factories inherit. */
@ParameterizedClass
@MethodSource("extensions")
class BuiltInFactoriesTest extends ExtensionContract<Extension> {

    private static final PluginHost HOST = PluginHost.load(BuiltInFactoriesTest.class.getClassLoader());
    private static final KitMarket MARKET = KitMarket.generated(1, 30);

    private final NamedExtension named;

    @TempDir
    private Path folder = Path.of("");

    BuiltInFactoriesTest(NamedExtension named) {
        this.named = named;
    }

    /** All but the simulated market, where the largest number of bars is allowed and takes days, and the store, which is empty. */
    static List<NamedExtension> extensions() {
        return HOST.plugins().getFirst().extensions().stream()
                .filter(named -> !Set.of("simulated", "store").contains(named.name()))
                .toList();
    }

    @Override
    protected Extension create() {
        return named.extension();
    }

    @Override
    protected Map<String, String> required() {
        return switch (named.extension()) {
            case MarketSourceFactory unused -> Map.of("file", bars());
            case SignalSinkFactory unused -> Map.of("file", folder.resolve("signals.csv").toString());
            default -> Map.of();
        };
    }

    private String bars() {
        try {
            return Files.writeString(folder.resolve("bars.csv"), """
                    time,open,high,low,close,volume
                    2026-01-01T00:00:00Z,100,101,99,100,5
                    2026-01-01T00:01:00Z,100,101,99,100,5
                    """).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Object make(Extension factory, Arguments arguments) {
        LiquidationHeatmap heatmap = new LiquidationHeatmap(MARKET.series(DoubleNumFactory.getInstance()),
                new ScriptedHeatmapFeed(MARKET, LevelScript.untouchedSwings()));
        return switch (factory) {
            case IndicatorFactory indicators -> indicators.create(heatmap, arguments);
            case RuleFactory rules -> rules.create(heatmap, arguments);
            case OverlayLayerFactory layers -> layers.create(heatmap, arguments);
            case LiquidationModelFactory models -> models.create(SimulatedMarket.INSTRUMENT, arguments);
            case MarketSourceFactory sources -> opened(sources, arguments);
            case SignalSinkFactory sinks -> written(sinks, arguments);
            default -> throw new IllegalStateException("a new kind of extension: " + factory.getClass());
        };
    }

    /** The rule stands in the range, and in the refusal of a value outside of it. */
    @Test
    void describesItsParametersWithoutARule() {
        named.extension().parameters()
                .forEach(parameter -> assertFalse(parameter.description().contains("must satisfy"),
                        parameter.name() + ": " + parameter.description()));
    }

    /** Whatever the file is called, it is written to this test's folder. */
    private Object written(SignalSinkFactory sinks, Arguments arguments) {
        String file = folder.resolve(arguments.text(sinks.parameters().getFirst())).toString();
        try (SignalSink sink = sinks.open(Arguments.of(sinks, Map.of("file", file)))) {
            return sink;
        }
    }

    /** That there is no such file is a finding about the file, not about the parameter. */
    private static Object opened(MarketSourceFactory sources, Arguments arguments) {
        try {
            return sources.open(arguments);
        } catch (TableDataException e) {
            return e;
        }
    }
}
