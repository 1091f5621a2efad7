/* SPDX-License-Identifier: MIT */
package org.liq4j.strategy;

import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

import org.liq4j.api.heatmap.Side;

/** Rules that a strategy states once for both directions: as for the long position, and mirrored for the short one. */
final class SideRules {

    private SideRules() {
    }

    /** For a long the first is over the second, for a short under it. */
    static Rule over(Side position, Indicator<Num> first, Indicator<Num> second) {
        return position == Side.LONG
                ? named(new OverIndicatorRule(first, second), first + " over " + second)
                : named(new UnderIndicatorRule(first, second), first + " under " + second);
    }

    /** For a long the value is over the first number, for a short under the second. */
    static Rule over(Side position, Indicator<Num> value, double forLong, double forShort) {
        return position == Side.LONG
                ? named(new OverIndicatorRule(value, forLong), value + " over " + forLong)
                : named(new UnderIndicatorRule(value, forShort), value + " under " + forShort);
    }

    /** A report says by its name why a position was opened or closed. */
    private static Rule named(Rule rule, String name) {
        rule.setName(name);
        return rule;
    }

    /** The side of a strategy. */
    static Strategy side(String name, Side position, Rule entry, Rule exit, int unstableBars) {
        return position == Side.LONG
                ? new BaseStrategy(name + " long", entry, exit, unstableBars, TradeType.BUY)
                : new BaseStrategy(name + " short", entry, exit, unstableBars, TradeType.SELL);
    }
}
