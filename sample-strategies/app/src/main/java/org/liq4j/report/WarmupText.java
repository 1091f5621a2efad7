/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.liq4j.validation.WarmupMeasurement;

/** Measured warm-ups as text. */
public final class WarmupText {

    private WarmupText() {
    }

    /** Lines, each ended by a line feed. */
    public static String of(WarmupReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-54s%8s%13s%13s", "Unstable bars", "stated", "measured",
                "with model"));
        for (WarmupMeasurement each : report.measurements()) {
            lines.add(String.format(Locale.ROOT, "%-54s%,8d%13s%13s%s", each.kind() + " " + each.name(),
                    each.stated(), bars(each.measured(), each.settled()),
                    bars(each.measuredWithModel(), each.settledWithModel()),
                    each.understated() ? "  too small" : ""));
        }
        report.leftOut().forEach(left -> lines.add("left out: " + left));
        lines.add(String.format(Locale.ROOT,
                "%,d of %,d stated counts too small: %,d bars of %s (%s), %,d later starts, tolerance %s of each span",
                report.understated(), report.measurements().size(), report.bars(), report.instrument(),
                report.model(), report.starts(), Figures.percent(report.tolerance(), 4)));
        return String.join("\n", lines) + "\n";
    }

    private static String bars(int bars, boolean settled) {
        return settled ? String.format(Locale.ROOT, "%,d", bars) : "not settled";
    }
}
