/* SPDX-License-Identifier: MIT */
package com.example.barscript;

import java.util.List;

import com.google.inject.Module;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Rule;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.AbstractRule;
import org.ta4j.core.rules.BooleanRule;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;
import org.liq4j.api.strategy.TwoSidedStrategy;

/** Brings the strategy {@code bar-script}: a signal at the close of one bar, and one to leave at that of another. */
@PluginInfo(name = "bar-script", description = "Trades at bars that are named.", api = ApiVersion.CURRENT)
public final class BarScriptPlugin implements Plugin {

    @Override
    public Module module() {
        return binder -> ExtensionBinder.extensionBinder(binder).bindStrategy("bar-script")
                .toInstance(new BarScriptFactory());
    }

    private static final class BarScriptFactory implements StrategyFactory {

        private static final NumberRange BARS = NumberRange.closed(0, 1_000_000);
        private static final Parameter<Integer> ENTER = Parameter.wholeNumber("enter", 0, BARS, "bar",
                "Enters after it.");
        private static final Parameter<Integer> EXIT = Parameter.wholeNumber("exit", 1, BARS, "bar",
                "Leaves after it.");
        private static final Parameter<Integer> SIDE = Parameter.wholeNumber("side", 1, NumberRange.closed(-1, 1),
                "sign",
                "1: long, -1: short.");

        @Override
        public String description() {
            return "Enters and leaves at bars that are named.";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(ENTER, EXIT, SIDE);
        }

        @Override
        public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
            Rule in = new AtBar(given.get(ENTER));
            Rule out = new AtBar(given.get(EXIT));
            boolean isLong = given.get(SIDE) > 0;
            return new TwoSidedStrategy(
                    new BaseStrategy("long", isLong ? in : BooleanRule.FALSE, isLong ? out : BooleanRule.FALSE, 0,
                            TradeType.BUY),
                    new BaseStrategy("short", isLong ? BooleanRule.FALSE : in, isLong ? BooleanRule.FALSE : out, 0,
                            TradeType.SELL));
        }
    }

    private static final class AtBar extends AbstractRule {

        private final int bar;

        AtBar(int bar) {
            this.bar = bar;
        }

        @Override
        public boolean isSatisfied(int index, TradingRecord record) {
            return index == bar;
        }
    }
}
