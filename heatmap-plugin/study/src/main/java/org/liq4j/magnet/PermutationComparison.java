/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Compares dense with sparse prices in many ways at once, by one set of permutations and one of resamples. */
final class PermutationComparison {

    private static final int RESAMPLES = 1000;
    private static final double TAIL = 0.025;
    /** Differences that are equal but for rounding count as equal. */
    private static final double ROUNDING = 1e-12;

    private final List<MatchedSample> occasions;
    private final Strata strata;
    private final Blocks blocks;
    private final StratumSums sums;
    private final List<Question> questions = new ArrayList<>();

    /** A measure over the strata from one to another, exclusive. */
    private record Question(int measure, int from, int to) {
    }

    /** @param slots number of sides times distances, at least 1 */
    PermutationComparison(List<MatchedSample> occasions, int slots) {
        this.occasions = occasions;
        this.strata = new Strata(slots);
        this.blocks = new Blocks(occasions);
        this.sums = new StratumSums(strata);
    }

    /**
     * Asks for a measure over the slots from one to another, exclusive, under both matchings.
     *
     * @return the number of the question
     */
    int ask(int measure, int fromSlot, int toSlot) {
        questions.add(new Question(measure, strata.firstOfVolatility(fromSlot), strata.firstOfVolatility(toSlot)));
        questions.add(new Question(measure, strata.firstOfVisit(fromSlot), strata.firstOfVisit(toSlot)));
        return questions.size() / 2 - 1;
    }

    /** The answers to all questions, by number. */
    List<MatchedComparisons> answers(int permutations, long seed) {
        int[] identity = new int[occasions.size()];
        Arrays.setAll(identity, i -> i);
        fill(identity, identity);
        List<Optional<Comparison>> observed = questions.stream().map(this::observed).toList();
        int[] atLeastAsFar = atLeastAsFar(observed, identity, permutations, new Random(seed));
        double[][] resampled = resampled(new Random(~seed));
        List<MatchedComparisons> answers = new ArrayList<>();
        for (int q = 0; q < questions.size(); q += 2) {
            answers.add(new MatchedComparisons(completed(observed.get(q), resampled[q], atLeastAsFar[q], permutations),
                    completed(observed.get(q + 1), resampled[q + 1], atLeastAsFar[q + 1], permutations)));
        }
        return answers;
    }

    private Optional<Comparison> observed(Question question) {
        return Double.isNaN(sums.difference(question.measure, question.from, question.to))
                ? Optional.empty()
                : Optional.of(sums.observed(question.measure, question.from, question.to));
    }

    private int[] atLeastAsFar(List<Optional<Comparison>> observed, int[] identity, int permutations, Random random) {
        int[] counts = new int[questions.size()];
        for (int p = 0; p < permutations; p++) {
            fill(identity, blocks.permutation(random));
            for (int q = 0; q < counts.length; q++) {
                Question question = questions.get(q);
                double limit = observed.get(q).map(Comparison::difference).map(Math::abs).orElse(Double.NaN);
                double difference = sums.difference(question.measure, question.from, question.to);
                // A permutation without a difference counts against the observed one.
                counts[q] += Math.abs(difference) < limit - ROUNDING ? 0 : 1;
            }
        }
        return counts;
    }

    /** The differences in each resample, ascending, by question; {@code NaN} last. */
    private double[][] resampled(Random random) {
        double[][] differences = new double[questions.size()][RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            int[] drawn = blocks.resample(random);
            fill(drawn, drawn);
            for (int q = 0; q < differences.length; q++) {
                Question question = questions.get(q);
                differences[q][r] = sums.difference(question.measure, question.from, question.to);
            }
        }
        for (double[] sorted : differences) {
            Arrays.sort(sorted);
        }
        return differences;
    }

    private static Optional<Comparison> completed(Optional<Comparison> observed, double[] resampled, int atLeastAsFar,
            int permutations) {
        int defined = (int) Arrays.stream(resampled).filter(difference -> !Double.isNaN(difference)).count();
        int tail = (int) (TAIL * defined);
        return observed.map(found -> new Comparison(found.dense(), found.sparse(), found.denseMean(),
                found.sparseMean(), found.difference(), resampled[tail], resampled[Math.max(tail, defined - 1 - tail)],
                (atLeastAsFar + 1.0) / (permutations + 1.0)));
    }

    /** Gives each of these occasions' prices what followed another one, or itself; the price's own side and distance. */
    private void fill(int[] members, int[] sources) {
        sums.clear();
        for (int i = 0; i < members.length; i++) {
            MatchedSample occasion = occasions.get(members[i]);
            MatchedSample source = occasions.get(sources[i]);
            int band = blocks.band(members[i]);
            for (int slot = 0; slot < strata.slots(); slot++) {
                Label label = occasion.labels().get(slot);
                if (label != Label.NEITHER) {
                    sums.add(label, slot, band, occasion.visits().get(slot), source.outcomes().get(slot));
                }
            }
        }
    }
}
