/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import java.util.List;

import com.google.inject.Module;

import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;

/** Names what the plugin brings. */
@PluginInfo(name = "liquidation-vwap", description = "The average price of liquidations: to trade by, and to draw.", api = ApiVersion.CURRENT)
public final class LiquidationVwapPlugin implements Plugin {

    static final Parameter<Integer> BARS = Parameter.wholeNumber("bars", 60, NumberRange.closed(1, 100_000), "bars",
            "Length of the window, the current bar included.");
    static final Parameter<LiquidatedCoins> OF = Parameter.choice("of", LiquidatedCoins.MODELLED,
            "Liquidations of the model, or those that the venue reported.");

    @Override
    public Module module() {
        return binder -> {
            ExtensionBinder extensions = ExtensionBinder.extensionBinder(binder);
            extensions.bindIndicator("liquidation-vwap").toInstance(IndicatorFactory.of(
                    "Average price of the liquidations in a window; the close where there were none.",
                    List.of(BARS, OF),
                    (heatmap, given) -> new LiquidationVwapIndicator(heatmap, given.get(BARS), given.get(OF))));
            extensions.bindOverlayLayer("liquidation-vwap").to(LiquidationVwapLayerFactory.class);
            extensions.bindModel("fixed-leverage").to(FixedLeverageModelFactory.class);
        };
    }
}
