/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.ModelContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.PluginHost;

/**
 * Every model that the plugin binds keeps the contract that third parties' models inherit. With {@code -Dliq4j.long=true} on
 * longer markets.
 */
@ParameterizedClass
@ValueSource(strings = {"open-interest", "candle-decay", "candle-decay(leverage=50, bucket-width=10)",
        "open-interest(wick-retention=0.3, funding-interval=1h, crowded-side-tilt=1, maintenance-multiplier=3)"})
class BuiltInModelsTest extends ModelContract {

    private static final PluginHost HOST = PluginHost.load(BuiltInModelsTest.class.getClassLoader());

    private final String call;

    BuiltInModelsTest(String call) {
        this.call = call;
    }

    @Override
    protected LiquidationModel create() {
        return HOST.createModel(call, Instrument.parse("BINANCE:BTCUSDT"));
    }

    @Override
    protected KitMarket market() {
        return KitMarket.generated(2, Boolean.getBoolean("liq4j.long") ? 120 : 70);
    }
}
