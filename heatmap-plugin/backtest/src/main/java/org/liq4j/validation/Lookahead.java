/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.history.MarketHistory;

/**
 * Looks for values that depend on later bars. Everything is made and read over the whole history, then again over histories
 * that share its past only: cut off, or with another future. The heatmap is built anew for each. A value of the shared past
 * that is not the same to the last bit is a finding; so is one that is another when it is read again after all others.
 *
 * @param subjects
 *            to look at
 * @param feeds
 *            makes the heatmap of a history
 */
public record Lookahead(List<Subject> subjects, Function<MarketHistory, HeatmapFeed> feeds) {

    public Lookahead {
        subjects = List.copyOf(subjects);
    }

    /**
     * What was looked at.
     *
     * @param values
     *            compared
     * @param cuts
     *            bars kept at each cut
     * @param findings
     *            the first of each subject and change
     */
    public record Result(long values, List<Integer> cuts, List<LookaheadFinding> findings) {
    }

    /**
     * Looks.
     *
     * @param cuts
     *            number of cuts, spread evenly
     * @param seed
     *            of the places of the cuts and of the other futures
     * @param done
     *            is run after each history
     * @throws InvalidValueException
     *             unless {@code 1 <= cuts} and the history has a bar more than there are cuts
     */
    public Result search(MarketHistory history, int cuts, long seed, Runnable done) {
        List<HistoryCut> spread = HistoryCut.spread(history, cuts, seed);
        Evaluation whole = new Evaluation(subjects, history, feeds.apply(history));
        Comparison comparison = new Comparison(history);
        for (int s = 0; s < subjects.size(); s++) {
            comparison.known.add(whole.read(s));
        }
        comparison.reread(whole);
        done.run();
        for (HistoryCut cut : spread) {
            comparison.compare(cut.cutOff(), cut.kept(), LookaheadFinding.Change.CUT_OFF);
            done.run();
            comparison.compare(cut.altered(), cut.kept(), LookaheadFinding.Change.ALTERED);
            done.run();
        }
        return new Result(comparison.values, spread.stream().map(HistoryCut::kept).toList(), comparison.findings);
    }

    private final class Comparison {

        private final MarketHistory history;
        private final List<ReadValues> known = new ArrayList<>();
        private final List<LookaheadFinding> findings = new ArrayList<>();
        private long values;

        Comparison(MarketHistory history) {
            this.history = history;
        }

        /** From the last bar to the first: what a value of an earlier bar has become. */
        void reread(Evaluation whole) {
            for (int s = 0; s < subjects.size(); s++) {
                Difference difference = null;
                for (int i = history.size() - 1; i >= 0; i--) {
                    difference = further(difference, i, known.get(s).at(i), whole.again(s, i));
                }
                note(s, history.size(), LookaheadFinding.Change.READ_AGAIN, Optional.ofNullable(difference));
            }
        }

        void compare(MarketHistory other, int kept, LookaheadFinding.Change change) {
            Evaluation evaluation = new Evaluation(subjects, other, feeds.apply(other));
            for (int s = 0; s < subjects.size(); s++) {
                Difference difference = null;
                for (int i = 0; i < kept; i++) {
                    difference = further(difference, i, known.get(s).at(i), evaluation.again(s, i));
                }
                note(s, kept, change, Optional.ofNullable(difference));
            }
        }

        private @Nullable Difference further(@Nullable Difference earlier, int bar, ReadValue before,
                ReadValue after) {
            values++;
            if (before.within(0, after)) {
                return earlier;
            }
            return earlier == null
                    ? new Difference(bar, before, after, 1)
                    : new Difference(earlier.bar, earlier.before, earlier.after, earlier.count + 1);
        }

        /** Only the first finding of a kind: a cheat is found at every cut. */
        private void note(int subject, int kept, LookaheadFinding.Change change, Optional<Difference> found) {
            Subject of = subjects.get(subject);
            boolean told = findings.stream().anyMatch(
                    each -> each.kind().equals(of.kind()) && each.name().equals(of.name()) && each.change() == change);
            if (!told) {
                found.ifPresent(difference -> findings.add(new LookaheadFinding(of.kind(), of.name(), change,
                        history.endTime(difference.bar), history.endTime(kept - 1), difference.before.toString(),
                        difference.after.toString(), difference.count)));
            }
        }
    }

    private record Difference(int bar, ReadValue before, ReadValue after, int count) {
    }
}
