/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.List;

import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.overlay.OverlayElement;
import org.liq4j.api.overlay.OverlayLayer;

/**
 * What an overlay layer promises of the elements that it draws at a bar. Inherit from it and say how the layer is made:
 *
 * <pre>
 * class MyLayerTest extends OverlayLayerContract {
 *
 *     protected OverlayLayer create(LiquidationHeatmap heatmap) {
 *         return new MyLayer(heatmap);
 *     }
 * }
 * </pre>
 */
public abstract non-sealed class OverlayLayerContract extends BarContract {

    protected OverlayLayerContract() {
    }

    /** A new layer over the heatmap's series. */
    protected abstract OverlayLayer create(LiquidationHeatmap heatmap);

    /** How many bars the layer's indicators need before them; 0 unless overridden. */
    protected int unstableBars() {
        return 0;
    }

    /** A layer is drawn by one thread at a time. */
    @Override
    final boolean servesSeveralThreads() {
        return false;
    }

    @Override
    final BarAnswer answer(LiquidationHeatmap heatmap) {
        OverlayLayer layer = create(heatmap);
        return new BarAnswer() {

            @Override
            public String name() {
                return "layer " + layer.title();
            }

            @Override
            public int unstableBars() {
                return OverlayLayerContract.this.unstableBars();
            }

            @Override
            public SeenValue at(int index) {
                return SeenValue.of(layer.elements(index).stream().map(OverlayLayerContract::parts).toList());
            }
        };
    }

    private static List<Object> parts(OverlayElement element) {
        return switch (element) {
            case OverlayElement.LinePoint point -> List.of("line", point.line(), point.price());
            case OverlayElement.BandPiece piece -> List.of("band", piece.band(), piece.low(), piece.high());
            case OverlayElement.Marker marker -> List.of("marker", marker.price(), marker.text());
        };
    }
}
