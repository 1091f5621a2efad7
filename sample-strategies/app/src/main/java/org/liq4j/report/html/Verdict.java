/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in a few sentences what the figures say, and what they do not. */
final class Verdict {

    /** Below it the standard error of a win rate is above 9 points: nothing can be told from it. */
    static final int TOO_FEW = 30;
    /** Below it that error is above 5 points. */
    static final int FEW = 100;

    /** Returns closer than this are printed alike. */
    private static final double SAME = 0.0005;

    private Verdict() {
    }

    static String of(ReportPage page) {
        RunFigures run = page.run();
        Optional<RunFigures> hold = page.run(RunRole.BUY_AND_HOLD);
        if (run.trades() == 0) {
            return "No trade was completed, so there is nothing to judge: the account "
                    + past(run.totalReturn()) + hold.map(held -> ", and buy & hold " + past(held.totalReturn()))
                            .orElse("")
                    + ".";
        }
        StringBuilder text = new StringBuilder(capital(past(run.totalReturn())));
        hold.ifPresent(held -> text.append(" while buy & hold ").append(past(held.totalReturn())));
        text.append(heatmap(page, run)).append(' ').append(trades(run.trades()));
        return text.toString();
    }

    private static String heatmap(ReportPage page, RunFigures run) {
        Optional<RunFigures> control = page.run(RunRole.CONTROL);
        if (control.isEmpty()) {
            return ". There is no run without the heatmap to compare with: what the heatmap added is not known.";
        }
        double without = control.get().totalReturn();
        String text = "; without the heatmap the same strategy " + past(without) + ": ";
        double difference = run.totalReturn() - without;
        if (Math.abs(difference) < SAME) {
            return text + "on these bars the heatmap made no difference.";
        }
        if (difference < 0) {
            return text + "on these bars the heatmap did not pay.";
        }
        List<String> equals = new ArrayList<>();
        addIfAsGood(equals, page, RunRole.SHUFFLED, "shuffled by a day");
        addIfAsGood(equals, page, RunRole.MIRRORED, "mirrored");
        return equals.isEmpty()
                ? text + "on these bars the strategy " + (run.totalReturn() < 0 ? "lost less" : "did better")
                        + " with the modelled heatmap than without it."
                : text + "better with it, but " + String.join(" and ", equals)
                        + ": a wrong heatmap did as well, so on these bars the heatmap did not pay.";
    }

    private static void addIfAsGood(List<String> found, ReportPage page, RunRole role, String how) {
        page.run(role).filter(other -> other.totalReturn() > page.run().totalReturn() - SAME)
                .ifPresent(other -> found.add("with the heatmap " + how + " it " + past(other.totalReturn())));
    }

    private static String trades(int trades) {
        String count = String.format(Locale.ROOT, "%,d", trades) + (trades == 1 ? " trade is" : " trades are");
        if (trades < TOO_FEW) {
            return count + " too few to say anything.";
        }
        return trades < FEW
                ? count + " few: the difference may well be chance."
                : count + " enough to count, but they come from one stretch of one market.";
    }

    private static String past(double fraction) {
        if (Math.abs(fraction) < SAME) {
            return "ended where it began";
        }
        return (fraction < 0 ? "lost " : "gained ") + String.format(Locale.ROOT, "%,.1f %%", 100 * Math.abs(fraction));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
