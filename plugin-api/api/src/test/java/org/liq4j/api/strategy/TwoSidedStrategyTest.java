/* SPDX-License-Identifier: MIT */
package org.liq4j.api.strategy;

import org.junit.jupiter.api.Test;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Strategy;
import org.ta4j.core.Trade.TradeType;
import org.ta4j.core.rules.FixedRule;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TwoSidedStrategyTest {

    private static final Strategy BUYS = new BaseStrategy("buys", new FixedRule(1), new FixedRule(2), TradeType.BUY);
    private static final Strategy SELLS = new BaseStrategy("sells", new FixedRule(1), new FixedRule(2), TradeType.SELL);

    @Test
    void eachSideStartsWithItsOwnTrade() {
        assertEquals(BUYS, new TwoSidedStrategy(BUYS, SELLS).longSignals());
        assertEquals("longSignals = SELL: starting type must be BUY",
                assertThrows(InvalidValueException.class, () -> new TwoSidedStrategy(SELLS, SELLS)).getMessage());
        assertEquals("shortSignals = BUY: starting type must be SELL",
                assertThrows(InvalidValueException.class, () -> new TwoSidedStrategy(BUYS, BUYS)).getMessage());
    }
}
