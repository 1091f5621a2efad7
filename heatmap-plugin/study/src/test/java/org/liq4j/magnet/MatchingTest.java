/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MatchingTest {

    private static final Path UP_THEN_FLAT = path();

    /** Two bars: 100, then a high of 110. */
    private static Path path() {
        Duration minute = Duration.ofMinutes(1);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        return new Path(MarketHistory.builder(new Instrument("HAND", "MADE"), minute)
                .add(HistoryBar.of(Candle.of(start, start.plus(minute), 100, 100, 100, 100, 1)))
                .add(HistoryBar.of(Candle.of(start.plus(minute), start.plus(minute.multipliedBy(2)), 100, 110, 100, 100,
                        1)))
                .build());
    }

    private static Outcome outcome(boolean reached) {
        return Outcome.of(UP_THEN_FLAT, 0, Side.SHORT, reached ? 105 : 120, 0, 1);
    }

    private static MatchedSample occasion(double volatility, Label label, int visit, boolean reached) {
        return new MatchedSample(volatility, List.of(label), List.of(visit), List.of(outcome(reached)));
    }

    @Test
    void labelsComeFromEarlierScoresAlone() {
        EarlierScores earlier = new EarlierScores(0.25);
        for (int i = 1; i <= 12; i++) {
            assertEquals(Label.NEITHER, earlier.label(i), "fewer than twelve before it");
        }
        assertEquals(Label.DENSE, earlier.label(10.5));
        assertEquals(Label.SPARSE, earlier.label(2.5));
        assertEquals(Label.NEITHER, earlier.label(7));
        assertEquals(Label.NEITHER, earlier.label(Double.NaN));
        EarlierScores equal = new EarlierScores(0.25);
        for (int i = 0; i < 20; i++) {
            assertEquals(Label.NEITHER, equal.label(1), "the middle of its rank");
        }
    }

    @Test
    void visitsFallIntoBandsOfHorizons() {
        assertEquals(List.of(0, 1, 2, 3, 4),
                List.of(Selection.visitBand(14, 60), Selection.visitBand(15, 60), Selection.visitBand(60, 60),
                        Selection.visitBand(240, 60), Selection.visitBand(Path.NEVER, 60)));
    }

    @Test
    void strataAreNumberedOnceEach() {
        Strata strata = new Strata(4);
        Set<Integer> numbers = new HashSet<>();
        for (int slot = 0; slot < 4; slot++) {
            for (int band = 0; band < Strata.VOLATILITY_BANDS; band++) {
                assertTrue(numbers.add(strata.ofVolatility(slot, band)));
                for (int visit = 0; visit < Selection.VISIT_BANDS; visit++) {
                    assertTrue(numbers.add(strata.ofVisit(slot, band, visit)));
                }
            }
        }
        assertEquals(strata.count(), numbers.size());
        assertEquals(strata.count(), strata.firstOfVisit(4));
    }

    @Test
    void differencesAreWeightedByStratum() {
        StratumSums sums = new StratumSums(new Strata(1));
        // Volatility band 0: two dense, both reached; two sparse, one reached: 0.5 with weight 1.
        for (boolean reached : new boolean[]{true, true}) {
            sums.add(Label.DENSE, 0, 0, 0, outcome(reached));
        }
        for (boolean reached : new boolean[]{true, false}) {
            sums.add(Label.SPARSE, 0, 0, 1, outcome(reached));
        }
        // Band 1: one dense, not reached; three sparse, none reached but one: -1/3 with weight 3/4.
        sums.add(Label.DENSE, 0, 1, 2, outcome(false));
        for (boolean reached : new boolean[]{true, false, false}) {
            sums.add(Label.SPARSE, 0, 1, 2, outcome(reached));
        }
        // Band 2: dense alone, which nothing matches.
        sums.add(Label.DENSE, 0, 2, 2, outcome(true));
        assertEquals((0.5 - 0.25) / 1.75, sums.difference(Outcome.REACHED, 0, 3), 1e-12);
        Comparison observed = sums.observed(Outcome.REACHED, 0, 3);
        assertEquals(3, observed.dense());
        assertEquals(5, observed.sparse());
        assertEquals(1 / 1.75, observed.denseMean(), 1e-12);
        assertEquals((0.5 + 0.25) / 1.75, observed.sparseMean(), 1e-12);
        // With the visit, band 0 falls apart: its dense and sparse prices were visited at different times.
        assertEquals(-1.0 / 3, sums.difference(Outcome.REACHED, 3, 18), 1e-12);
        assertTrue(Double.isNaN(sums.difference(Outcome.REACHED, 2, 3)));
    }

    @Test
    void blocksChangePlacesWithinTheirVolatilityOnly() {
        Random random = new Random(1);
        List<MatchedSample> occasions = new ArrayList<>();
        for (int i = 0; i < 77; i++) {
            occasions.add(occasion(random.nextDouble(), Label.NEITHER, 0, false));
        }
        Blocks blocks = new Blocks(occasions);
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < 77; i++) {
            members.computeIfAbsent(blocks.band(i), band -> new ArrayList<>()).add(i);
        }
        assertEquals(List.of(26, 26, 25), members.values().stream().map(List::size).sorted((a, b) -> b - a).toList());
        for (int p = 0; p < 50; p++) {
            int[] source = blocks.permutation(random);
            assertEquals(77, Arrays.stream(source).distinct().count());
            for (List<Integer> band : members.values()) {
                for (int k = 0; k < band.size(); k++) {
                    int from = band.indexOf(source[band.get(k)]);
                    assertEquals(k % Blocks.LENGTH, from % Blocks.LENGTH, "blocks stay whole and in their band");
                    assertTrue(k < band.size() / Blocks.LENGTH * Blocks.LENGTH || from == k,
                            "what fills no block stays");
                }
            }
            for (int drawn : blocks.resample(random)) {
                assertTrue(drawn >= 0 && drawn < 77);
            }
        }
    }

    @Test
    void aPerfectAssociationHasTheSmallestPValueAndNoneHasOne() {
        List<MatchedSample> perfect = new ArrayList<>();
        List<MatchedSample> none = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            // Blocks of four of a kind, so that whole blocks differ.
            Label label = i / 12 % 2 == 0 ? Label.DENSE : Label.SPARSE;
            perfect.add(occasion(i % 3, label, 0, label == Label.DENSE));
            none.add(occasion(i % 3, label, 0, true));
        }
        Comparison found = answer(perfect);
        assertEquals(1, found.difference(), 1e-12);
        assertEquals(1.0 / 1000, found.pValue(), 1.5e-3);
        assertEquals(1, found.low(), 1e-12);
        Comparison nothing = answer(none);
        assertEquals(0, nothing.difference(), 1e-12);
        assertEquals(1, nothing.pValue(), 1e-12);
    }

    private static Comparison answer(List<MatchedSample> occasions) {
        PermutationComparison test = new PermutationComparison(occasions, 1);
        int question = test.ask(Outcome.REACHED, 0, 1);
        return test.answers(999, 1).get(question).onVolatility().orElseThrow();
    }

    @Test
    void whereNothingMatchesThereIsNoAnswer() {
        PermutationComparison test = new PermutationComparison(List.of(occasion(1, Label.DENSE, 0, true)), 1);
        test.ask(Outcome.REACHED, 0, 1);
        assertEquals(List.of(new MatchedComparisons(Optional.empty(), Optional.empty())), test.answers(99, 1));
    }
}
