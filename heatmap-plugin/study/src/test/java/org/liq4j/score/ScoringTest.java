/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.NotionalUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScoringTest {

    private static final int DAYS = 5;

    private static ModelScore score(ScoreMarket market, BarFlows flows) {
        ScoreBars bars = market.bars();
        return new Scoring(bars, ScoreSplit.of(bars, ScoreMarket.day(3)), 1).score(flows);
    }

    private static HorizonScore minute(ScoreMarket market) {
        return score(market, market.flows()).horizons().getFirst();
    }

    @Test
    void anExactLawIsExplainedWhole() {
        ScoreMarket market = new ScoreMarket(1, DAYS * ScoreMarket.DAY).liquidating(z -> 0.2 + 0.3 * z + 0.05 * z * z,
                0,
                2);
        HorizonScore score = minute(market);
        assertEquals(1, score.heat(), 1e-9);
        assertEquals(1, score.all(), 1e-9);
        assertEquals(1, score.longs().heat().orElseThrow(), 1e-9);
        assertEquals(1, score.shorts().heat().orElseThrow(), 1e-9);
        assertEquals(1, score.rankCorrelations().heat().orElseThrow(), 1e-9);
        assertEquals(1, score.intervals().heat().low(), 1e-9);
        for (Decile decile : score.heatCalibration()) {
            assertEquals(decile.realised(), decile.predicted(), 1e-9);
            assertEquals(decile.realisedCoins(), decile.predictedCoins(), 1e-7);
        }
    }

    @Test
    void aPlantedSignalIsFoundAndItsHeatOfTheDayBeforeIsWorthNothing() {
        ScoreMarket market = new ScoreMarket(3, DAYS * ScoreMarket.DAY).liquidating(z -> 2 + 0.5 * z, 0.5, 4);
        HorizonScore score = minute(market);
        // z has a variance of about 4: 0.5^2 x 4 / (0.5^2 x 4 + 0.5^2) is explained.
        assertEquals(0.8, score.heat(), 0.03);
        assertEquals(score.heat(), score.all(), 0.01);
        assertEquals(0, score.range(), 0.02);
        assertEquals(0, score.shifted(), 0.005);
        assertTrue(score.heatOverRange().low() > 0.7 && score.allOverRange().low() > 0.7, score.toString());
        assertTrue(score.intervals().shifted().low() < 0.001 && score.intervals().shifted().high() > -0.001,
                score.toString());
        assertTrue(score.intervals().heat().low() < score.heat() && score.heat() < score.intervals().heat().high());
    }

    @Test
    void noiseIsNotExplained() {
        ScoreMarket market = new ScoreMarket(5, DAYS * ScoreMarket.DAY).liquidating(z -> 2, 0.5, 6);
        HorizonScore score = minute(market);
        for (double figure : new double[]{score.activity(), score.range(), score.heat(), score.all(),
                score.shifted()}) {
            assertEquals(0, figure, 0.02);
        }
        assertEquals(0, score.rankCorrelations().heat().orElseThrow(), 0.05);
    }

    @Test
    void flowsThatDoNotVaryExplainNothingAndAreLeftOut() {
        ScoreMarket market = new ScoreMarket(7, DAYS * ScoreMarket.DAY).liquidating(z -> 1 + z, 0.1, 8);
        double[] none = new double[DAYS * ScoreMarket.DAY];
        ModelScore score = score(market, BarFlows.of(NotionalUnit.RELATIVE, none, none));
        assertTrue(score.overCount().all().isEmpty(), "a relative flow has no size");
        for (HorizonScore horizon : score.horizons()) {
            assertEquals(ofTrainingMean(market.bars(), horizon.minutes()), horizon.heat(), 1e-9);
            assertTrue(horizon.heat() <= 0);
            assertEquals(horizon.range(), horizon.all(), 1e-9);
            assertEquals(0, horizon.shifted(), 1e-9);
            assertTrue(horizon.rankCorrelations().heat().isEmpty());
            assertTrue(horizon.leftOut().containsAll(List.of("heat", "heat squared")));
        }
    }

    /** R^2 on the test part of the training part's mean. */
    private static double ofTrainingMean(ScoreBars bars, int minutes) {
        ScoreSplit split = ScoreSplit.of(bars, ScoreMarket.day(3));
        BarGroups groups = new BarGroups(bars, minutes);
        double[] targets = groups.targets(groups.within(split.test()));
        double[] mean = new double[targets.length];
        Arrays.fill(mean, Arrays.stream(groups.targets(groups.within(split.training()))).average().orElseThrow());
        return FitQuality.rSquared(targets, mean).orElseThrow();
    }

    @Test
    void rowsAreGroupsOfKeptRowsForBothSides() {
        ScoreMarket market = new ScoreMarket(9, DAYS * ScoreMarket.DAY).liquidating(z -> z, 0.1, 10);
        List<HorizonScore> horizons = score(market, market.flows()).horizons();
        assertEquals(List.of(1, 5, 15, 60), horizons.stream().map(HorizonScore::minutes).toList());
        for (HorizonScore horizon : horizons) {
            assertEquals(2 * 2 * ScoreMarket.DAY / horizon.minutes(), horizon.trainingRows());
            assertEquals(2 * 2 * ScoreMarket.DAY / horizon.minutes(), horizon.testRows());
            assertEquals(horizon.testRows(), horizon.heatCalibration().stream().mapToInt(Decile::rows).sum());
        }
    }

    @Test
    void theOverCountIsOfTheTestPart() {
        ScoreMarket market = new ScoreMarket(11, DAYS * ScoreMarket.DAY);
        for (int i = 0; i < DAYS * ScoreMarket.DAY; i++) {
            int scale = i < 3 * ScoreMarket.DAY ? 1 : 4;
            market.liquidatedLong[i] = market.modelledLong[i] / (5 * scale);
            market.liquidatedShort[i] = market.modelledShort[i] / (10 * scale);
        }
        OverCount overCount = score(market, market.flows()).overCount();
        assertEquals(20, overCount.longs().orElseThrow(), 1e-9);
        assertEquals(40, overCount.shorts().orElseThrow(), 1e-9);
        assertTrue(overCount.all().orElseThrow() > 20 && overCount.all().orElseThrow() < 40);
    }

    @Test
    void whatHappensInTheTestPartDoesNotReachTheFit() {
        ScoreMarket market = new ScoreMarket(13, DAYS * ScoreMarket.DAY).liquidating(z -> 1 + z, 0.5, 14);
        ScoreMarket other = new ScoreMarket(13, DAYS * ScoreMarket.DAY).liquidating(z -> 1 + z, 0.5, 14)
                .raisedFrom(3 * ScoreMarket.DAY, 0.1);
        for (int i = 3 * ScoreMarket.DAY; i < DAYS * ScoreMarket.DAY; i++) {
            other.liquidatedLong[i] = 1000;
            other.modelledLong[i] = 7;
        }
        BitSet training = ScoreSplit.of(market.bars(), ScoreMarket.day(3)).training();
        assertEquals(training, ScoreSplit.of(other.bars(), ScoreMarket.day(3)).training());
        for (int minutes : new int[]{1, 5, 15, 60}) {
            LeastSquares expected = fit(market, minutes, training);
            LeastSquares actual = fit(other, minutes, training);
            assertEquals(expected.intercept(), actual.intercept());
            for (int c = 0; c < 22; c++) {
                assertEquals(expected.coefficient(c), actual.coefficient(c), "column " + c + " at " + minutes);
            }
        }
    }

    private static LeastSquares fit(ScoreMarket market, int minutes, BitSet training) {
        BarGroups groups = new BarGroups(market.bars(), minutes);
        int[] chosen = groups.within(training);
        double[][] control = new ControlRegressors(groups).rows(chosen);
        double[][] heat = HeatRegressors.rows(groups, market.flows(), chosen, 0);
        double[][] rows = new double[control.length][22];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(control[i], 0, rows[i], 0, 20);
            System.arraycopy(heat[i], 0, rows[i], 20, 2);
        }
        return LeastSquares.fit(rows, groups.targets(chosen));
    }

    @Test
    void theSameSeedGivesTheSameIntervalsAndAnotherDoesNotMoveTheFigures() {
        ScoreMarket market = new ScoreMarket(15, DAYS * ScoreMarket.DAY).liquidating(z -> 1 + z, 0.5, 16);
        ScoreBars bars = market.bars();
        ScoreSplit split = ScoreSplit.of(bars, ScoreMarket.day(3));
        ModelScore first = new Scoring(bars, split, 1).score(market.flows());
        assertEquals(first, new Scoring(bars, split, 1).score(market.flows()));
        HorizonScore other = new Scoring(bars, split, 2).score(market.flows()).horizons().getFirst();
        assertEquals(first.horizons().getFirst().heat(), other.heat());
        assertTrue(!first.horizons().getFirst().intervals().heat().equals(other.intervals().heat()));
    }

    @Test
    void aHorizonWithTooFewRowsIsLeftOutAndSaysSo() {
        ScoreMarket market = new ScoreMarket(17, 3 * ScoreMarket.DAY).liquidating(z -> 1 + z, 0.5, 18);
        ScoreBars bars = market.bars();
        Scoring scoring = new Scoring(bars, ScoreSplit.of(bars, ScoreMarket.day(2).minusSeconds(3600 * 6)), 1);
        assertEquals(List.of("60 minutes have 36 training rows and need 46: left out"), scoring.notes());
        assertEquals(3, scoring.score(market.flows()).horizons().size());
    }

    @Test
    void whatCannotBeScoredIsRefused() {
        ScoreMarket market = new ScoreMarket(19, DAYS * ScoreMarket.DAY).liquidating(z -> 1 + z, 0.5, 20);
        for (int i = 3 * ScoreMarket.DAY; i < DAYS * ScoreMarket.DAY; i++) {
            market.liquidatedLong[i] = 0;
            market.liquidatedShort[i] = 0;
        }
        InvalidValueException quiet = assertThrows(InvalidValueException.class, () -> minute(market));
        assertEquals("the same in all of the test part", quiet.value());
        ScoreMarket shorter = new ScoreMarket(19, DAYS);
        InvalidValueException flows = assertThrows(InvalidValueException.class,
                () -> score(new ScoreMarket(19, DAYS * ScoreMarket.DAY).liquidating(z -> 1 + z, 0.5, 20),
                        shorter.flows()));
        assertEquals("flows = 5: must be one for each of the 7200 kept rows", flows.getMessage());
    }
}
