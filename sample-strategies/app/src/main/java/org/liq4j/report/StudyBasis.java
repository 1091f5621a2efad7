/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.liq4j.api.extension.Durations;

/**
 * What a study of the modelled levels rests on.
 *
 * @param instrument
 *            what the bars are of; empty if it was not stated
 * @param simulated
 *            whether the market is simulated
 * @param model
 *            name of the liquidation model
 * @param bars
 *            bars read
 * @param barDuration
 *            length of a bar
 * @param from
 *            start of the first
 * @param to
 *            end of the last
 * @param brackets
 *            margin brackets in force at the end
 * @param data
 *            one phrase for each thing found in the data
 * @param notes
 *            one sentence for each thing assumed or to be known
 */
public record StudyBasis(Optional<String> instrument, boolean simulated, String model, int bars, Duration barDuration,
        Instant from, Instant to, String brackets, List<String> data, List<String> notes) {

    public StudyBasis {
        data = List.copyOf(data);
        notes = List.copyOf(notes);
    }

    /** Two lines that begin a report. */
    List<String> heading(String question) {
        return List.of(question + ": " + model + " on " + instrument.orElse("bars of an instrument not stated")
                + (simulated ? " (simulated market)" : ""),
                String.format(Locale.ROOT, "%,d", bars) + " bars of "
                        + Durations.format(barDuration) + ", " + from + " to " + to);
    }

    /** Data, model and notes. */
    void print(List<String> lines) {
        WrappedText.add(lines, "Data", String.join("; ", data));
        WrappedText.add(lines, "Model", model + "; brackets " + brackets);
        notes.forEach(note -> WrappedText.add(lines, "Note", note));
    }
}
