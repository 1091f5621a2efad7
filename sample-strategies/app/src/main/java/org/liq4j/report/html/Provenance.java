/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a page rests on and how to get it again.
 *
 * @param files
 *            what was read; empty for a simulated market
 * @param gaps
 *            stretches without bars, oldest first
 * @param timeLabels
 *            the rule by which a bar is labelled, as a sentence
 * @param settings
 *            models, strategies and costs with their parameters
 * @param brackets
 *            margin brackets in force, with their date
 * @param seed
 *            of every random number; empty if there was none
 * @param version
 *            of the program
 * @param command
 *            the command line that repeats it; empty if there is none
 * @param assumptions
 *            a sentence each
 * @param notes
 *            a sentence each: what else to know of the data
 */
public record Provenance(List<SourceFile> files, List<MissingBars> gaps, String timeLabels,
        List<NamedSettings> settings, String brackets, OptionalLong seed, String version, Optional<String> command,
        List<String> assumptions, List<String> notes) {

    public Provenance {
        files = List.copyOf(files);
        gaps = List.copyOf(gaps);
        settings = List.copyOf(settings);
        assumptions = List.copyOf(assumptions);
        notes = List.copyOf(notes);
    }
}
