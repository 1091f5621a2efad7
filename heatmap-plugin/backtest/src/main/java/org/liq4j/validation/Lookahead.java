/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.MarketHistory;
import org.liq4j.validation.LookaheadFinding.Change;

/**
 * Looks for values that depend on later bars. Everything is made and read over the whole history, and then
 *
 * <ul>
 * <li>again over bars that become known one by one, each value being read when its bar is the last that is known: once with no bar
 * after it, once with other ones. So the future is cut off and altered at every bar, that of each signal, order, fill and trade
 * among them. Orders and sizes are asked for before the bar, of which no more than the open is as it was. It costs two more reads
 * of each value, and no run of the model.
 * <li>again over histories that share the past only, cut off or with another future, for which the heatmap is built anew. They are
 * spread blindly, and as many lie after and before bars at which a strategy did something, drawn if there are more. They tell
 * whether the model itself looks ahead, which gets its inputs one after the other and so hardly can.
 * </ul>
 *
 * A value of the shared past that is not the same to the last bit is a finding; so is one that is another when it is read again
 * after all others. What fails without later bars has another value, too.
 *
 * @param subjects
 *            to look at
 * @param feeds
 *            makes the heatmap of a history
 */
public record Lookahead(List<Subject> subjects, Function<MarketHistory, HeatmapFeed> feeds) {

    /** Chance to miss a leak of the rate that is told. */
    private static final double MISSED = 0.05;

    public Lookahead {
        subjects = List.copyOf(subjects);
    }

    /**
     * What was looked at.
     *
     * @param values
     *            compared
     * @param bars
     *            at which the future was cut off and altered, one by one: all
     * @param places
     *            of them, those at which a strategy gave a signal or had a fill
     * @param cuts
     *            bars kept at each cut for which the heatmap was built anew
     * @param findings
     *            the first of each subject and change
     * @param notLooked
     *            what could not be made bar by bar, with the reason: it was looked at in the cuts only
     */
    public record Result(long values, int bars, int places, List<Integer> cuts, List<LookaheadFinding> findings,
            List<String> notLooked) {

        /** Bars one of which a model must leak at to be found with a chance of 95 %: {@code 1 / (1 - 0.05^(1 / cuts))}, rounded down. */
        public int modelMisses() {
            return (int) Math.floor(1 / (1 - Math.pow(MISSED, 1.0 / cuts.size())));
        }
    }

    /**
     * Looks.
     *
     * @param cuts
     *            number of cuts, spread evenly, and at most of those around what strategies did
     * @param seed
     *            of the places of the cuts and of the other futures
     * @param done
     *            is run after each step, of which there are {@link #steps} at most
     * @throws InvalidValueException
     *             unless {@code 1 <= cuts} and the history has a bar more than there are cuts
     */
    public Result search(MarketHistory history, int cuts, long seed, Runnable done) {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<HistoryCut> spread = HistoryCut.spread(history, cuts, seed);
        HeatmapFeed feed = feeds.apply(history);
        Evaluation whole = new Evaluation(subjects, history, feed);
        Comparison comparison = new Comparison(history);
        BitSet places = new BitSet();
        for (int s = 0; s < subjects.size(); s++) {
            comparison.known.add(whole.read(s));
            places.or(whole.places(s));
        }
        comparison.reread(whole);
        done.run();
        comparison.unfold(whole, feed, OtherFuture.none(), Change.CUT_OFF);
        done.run();
        comparison.unfold(whole, feed, new OtherFuture(true, seeds.nextLong()), Change.ALTERED);
        done.run();
        List<HistoryCut> all = Stream
                .concat(spread.stream(), HistoryCut.around(history, places, cuts, seeds.nextLong()).stream()).toList();
        for (HistoryCut cut : all) {
            comparison.compare(cut.cutOff(), cut.kept(), Change.CUT_OFF);
            done.run();
            comparison.compare(cut.altered(), cut.kept(), Change.ALTERED);
            done.run();
        }
        return new Result(comparison.values, history.size(), places.cardinality(),
                all.stream().map(HistoryCut::kept).toList(), comparison.findings, comparison.notLooked);
    }

