/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.List;

import org.liq4j.api.cluster.DensitySettings;

/** {@link DensitySettings} applied to a column. */
final class Density {

    private Density() {
    }

    /** The side's mean band notional; 0 if nothing is in the window. */
    static double mean(SideColumn column, DensitySettings settings) {
        return column.notionalWithin(settings.window()) / column.bandsWithin(settings.window());
    }

    static List<BandRun> denseRuns(SideColumn column, DensitySettings settings) {
        return column.runs(settings.multiple() * mean(column, settings));
    }
}
