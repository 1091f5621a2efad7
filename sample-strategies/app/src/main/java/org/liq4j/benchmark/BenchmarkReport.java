/* SPDX-License-Identifier: MIT */
package org.liq4j.benchmark;

import java.util.Locale;

/**
 * What the heatmap costs; ratios are to ta4j's {@code RSIIndicator(14)} over the same bars in the same run.
 *
 * @param bars
 *            simulated 1-minute bars
 * @param rsiNanosPerBar
 *            the RSI, computed from scratch
 * @param nanosPerBar
 *            the default model: applying a bar and reading both sides' notional within 5 %
 * @param barOverRsi
 *            the same with one cohort of eight tiers at 5 basis points, as a ratio
 * @param defaultBarOverRsi
 *            the default model as a ratio
 * @param indicatorOverRsi
 *            a {@code ClusterRatioIndicator} over the whole series, engine run included, as a ratio
 * @param tenIndicatorsOverOne
 *            ten heatmap indicators on one heatmap against one
 * @param bytesPerBar
 *            allocated by the default model while it applies a bar and is read
 * @param retainedBytesPerBar
 *            held by a heatmap with five indicators, beyond the series
 * @param profileMicros
 *            one snapshot of a running default model
 * @param reading
 *            what numbers and profiles cost once they have been computed
 */
public record BenchmarkReport(int bars, double rsiNanosPerBar, double nanosPerBar, double barOverRsi,
        double defaultBarOverRsi, double indicatorOverRsi, double tenIndicatorsOverOne, double bytesPerBar,
        double retainedBytesPerBar, double profileMicros, ReadingCosts reading) {

    /** The report as a table. */
    public String table() {
        return String.format(Locale.ROOT, """
                %,d simulated bars of 1m; ratios to ta4j RSIIndicator(14), %.0f ns a bar
                  bar, one cohort of 8 tiers at 5 bp    %8.2f x
                  bar, default model                    %8.2f x   (%.0f ns)
                  ClusterRatioIndicator, cold           %8.2f x
                  ten indicators against one            %8.2f x
                  allocated by a bar                    %8.1f bytes
                  retained, five indicators             %8.0f bytes a bar
                  snapshot of a profile                 %8.1f us
                  number read forward, back, at random  %8.0f, %.0f, %.0f ns
                  past profile at random, the slowest   %8.0f, %.0f us
                  past profile one bar on, one back     %8.0f, %.0f us
                """, bars, rsiNanosPerBar, barOverRsi, defaultBarOverRsi, nanosPerBar, indicatorOverRsi,
                tenIndicatorsOverOne, bytesPerBar, retainedBytesPerBar, profileMicros, reading.forwardNanos(),
                reading.backwardNanos(), reading.randomNanos(), reading.profileMicros(),
                reading.slowestProfileMicros(), reading.nextProfileMicros(), reading.previousProfileMicros());
    }
}
