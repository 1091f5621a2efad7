/* SPDX-License-Identifier: MIT */
package org.liq4j.api.overlay;

import java.util.List;
import java.util.Optional;

import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;

/**
 * What a subscriber is sent, in the order of {@link #position()}: first a {@link Full} frame, then {@link Delta deltas} to
 * it. A complete column never changes; the forming one is replaced with each bar. All notionals are modelled.
 */
public sealed interface HeatmapFrame {

    /** After which frame this one comes; what a subscriber states to go on where it was. */
    FramePosition position();

    /** The column that is not complete yet, with the profile of the last closed bar; empty when a column has just ended. */
    Optional<HeatmapColumn> forming();

    /** What the levels near spot say at the last closed bar; empty before the first. */
    Optional<ClusterReading> reading();

    /**
     * All of the view.
     *
     * @param heatmap
     *            the complete columns
     */
    record Full(FramePosition position, HeatmapGrid heatmap, Optional<HeatmapColumn> forming,
            Optional<ClusterReading> reading) implements HeatmapFrame {
    }

    /**
     * What one closed bar has added.
     *
     * @param completed
     *            columns that have become complete, oldest first; more than one after a gap, none while a column forms
     */
    record Delta(FramePosition position, List<HeatmapColumn> completed, Optional<HeatmapColumn> forming,
            Optional<ClusterReading> reading) implements HeatmapFrame {

        public Delta {
            completed = List.copyOf(completed);
        }
    }
}
