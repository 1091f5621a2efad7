/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ScoreSplitTest {

    private final ScoreBars bars = new ScoreMarket(1, 4 * ScoreMarket.DAY).liquidating(z -> 1 + z, 0.1, 2).bars();

    @Test
    void theFirstDayIsNeitherAndTheTimeDividesTheRest() {
        ScoreSplit split = ScoreSplit.of(bars, ScoreMarket.day(2));
        assertEquals(ScoreMarket.DAY, split.training().nextSetBit(0));
        assertEquals(2 * ScoreMarket.DAY - 1, split.training().length() - 1);
        assertEquals(2 * ScoreMarket.DAY, split.test().nextSetBit(0));
        assertEquals(4 * ScoreMarket.DAY - 1, split.test().length() - 1);
    }

    @Test
    void aBarThatTheTimeCutsIsInNeitherPart() {
        ScoreSplit split = ScoreSplit.of(bars, ScoreMarket.day(2).plusSeconds(30));
        assertEquals(2 * ScoreMarket.DAY, split.training().length());
        assertEquals(2 * ScoreMarket.DAY + 1, split.test().nextSetBit(0));
    }

    @Test
    void timesOutsideOrTooNearTheEndsAreRefusedWithTheInequality() {
        refused(ScoreMarket.START,
                "must lie within the data: 2026-03-01T00:01:00Z < trainUntil <= 2026-03-05T00:00:00Z");
        refused(ScoreMarket.day(4).plusSeconds(1),
                "must lie within the data: 2026-03-01T00:01:00Z < trainUntil <= 2026-03-05T00:00:00Z");
        refused(ScoreMarket.day(4), "must leave test bars >= 720, leaves 0");
        refused(ScoreMarket.day(1).plusSeconds(60 * 719),
                "must leave training bars after a burn-in of one day >= 720, leaves 719");
        refused(ScoreMarket.day(4).minusSeconds(60 * 719), "must leave test bars >= 720, leaves 719");
        ScoreSplit.of(bars, ScoreMarket.day(1).plusSeconds(60 * 720));
        ScoreSplit.of(bars, ScoreMarket.day(4).minusSeconds(60 * 720));
    }

    private void refused(Instant trainUntil, String rule) {
        InvalidValueException refusal = assertThrows(InvalidValueException.class,
                () -> ScoreSplit.of(bars, trainUntil));
        assertEquals("trainUntil = " + trainUntil + ": " + rule, refusal.getMessage());
    }
}
