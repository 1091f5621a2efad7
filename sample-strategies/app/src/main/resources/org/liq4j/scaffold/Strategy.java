package com.example.{{package}};

import java.util.List;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.StrategyFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.indicator.ClusterImbalanceIndicator;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

/**
 * Long while clearly more would be liquidated above the price than below it, until the lean is gone; the short side is the
 * mirror. An example to change, not advice: it has not been found to earn anything.
 */
public final class {{Class}}Strategy implements StrategyFactory {

    static final Parameter<Double> FRACTION = Parameter.number("fraction", 0.05, NumberRange.open(0, 1),
            "of the close", "How far from the close levels count.");
    static final Parameter<Double> LEAN = Parameter.number("lean", 0.3, NumberRange.open(0, 1), "",
            "The imbalance, in [-1, 1], from which on a side is entered.");

    @Override
    public String description() {
        return "Goes to the side on which more would be liquidated, until both are even.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FRACTION, LEAN);
    }

    @Override
    public TwoSidedStrategy create(LiquidationHeatmap heatmap, Arguments given) {
        Indicator<Num> imbalance = new ClusterImbalanceIndicator(heatmap, given.get(FRACTION));
        Rule more = new OverIndicatorRule(imbalance, given.get(LEAN));
        Rule less = new UnderIndicatorRule(imbalance, -given.get(LEAN));
        Rule notMore = new UnderIndicatorRule(imbalance, 0);
        Rule notLess = new OverIndicatorRule(imbalance, 0);
        return new TwoSidedStrategy(side("long", more, notMore, TradeType.BUY),
                side("short", less, notLess, TradeType.SELL));
    }

    private static Strategy side(String side, Rule entry, Rule exit, TradeType type) {
        int unstableBars = 0;
        return new BaseStrategy("{{name}} " + side, entry, exit, unstableBars, type);
    }
}
