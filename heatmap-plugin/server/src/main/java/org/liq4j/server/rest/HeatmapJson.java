/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.Side;

/** Columns of a heatmap as parallel arrays, cells from the first that is not zero to the last. */
final class HeatmapJson {

    private HeatmapJson() {
    }

    /** A heatmap with the forming column as its last. */
    static void write(Json json, HeatPicture picture, SideChoice sides) {
        PriceRows rows = picture.complete().rows();
        List<HeatmapColumn> columns = new ArrayList<>(picture.complete().columns());
        picture.forming().ifPresent(columns::add);
        json.whole("columnMillis", picture.complete().columnLength().toMillis());
        if (!columns.isEmpty()) {
            json.time("firstEnd", columns.getFirst().end());
        }
        json.text("scale", rows.scale().name().toLowerCase(Locale.ROOT));
        json.array("edges", edges -> {
            for (int i = 0; i <= rows.count(); i++) {
                edges.number(rows.edge(i));
            }
        });
        write(json, columns, sides);
        json.rounded("maximum", maximum(picture, sides)).flag("forming", picture.forming().isPresent());
    }

    /** The columns of any frame. */
    static void write(Json json, List<HeatmapColumn> columns, SideChoice sides) {
        prices(json, "open", columns, HeatmapColumn::open);
        prices(json, "high", columns, HeatmapColumn::high);
        prices(json, "low", columns, HeatmapColumn::low);
        prices(json, "close", columns, HeatmapJson::close);
        if (!columns.stream().allMatch(HeatmapColumn::available)) {
            json.array("available", flags -> columns.forEach(column -> flags.flag(column.available())));
        }
        for (Side side : Side.values()) {
            boolean shown = sides.has(side);
            json.array(side == Side.LONG ? "long" : "short", array -> columns
                    .forEach(column -> array.array(cells -> {
                        if (shown) {
                            cells(cells, column.side(side));
                        }
                    })));
        }
        for (Side side : Side.values()) {
            boolean shown = sides.has(side);
            json.array(side == Side.LONG ? "totalLong" : "totalShort", array -> columns
                    .forEach(column -> array.rounded(shown ? column.side(side).total() : 0)));
        }
    }

    /** The forming column of a delta. */
    static void writeForming(Json json, HeatmapColumn column) {
        json.time("end", column.end()).number("open", column.open()).number("high", column.high())
                .number("low", column.low()).number("close", close(column));
        json.array("long", cells -> cells(cells, column.longs()))
                .array("short", cells -> cells(cells, column.shorts()));
        json.rounded("totalLong", column.longs().total()).rounded("totalShort", column.shorts().total());
    }

    private static double close(HeatmapColumn column) {
        return column.available() ? column.spot() : Double.NaN;
    }

    private static void prices(Json json, String name, List<HeatmapColumn> columns,
            ToDoubleFunction<HeatmapColumn> price) {
        json.array(name, array -> columns.forEach(column -> array.number(price.applyAsDouble(column))));
    }

    private static void cells(Json json, RowNotionals notionals) {
        int first = 0;
        int last = notionals.count() - 1;
        while (first <= last && notionals.row(first) == 0) {
            first++;
        }
        while (last >= first && notionals.row(last) == 0) {
            last--;
        }
        if (first <= last) {
            json.whole(first);
            for (int row = first; row <= last; row++) {
                json.rounded(notionals.row(row));
            }
        }
    }

    private static double maximum(HeatPicture picture, SideChoice sides) {
        double maximum = 0;
        for (HeatmapColumn column : picture.complete().columns()) {
            for (Side side : Side.values()) {
                for (int row = 0; sides.has(side) && row < column.side(side).count(); row++) {
                    maximum = Math.max(maximum, column.side(side).row(row));
                }
            }
        }
        return maximum;
    }
}
