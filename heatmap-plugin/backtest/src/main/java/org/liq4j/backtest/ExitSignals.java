/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.rules.OrRule;

import org.liq4j.api.strategy.PartialExit;

/** What a side's exit rule asks for; its alternatives that are {@link PartialExit} close their share, once for a position. */
final class ExitSignals {

    private final Strategy strategy;
    private final List<Rule> whole = new ArrayList<>();
    private final List<PartialExit> parts = new ArrayList<>();
    private final boolean[] given;

    ExitSignals(Strategy strategy) {
        this.strategy = strategy;
        split(strategy.getExitRule());
        given = new boolean[parts.size()];
    }

    private void split(Rule rule) {
        if (rule instanceof OrRule either) {
            split(either.getRule1());
            split(either.getRule2());
        } else if (rule instanceof PartialExit part) {
            parts.add(part);
        } else {
            whole.add(rule);
        }
    }

    /** A position was opened. */
    void reset() {
        Arrays.fill(given, false);
    }

    /** The share of the position as entered that is to be closed: 0 for nothing, 1 or more for all. */
    double share(int index, TradingRecord record) {
        if (!strategy.shouldExit(index, record)) {
            return 0;
        }
        if (parts.isEmpty()) {
            return 1;
        }
        for (Rule rule : whole) {
            if (rule.isSatisfied(index, record)) {
                return 1;
            }
        }
        double share = 0;
        for (int k = 0; k < given.length; k++) {
            if (!given[k] && parts.get(k).isSatisfied(index, record)) {
                given[k] = true;
                share += parts.get(k).share();
            }
        }
        return share;
    }
}
