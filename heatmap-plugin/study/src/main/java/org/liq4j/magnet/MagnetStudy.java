/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.history.MarketHistory;

/** Runs the study that the package describes. */
public final class MagnetStudy {

    private MagnetStudy() {
    }

    /**
     * @param feed
     *            of the same history
     * @return the same for the same arguments, to the last bit
     * @throws org.liq4j.api.InvalidValueException
     *             if the history is too short for the horizon, or its burn-in too quiet or too wild to set distances by
     */
    public static MagnetResult run(MarketHistory history, HeatmapFeed feed, MagnetSettings settings) {
        Selection selection = new Selection(history, feed, settings);
        List<MatchedSample> occasions = selection.occasions();
        int slots = selection.slotCount();
        PermutationComparison test = new PermutationComparison(occasions, slots);
        int reached = test.ask(Outcome.REACHED, 0, slots);
        int bars = test.ask(Outcome.BARS, 0, slots);
        int firstSlot = bars + 1;
        for (int slot = 0; slot < slots; slot++) {
            test.ask(Outcome.REACHED, slot, slot + 1);
        }
        int firstReaction = firstSlot + slots;
        for (int r = 0; r < MagnetSettings.REACTION_BARS.size(); r++) {
            test.ask(Outcome.continued(r), 0, slots);
            test.ask(Outcome.reversed(r), 0, slots);
        }
        List<MatchedComparisons> answers = test.answers(settings.permutations(), settings.seed());
        List<DistanceResult> distances = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            distances.add(new DistanceResult(selection.side(slot), selection.distance(slot),
                    answers.get(firstSlot + slot)));
        }
        List<ReactionResult> reactions = new ArrayList<>();
        for (int r = 0; r < MagnetSettings.REACTION_BARS.size(); r++) {
            reactions.add(new ReactionResult(MagnetSettings.REACTION_BARS.get(r), answers.get(firstReaction + 2 * r),
                    answers.get(firstReaction + 2 * r + 1)));
        }
        return new MagnetResult(settings, occasions.size(), selection.acrossGaps(), count(occasions, Label.DENSE),
                count(occasions, Label.SPARSE), selection.withoutLevels(), answers.get(reached), answers.get(bars),
                medianBars(occasions, Label.DENSE), medianBars(occasions, Label.SPARSE), distances, reactions);
    }

    private static int count(List<MatchedSample> occasions, Label label) {
        return (int) occasions.stream().flatMap(occasion -> occasion.labels().stream()).filter(found -> found == label)
                .count();
    }

    private static OptionalDouble medianBars(List<MatchedSample> occasions, Label label) {
        List<Double> bars = new ArrayList<>();
        for (MatchedSample occasion : occasions) {
            for (int slot = 0; slot < occasion.labels().size(); slot++) {
                Outcome outcome = occasion.outcomes().get(slot);
                if (occasion.labels().get(slot) == label && outcome.reached()) {
                    bars.add(outcome.value(Outcome.BARS));
                }
            }
        }
        double[] sorted = bars.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
