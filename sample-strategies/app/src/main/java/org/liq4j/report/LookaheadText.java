/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.validation.LookaheadFinding;

/** A search for look-ahead as text: the findings, then a line that says what was checked. */
public final class LookaheadText {

    private LookaheadText() {
    }

    /** Lines, each ended by a line feed. */
    public static String of(LookaheadReport report) {
        List<String> lines = new ArrayList<>();
        for (LookaheadFinding finding : report.findings()) {
            lines.add(finding.kind() + " " + finding.name());
            lines.add("  bar until " + finding.time() + ": " + finding.before() + ", but " + finding.after() + " "
                    + change(finding) + (finding.count() > 1
                            ? String.format(Locale.ROOT, " (and %,d further bars)", finding.count() - 1)
                            : ""));
        }
        report.leftOut().forEach(left -> lines.add("left out: " + left));
        lines.add(String.format(Locale.ROOT, "%s: %,d values of %,d subjects over %,d bars of %s (%s) compared",
                report.findings().isEmpty() ? "no look-ahead" : "look-ahead found", report.values(),
                report.subjects(), report.bars(), report.instrument(), report.model()));
        lines.add(String.format(Locale.ROOT,
                "the future was cut off and altered at each of %,d bars, those of all %,d signals and fills among them:"
                        + " a leak in fewer than 1 of %,d bars may be missed",
                report.bars(), report.places(), report.leakMissedBelow()));
        lines.add(String.format(Locale.ROOT,
                "the heatmap was built anew at %,d of them: a leak of the model itself %smay be missed",
                report.cuts().size(), report.modelLeakMissedBelow() < 2
                        ? ""
                        : "in fewer than 1 of " + report.modelLeakMissedBelow() + " bars "));
        return String.join("\n", lines) + "\n";
    }

    private static String change(LookaheadFinding finding) {
        return switch (finding.change()) {
            case CUT_OFF -> "when the bars after " + finding.cut() + " are cut off";
            case ALTERED -> "when the bars after " + finding.cut() + " are others";
            case READ_AGAIN -> "when read again after all bars";
        };
    }
}
