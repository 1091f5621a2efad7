/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.analysis.ReadableNumbers;
import org.liq4j.checklist.Checklist;

/** Prints a checklist for a terminal. */
public final class ChecklistText {

    private ChecklistText() {
    }

    /** A line for each statement, its topic before it. */
    public static String of(Checklist checklist, Optional<String> instrument, boolean simulated) {
        List<String> lines = new ArrayList<>();
        lines.add(instrument.orElse("bars of an instrument not stated") + (simulated ? " (simulated market)" : "")
                + ", " + checklist.time() + ", spot " + ReadableNumbers.price(checklist.spot()));
        lines.add("");
        String last = "";
        for (Checklist.Line line : checklist.lines()) {
            WrappedText.add(lines, 14, line.topic().equals(last) ? "" : line.topic(), line.statement());
            last = line.topic();
        }
        lines.add("");
        lines.add("Modelled, not measured; no advice and no forecast.");
        return String.join("\n", lines) + "\n";
    }
}
