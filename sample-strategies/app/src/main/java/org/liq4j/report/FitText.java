/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A fit as text. */
public final class FitText {

    private FitText() {
    }

    public static String of(FitReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Open-interest model fitted to reported liquidations of " + report.instrument().orElse("unknown")
                + (report.simulated() ? " (simulated)" : ""));
        lines.add(String.format(Locale.ROOT, "%,d bars after a burn-in of one day, %s to %s", report.rows(),
                report.from(), report.until()));
        lines.add("");
        lines.add("R^2 of heat alone, mean of 1, 5, 15 min   on blocks left out    lead over default");
        lines.add(String.format(Locale.ROOT, "%-42s%18.3f", "default", report.defaultRSquared()));
        for (FitReport.Candidate candidate : report.candidates()) {
            lines.add(String.format(Locale.ROOT, "%-42s%18.3f%14.3f +- %.3f", candidate.structure(),
                    candidate.rSquared(), candidate.lead(), candidate.leadError()));
        }
        lines.add("");
        for (FitReport.Candidate candidate : report.candidates()) {
            WrappedText.add(lines, candidate.structure(), candidate.free());
        }
        lines.add("");
        WrappedText.add(lines, "Chosen", report.chosen() + (report.chosen().equals("default")
                ? ": nothing beats it by more than the standard error of its lead"
                : ""));
        for (String cohort : report.cohorts()) {
            WrappedText.add(lines, "Cohort", cohort);
        }
        WrappedText.add(lines, "Wick", String.format(Locale.ROOT, "%.3f of what only a wick touched is retained",
                report.wickRetention()));
        WrappedText.add(lines, "Training",
                String.format(Locale.ROOT,
                        "R^2 in-sample: default %.3f, chosen %.3f; what was searched for, no measure",
                        report.defaultTraining(), report.fittedTraining()));
        WrappedText.add(lines, "File", report.file());
        for (String note : report.notes()) {
            WrappedText.add(lines, "Note", note);
        }
        WrappedText.add(lines, "Note", "modelled; measure the parameters on later bars with liq4j score --params "
                + report.file() + " --train-until TIME");
        WrappedText.add(lines, "Time", String.format(Locale.ROOT, "%,d runs of the model, %.1f s",
                report.evaluations(), report.elapsedMillis() / 1000.0));
        return String.join("\n", lines) + "\n";
    }
}
