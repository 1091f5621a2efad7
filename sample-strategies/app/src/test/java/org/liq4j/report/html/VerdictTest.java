/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class VerdictTest {

    private static final RunFigures HOLD = Pages.run(RunRole.BUY_AND_HOLD, 0.076, 1);

    @Test
    void saysThatTheHeatmapDidNotPay() {
        assertEquals(
                "Lost 4.1 % while buy & hold gained 7.6 %; without the heatmap the same strategy lost 3.9 %: on these"
                        + " bars the heatmap did not pay. 14 trades are too few to say anything.",
                Verdict.of(Pages.of(Pages.run(RunRole.STRATEGY, -0.041, 14), HOLD,
                        Pages.run(RunRole.CONTROL, -0.039, 20))));
    }

    @Test
    void saysThatItWasBetterOnTheseBarsOnly() {
        assertEquals(
                "Gained 5.0 % while buy & hold gained 7.6 %; without the heatmap the same strategy lost 3.9 %: on these"
                        + " bars the strategy did better with the modelled heatmap than without it. 1,200 trades are enough to"
                        + " count, but they come from one stretch of one market.",
                Verdict.of(Pages.of(Pages.run(RunRole.STRATEGY, 0.05, 1_200), HOLD,
                        Pages.run(RunRole.CONTROL, -0.039, 20), Pages.run(RunRole.SHUFFLED, 0.01, 20))));
    }

    @Test
    void callsASmallerLossALoss() {
        assertEquals(
                "Lost 2.0 %; without the heatmap the same strategy lost 3.9 %: on these bars the strategy lost less with"
                        + " the modelled heatmap than without it. 99 trades are few: the difference may well be chance.",
                Verdict.of(Pages.of(Pages.run(RunRole.STRATEGY, -0.02, 99), Pages.run(RunRole.CONTROL, -0.039, 20))));
    }

    @Test
    void saysThatAWrongHeatmapDidAsWell() {
        assertEquals(
                "Gained 5.0 %; without the heatmap the same strategy lost 3.9 %: better with it, but with the heatmap"
                        + " shuffled by a day it gained 6.0 % and with the heatmap mirrored it gained 5.0 %: a wrong heatmap did as"
                        + " well, so on these bars the heatmap did not pay. 50 trades are few: the difference may well be chance.",
                Verdict.of(Pages.of(Pages.run(RunRole.STRATEGY, 0.05, 50), Pages.run(RunRole.CONTROL, -0.039, 20),
                        Pages.run(RunRole.SHUFFLED, 0.06, 20), Pages.run(RunRole.MIRRORED, 0.0499, 20))));
    }

    @Test
    void saysThatItMadeNoDifference() {
        assertEquals(
                "Ended where it began; without the heatmap the same strategy ended where it began: on these bars the"
                        + " heatmap made no difference. 1 trade is too few to say anything.",
                Verdict.of(Pages.of(Pages.run(RunRole.STRATEGY, 0.0001, 1), Pages.run(RunRole.CONTROL, -0.0001, 1))));
    }

    @Test
    void saysWhatItCannotCompare() {
        assertEquals("Gained 5.0 %. There is no run without the heatmap to compare with: what the heatmap added is not"
                + " known. 30 trades are few: the difference may well be chance.",
                Verdict.of(Pages.of(Pages.run(RunRole.STRATEGY, 0.05, 30))));
    }

    @Test
    void doesNotJudgeWithoutTrades() {
        assertEquals("No trade was completed, so there is nothing to judge: the account ended where it began, and buy &"
                + " hold gained 7.6 %.", Verdict.of(Pages.of(Pages.run(RunRole.STRATEGY, 0, 0), HOLD)));
    }
}
