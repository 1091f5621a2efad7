/* SPDX-License-Identifier: MIT */
package org.liq4j.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.heatmap.ClusterReading;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.overlay.FramePosition;
import org.liq4j.api.overlay.HeatmapFrame;
import org.liq4j.api.overlay.HeatmapView;
import org.liq4j.api.overlay.OverlayFeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What a chart makes of frames. */
final class FoldedView {

    private final HeatmapView view;
    final List<HeatmapColumn> columns = new ArrayList<>();
    Optional<HeatmapColumn> forming = Optional.empty();
    Optional<ClusterReading> reading = Optional.empty();
    Optional<FramePosition> position = Optional.empty();
    int fulls;

    FoldedView(HeatmapView view) {
        this.view = view;
    }

    void takeAll(OverlayFeed.Subscription subscription) {
        for (Optional<HeatmapFrame> frame = subscription.poll(); frame.isPresent(); frame = subscription.poll()) {
            take(frame.get());
        }
    }

    void take(HeatmapFrame frame) {
        switch (frame) {
            case HeatmapFrame.Full full -> {
                columns.clear();
                columns.addAll(full.heatmap().columns());
                assertEquals(view.rows(), full.heatmap().rows());
                fulls++;
            }
            case HeatmapFrame.Delta delta -> {
                FramePosition before = position.orElseThrow();
                assertEquals(new FramePosition(before.epoch(), before.sequence() + 1), delta.position());
                columns.addAll(delta.completed());
                while (columns.size() > view.columns()) {
                    columns.remove(0);
                }
            }
        }
        position = Optional.of(frame.position());
        forming = frame.forming();
        reading = frame.reading();
    }

    HeatmapGrid heatmap() {
        assertFalse(position.isEmpty());
        return new HeatmapGrid(view.rows(), view.columnLength(), columns);
    }
}
