/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.concurrent.atomic.AtomicInteger;

import com.google.inject.Binder;
import com.google.inject.Module;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;
import org.liq4j.api.strategy.TwoSidedStrategy;

/** A strategy whose signals can be counted off: long at bars 10 and 30, short at 20 and 40 of each fifty, out 3 bars later. */
@PluginInfo(name = "every-tenth-bar", description = "For tests.", api = ApiVersion.CURRENT)
public final class EveryTenthBarPlugin implements Plugin {

    @Override
    public Module module() {
        return new EveryTenthBarModule();
    }

    /** How often a strategy was made. */
    static final AtomicInteger MADE = new AtomicInteger();

    /** Binds it. */
    static final class EveryTenthBarModule implements Module {

        @Override
        public void configure(Binder binder) {
            ExtensionBinder.extensionBinder(binder).bindStrategy("every-tenth-bar").toInstance(new Factory());
        }
    }

    /** Makes it. */
    static final class Factory implements StrategyFactory {

        @Override
        public String description() {
            return "Enters at every tenth bar.";
        }

        @Override
        public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments arguments) {
            MADE.incrementAndGet();
            // An exit counts from the bar of the entry, which is the one after the signal.
            Rule out = (index, record) -> record != null
                    && index >= record.getCurrentPosition().getEntry().getIndex() + 2;
            return new TwoSidedStrategy(
                    new BaseStrategy("long", (index, record) -> index % 20 == 10, out, 0, TradeType.BUY),
                    new BaseStrategy("short", (index, record) -> index % 20 == 0 && index > 0, out, 0,
                            TradeType.SELL));
        }
    }
}
