/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.market.InvalidValueException;
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
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new InvalidValueException("tolerance", Double.toString(tolerance), "must hold 0 <= tolerance < 1");
        }
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
                    "must hold 1 <= starts < half of the bars (" + half + ")");
        }
        HeatmapFeed heatmap = feeds.apply(history);
        Evaluation whole = new Evaluation(subjects, history, heatmap);
        List<ReadValues> known = new ArrayList<>();
        for (int s = 0; s < subjects.size(); s++) {
            known.add(whole.read(s));
        }
        done.run();
        int[] alone = new int[subjects.size()];
        int[] withModel = new int[subjects.size()];
        for (int k = 1; k <= starts; k++) {
            int start = (int) ((long) half * k / starts);
            MarketHistory later = from(history, start);
            settle(known, start, new Evaluation(subjects, later, heatmap), alone);
            done.run();
            settle(known, start, new Evaluation(subjects, later, feeds.apply(later)), withModel);
            done.run();
        }
        List<WarmupMeasurement> measured = new ArrayList<>();
        for (int s = 0; s < subjects.size(); s++) {
            measured.add(new WarmupMeasurement(subjects.get(s).kind(), subjects.get(s).name(), whole.unstableBars(s),
                    alone[s], withModel[s], history.size() - half));
        }
        return measured;
    }

    /** Bars from the start until the values stay the same, the most of all starts. */
    private void settle(List<ReadValues> known, int start, Evaluation later, int[] most) {
        for (int s = 0; s < subjects.size(); s++) {
            ReadValues whole = known.get(s);
            double allowed = tolerance * whole.span();
            for (int i = 0; i < whole.size() - start; i++) {
                if (!whole.at(start + i).within(allowed, later.again(s, i))) {
                    most[s] = Math.max(most[s], i + 1);
                }
            }
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
