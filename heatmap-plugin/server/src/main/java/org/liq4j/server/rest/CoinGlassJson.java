/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.Side;
import org.liq4j.history.MarketHistory.Column;

/**
 * The shape that renderers of CoinGlass's heatmaps read: cells as triples of column index, row index and notional, both sides
 * together; candles of seconds and texts.
 */
final class CoinGlassJson {

    private static final long MILLIS = 1000;

    private CoinGlassJson() {
    }

    static void write(Json json, AsOf moment, HeatPicture picture, SideChoice sides) {
        PriceRows rows = picture.complete().rows();
        List<HeatmapColumn> columns = new ArrayList<>(picture.complete().columns());
        picture.forming().ifPresent(columns::add);
        json.flag("modelled", true);
        json.array("y_axis", axis -> {
            for (int row = 0; row < rows.count(); row++) {
                axis.number(rows.centre(row));
            }
        });
        json.array("liquidation_leverage_data", data -> {
            for (int c = 0; c < columns.size(); c++) {
                cells(data, c, columns.get(c), sides);
            }
        });
        long length = picture.complete().columnLength().toMillis();
        json.array("price_candlesticks", candles -> columns.stream().filter(HeatmapColumn::available)
                .forEach(column -> candles.array(candle -> candle(candle, moment, column, length))));
        json.time("update_time", moment.end());
    }

    private static void cells(Json data, int c, HeatmapColumn column, SideChoice sides) {
        for (int row = 0; row < column.longs().count(); row++) {
            double notional = 0;
            for (Side side : Side.values()) {
                notional += sides.has(side) ? column.side(side).row(row) : 0;
            }
            if (notional > 0) {
                int y = row;
                double cell = notional;
                data.array(triple -> triple.whole(c).whole(y).rounded(cell));
            }
        }
    }

    /** A candle by its start, as theirs are. */
    private static void candle(Json json, AsOf moment, HeatmapColumn column, long length) {
        long start = column.end().toEpochMilli() - length;
        double volume = 0;
        for (int i = moment.lastIndex(column.end()); i >= 0
                && moment.history().endTime(i).toEpochMilli() > start; i--) {
            volume += moment.history().value(Column.VOLUME, i);
        }
        json.whole(start / MILLIS);
        for (double figure : new double[]{column.open(), column.high(), column.low(), column.spot(), volume}) {
            json.text(Decimals.exact(figure));
        }
    }
}
