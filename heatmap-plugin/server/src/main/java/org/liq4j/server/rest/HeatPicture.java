/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.Iterator;
import java.util.Optional;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.resample.HeatmapBuilder;
import org.liq4j.resample.HeatmapWindow;

/**
 * A heatmap as of the close of a bar.
 *
 * @param complete
 *            the columns that have ended
 * @param forming
 *            the one after them, if a bar has closed in it
 */
record HeatPicture(HeatmapGrid complete, Optional<HeatmapColumn> forming) {

    /**
     * Runs a fresh model over the bars up to a moment.
     *
     * @param window
     *            its end is that of the column in which the moment lies
     */
    static HeatPicture of(AsOf moment, LiquidationModel model, LeverageSelection selection, HeatmapWindow window,
            PriceRows rows) {
        HeatmapBuilder builder = new HeatmapBuilder(window, rows);
        Iterator<MarketEvent> events = moment.history().events();
        for (int bars = 0; bars < moment.bars();) {
            MarketEvent event = events.next();
            if (event instanceof Candle bar) {
                builder.beforeBar(bar, selection.of(model.levels()));
                model.apply(bar);
                builder.barClosed(bar, selection.of(model.levels()));
                bars++;
            } else {
                model.apply(event);
            }
        }
        return new HeatPicture(builder.heatmap(), builder.forming(selection.of(model.levels())));
    }

    /** Numbers that it holds. */
    long cells() {
        return 2L * complete.rowCount() * (complete.columnCount() + 1);
    }
}