    /** Steps of a search at most. */
    public static long steps(int cuts) {
        return 3 + 4L * cuts;
    }

    private final class Comparison {

        private final MarketHistory history;
        private final List<ReadValues> known = new ArrayList<>();
        private final List<LookaheadFinding> findings = new ArrayList<>();
        private final List<String> notLooked = new ArrayList<>();
        private long values;

        Comparison(MarketHistory history) {
            this.history = history;
        }

        /** From the last bar to the first: what a value of an earlier bar has become. */
        void reread(Evaluation whole) {
            for (int s = 0; s < subjects.size(); s++) {
                Difference difference = null;
                for (int i = history.size() - 1; i >= 0; i--) {
                    difference = further(difference, i, i, known.get(s).at(i), whole.again(s, i));
                }
                note(s, difference, Change.READ_AGAIN);
            }
        }

        /** Each subject by itself, since one that looks ahead may leave its mark on what others share with it. */
        void unfold(Evaluation whole, HeatmapFeed feed, OtherFuture future, Change change) {
            for (int s = 0; s < subjects.size(); s++) {
                UnfoldingSeries series = new UnfoldingSeries(whole.series(), future);
                Evaluation unfolding = made(subjects.get(s), series, new UnfoldingFeed(feed, series, future));
                if (unfolding != null) {
                    Difference difference = null;
                    for (int i = 0; i < history.size(); i++) {
                        series.closed(series.getBeginIndex() + i);
                        difference = further(difference, i, i, known.get(s).at(i), unfolding.attempt(0, i));
                    }
                    note(s, difference, change);
                }
            }
        }

        /** {@code null} if it needs more bars, which is said. */
        private @Nullable Evaluation made(Subject subject, BarSeries series, HeatmapFeed feed) {
            try {
                return new Evaluation(List.of(subject), series, feed);
            } catch (RuntimeException e) {
                String left = subject.kind() + " " + subject.name() + " cannot be made where few bars are known: ";
                if (notLooked.stream().noneMatch(told -> told.startsWith(left))) {
                    notLooked.add(left + e);
                }
                return null;
            }
        }

        void compare(MarketHistory other, int kept, Change change) {
            BarSeries series = BarSeriesFactory.of(other, DoubleNumFactory.getInstance());
            HeatmapFeed feed = feeds.apply(other);
            // All are made before the first value is read, so that the engine runs once.
            List<@Nullable Evaluation> evaluations = new ArrayList<>();
            for (Subject subject : subjects) {
                evaluations.add(made(subject, series, feed));
            }
            for (int s = 0; s < subjects.size(); s++) {
                Evaluation evaluation = evaluations.get(s);
                if (evaluation != null) {
                    Difference difference = null;
                    for (int i = 0; i < kept; i++) {
                        difference = further(difference, i, kept - 1, known.get(s).at(i), evaluation.attempt(0, i));
                    }
                    note(s, difference, change);
                }
            }
        }

        private @Nullable Difference further(@Nullable Difference earlier, int bar, int cut, ReadValue before,
                ReadValue after) {
            values++;
            if (before.within(0, after)) {
                return earlier;
            }
            return earlier == null
                    ? new Difference(bar, cut, before, after, 1)
                    : new Difference(earlier.bar, earlier.cut, earlier.before, earlier.after, earlier.count + 1);
        }

        /** Only the first finding of a kind: a cheat is found at every cut. */
        private void note(int subject, @Nullable Difference found, Change change) {
            Subject of = subjects.get(subject);
            if (found != null && findings.stream().noneMatch(
                    each -> each.kind().equals(of.kind()) && each.name().equals(of.name())
                            && each.change() == change)) {
                findings.add(new LookaheadFinding(of.kind(), of.name(), change, history.endTime(found.bar),
                        history.endTime(found.cut), found.before.toString(), found.after.toString(), found.count));
            }
        }
    }

    private record Difference(int bar, int cut, ReadValue before, ReadValue after, int count) {
    }
}
