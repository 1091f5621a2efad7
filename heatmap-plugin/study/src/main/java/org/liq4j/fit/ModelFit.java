/* SPDX-License-Identifier: MIT */
package org.liq4j.fit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.HistorySource;
import org.liq4j.model.OpenInterestSettings;
import org.liq4j.score.BarFlows;
import org.liq4j.score.ScoreBars;

/** Fits the open-interest model on the training part of a market; the package states how. Single use, single thread. */
public final class ModelFit {

    /** Blocks of the cross-validation. */
    static final int BLOCKS = 4;

    private static final Duration BURN_IN = Duration.ofDays(1);
    /** A block has rows for so many minutes at least. */
    private static final Duration SHORTEST_BLOCK = Duration.ofHours(3);

    private final TrainingBars history;
    private final Function<OpenInterestSettings, LiquidationModel> models;
    private final OpenInterestSettings base;
    private final ParameterSearch search;
    private final Runnable progress;
    private final ScoreBars bars;
    private final BitSet training = new BitSet();
    private int evaluations;

    /**
     * @param history
     *            a market with reported liquidations
     * @param trainUntil
     *            nothing known later is looked at
     * @param models
     *            makes a fresh model of given parameters
     * @param base
     *            the default parameters: what the structures leave as it is, and what they have to beat
     * @param seed
     *            of the search
     * @param evaluationsPerSearch
     *            how often one search may run the model, at least 50
     * @param progress
     *            called for each run of the model
     * @throws InvalidValueException
     *             if too few bars lie before the time, or the market reports no liquidations there
     */
    public ModelFit(HistorySource history, Instant trainUntil,
            Function<OpenInterestSettings, LiquidationModel> models, OpenInterestSettings base, long seed,
            int evaluationsPerSearch, Runnable progress) {
        this.history = new TrainingBars(history, trainUntil);
        this.models = models;
        this.base = base;
        this.search = new ParameterSearch(seed, evaluationsPerSearch);
        this.progress = progress;
        this.bars = ScoreBars.of(this.history);
        int burnIn = Math.toIntExact(BURN_IN.dividedBy(bars.barDuration()));
        if (burnIn < bars.size()) {
            training.set(burnIn, bars.size());
        }
        long needed = BLOCKS * SHORTEST_BLOCK.dividedBy(bars.barDuration());
        if (training.cardinality() < needed) {
            throw new InvalidValueException("trainUntil", trainUntil.toString(),
                    "must leave >= " + needed + " bars with reported liquidations after a burn-in of one day, leaves "
                            + training.cardinality());
        }
    }

    /** About how often a fit runs the model. */
    public static int evaluations(int evaluationsPerSearch) {
        return FitStructure.values().length * BLOCKS * evaluationsPerSearch;
    }

    /** Fits. */
    public FitResult fit() {
        List<BitSet> blocks = blocks();
        BarFlows defaults = flows(base);
        double[] defaultScores = new double[BLOCKS];
        for (int b = 0; b < BLOCKS; b++) {
            defaultScores[b] = new FitObjective(bars, without(blocks.get(b)), blocks.get(b)).value(defaults);
        }
        List<FitCandidate> candidates = new ArrayList<>();
        for (FitStructure structure : FitStructure.values()) {
            candidates.add(crossValidate(structure, blocks, defaultScores));
        }
        Optional<FitStructure> chosen = candidates.stream().filter(FitCandidate::leads)
                .max(Comparator.comparingDouble(FitCandidate::sureLead)).map(FitCandidate::structure);
        OpenInterestSettings settings = chosen.map(structure -> search(structure, training)).orElse(base);
        FitObjective inSample = new FitObjective(bars, training, training);
        return new FitResult(settings, chosen, mean(defaultScores), candidates, inSample.value(defaults),
                inSample.value(flows(settings)), bars.end(0).minus(bars.barDuration()), bars.end(bars.size() - 1),
                training.cardinality(), evaluations);
    }

    private List<BitSet> blocks() {
        int first = training.nextSetBit(0);
        int rows = training.cardinality();
        List<BitSet> blocks = new ArrayList<>();
        for (int b = 0; b < BLOCKS; b++) {
            BitSet block = new BitSet();
            block.set(first + rows * b / BLOCKS, first + rows * (b + 1) / BLOCKS);
            blocks.add(block);
        }
        return blocks;
    }

    private BitSet without(BitSet block) {
        BitSet rest = (BitSet) training.clone();
        rest.andNot(block);
        return rest;
    }

    private FitCandidate crossValidate(FitStructure structure, List<BitSet> blocks, double[] defaultScores) {
        double[] scores = new double[BLOCKS];
        double[] leads = new double[BLOCKS];
        for (int b = 0; b < BLOCKS; b++) {
            BitSet rest = without(blocks.get(b));
            OpenInterestSettings fitted = search(structure, rest);
            scores[b] = new FitObjective(bars, rest, blocks.get(b)).value(flows(fitted));
            leads[b] = scores[b] - defaultScores[b];
        }
        double lead = mean(leads);
        double squares = 0;
        for (double one : leads) {
            squares += (one - lead) * (one - lead);
        }
        return new FitCandidate(structure, mean(scores), lead, Math.sqrt(squares / (BLOCKS - 1) / BLOCKS));
    }

    /** The best settings that a structure reaches on some rows. */
    private OpenInterestSettings search(FitStructure structure, BitSet rows) {
        FitObjective objective = new FitObjective(bars, rows, rows);
        double[] best = search.maximise(structure.ranges(),
                point -> objective.value(flows(structure.settings(point, base))));
        return structure.settings(best, base);
    }

    private BarFlows flows(OpenInterestSettings settings) {
        evaluations++;
        progress.run();
        return BarFlows.of(history, models.apply(settings), bars);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
