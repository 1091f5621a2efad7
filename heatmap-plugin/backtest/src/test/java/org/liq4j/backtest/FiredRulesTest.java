/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Rule;
import org.ta4j.core.rules.BooleanRule;
import org.ta4j.core.rules.NotRule;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FiredRulesTest {

    private static Rule rule(String name, boolean satisfied) {
        Rule rule = new BooleanRule(satisfied);
        rule.setName(name);
        return rule;
    }

    private static String words(Rule rule) {
        return FiredRules.words(rule, 0, new BaseTradingRecord());
    }

    @Test
    void ofAlternativesOnlyThoseThatWereSatisfiedAreNamed() {
        Rule entry = rule("trend", true).and(rule("swept", false).or(rule("rejected", true)));
        assertEquals("trend; rejected", words(entry));
        assertEquals("", words(rule("trend", true).and(rule("swept", false))));
        assertEquals("not crowded; not closing",
                words(new NotRule(rule("crowded", false).or(rule("closing", false)))));
    }

    @Test
    void namesOfClassesBecomeWords() {
        assertEquals("cluster swept long nearest 1 bars: 3",
                words(rule("ClusterSweptRule LONG NEAREST 1 bars: 3", true)));
        assertEquals("previous value[highest value of 60 bars] under high price",
                words(rule("PreviousValueIndicator[HighestValueIndicator barCount: 60] under HighPriceIndicator",
                        true)));
        assertEquals("RSI of 14 bars over 80.0", words(rule("RSIIndicator barCount: 14 over 80.0", true)));
        assertEquals("regime long liquidation", words(rule("RegimeRule LONG_LIQUIDATION", true)));
        assertEquals("boolean", words(new BooleanRule(true)));
    }

    /** Java tells objects apart by addresses, which are others in each run. */
    @Test
    void theSameWordsInEveryRun() {
        assertEquals("binary operation over volume delta",
                words(rule(
                        "org.ta4j.core.indicators.numeric.BinaryOperationIndicator@6b04acb2 over VolumeDeltaIndicator",
                        true)));
        assertEquals("fired rules test", words((index, record) -> true));
    }
}
