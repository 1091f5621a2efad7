/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.BitSet;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HeatAloneTest {

    private final ScoreMarket market = new ScoreMarket(1, 5 * ScoreMarket.DAY).liquidating(z -> 1 + 0.5 * z, 0.7, 2);
    private final ScoreBars bars = market.bars();
    private final ScoreSplit split = ScoreSplit.of(bars, ScoreMarket.day(3));

    @Test
    void isTheScoresFigure() {
        for (HorizonScore horizon : new Scoring(bars, split, 1).score(market.flows()).horizons()) {
            HeatAlone heat = new HeatAlone(bars, horizon.minutes(), split.training(), split.test());
            assertEquals(horizon.heat(), heat.rSquared(market.flows()).orElseThrow());
        }
    }

    @Test
    void foldsOfTheTrainingPartSeeNothingOfTheTestPart() {
        BitSet fold = split.training();
        fold.clear(2 * ScoreMarket.DAY, 3 * ScoreMarket.DAY);
        BitSet rest = split.training();
        rest.andNot(fold);
        double before = new HeatAlone(bars, 5, fold, rest).rSquared(market.flows()).orElseThrow();
        for (int i = 3 * ScoreMarket.DAY; i < 5 * ScoreMarket.DAY; i++) {
            market.liquidatedLong[i] = 99;
            market.modelledShort[i] = 99;
        }
        assertEquals(before, new HeatAlone(market.bars(), 5, fold, rest).rSquared(market.flows()).orElseThrow());
    }

    @Test
    void choicesWithoutWholeGroupsAreRefused() {
        BitSet few = new BitSet();
        few.set(0, 19);
        InvalidValueException refusal = assertThrows(InvalidValueException.class,
                () -> new HeatAlone(bars, 5, few, split.test()));
        assertEquals("fitted = 3 groups: must satisfy >= 4 whole groups", refusal.getMessage());
        assertThrows(InvalidValueException.class, () -> new HeatAlone(bars, 0, split.training(), split.test()));
    }
}
