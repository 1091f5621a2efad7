/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.history.MarketHistory;

/**
 * Measures after how many bars values settle: runs that begin later are compared with the run over the whole history. Once with
 * the heatmap of the whole history, which tells the subject's own warm-up, to be compared with the unstable bars it states; and
 * once with a heatmap that begins later, too, which adds the warm-up of the model.
 *
 * @param subjects
 *            to measure
 * @param feeds
 *            makes the heatmap of a history
 * @param tolerance
 *            what may differ, as a share of the span between the least and the largest value over the whole history; what is no
 *            number must be equal
 */
public record Warmup(List<Subject> subjects, Function<MarketHistory, HeatmapFeed> feeds, double tolerance) {

    /**
     * @throws InvalidValueException
     *             unless {@code 0 <= tolerance < 1}
     */
    public Warmup {
        Require.atLeastBelow("tolerance", tolerance, 0, 1);
        subjects = List.copyOf(subjects);
    }

    /**
     * Measures, from starts spread evenly over the first half of the history.
     *
     * @param starts
     *            number of later starts
     * @param done
     *            is run after each history
     * @throws InvalidValueException
     *             unless {@code 1 <= starts} and the first half has more bars than there are starts
     */
    public List<WarmupMeasurement> measure(MarketHistory history, int starts, Runnable done) {
        int half = history.size() / 2;
        if (starts < 1 || starts >= half) {
            throw new InvalidValueException("starts", Integer.toString(starts),
                    "must satisfy 1 <= starts < half of the bars (" + half + ")");
        }
        HeatmapFeed heatmap = feeds.apply(history);
        Evaluation whole = new Evaluation(subjects, history, heatmap);
        List<ReadValues> known = new ArrayList<>();
        for (int s = 0; s < subjects.size(); s++) {
            known.add(whole.read(s));
        }
        done.run();
        Settling alone = new Settling(known);
        Settling withModel = new Settling(known);
        for (int k = 1; k <= starts; k++) {
            int start = (int) ((long) half * k / starts);
            MarketHistory later = from(history, start);
            alone.add(start, new Evaluation(subjects, later, heatmap));
            done.run();
            withModel.add(start, new Evaluation(subjects, later, feeds.apply(later)));
            done.run();
        }
        List<WarmupMeasurement> measured = new ArrayList<>();
        for (int s = 0; s < subjects.size(); s++) {
            measured.add(new WarmupMeasurement(subjects.get(s).kind(), subjects.get(s).name(), alone.stated[s],
                    alone.bars[s], withModel.bars[s], !alone.open[s], !withModel.open[s]));
        }
        return measured;
    }

    /** Bars from a start until the values stay the same, of the start that exceeds what is stated most. */
    private final class Settling {

        private final List<ReadValues> known;
        private final int[] bars = new int[subjects.size()];
        /** Unstable bars that the subject states over the series of that start: a session's depend on where it starts. */
        private final int[] stated = new int[subjects.size()];
        /** Whether the values still differed at the last bar. */
        private final boolean[] open = new boolean[subjects.size()];
        private boolean first = true;

        Settling(List<ReadValues> known) {
            this.known = known;
        }

        void add(int start, Evaluation later) {
            for (int s = 0; s < bars.length; s++) {
                ReadValues whole = known.get(s);
                double allowed = tolerance * whole.span();
                int count = whole.size() - start;
                int measured = 0;
                for (int i = 0; i < count; i++) {
                    measured = whole.at(start + i).within(allowed, later.again(s, i)) ? measured : i + 1;
                }
                open[s] |= measured == count;
                int states = later.unstableBars(s);
                if (first || measured - states > bars[s] - stated[s]) {
                    bars[s] = measured;
                    stated[s] = states;
                }
            }
            first = false;
        }
    }

    private static MarketHistory from(MarketHistory history, int start) {
        MarketHistory.Builder builder = MarketHistory.builder(history.instrument(), history.barDuration());
        for (int i = start; i < history.size(); i++) {
            builder.add(history.bar(i));
        }
        return builder.build();
    }
}
