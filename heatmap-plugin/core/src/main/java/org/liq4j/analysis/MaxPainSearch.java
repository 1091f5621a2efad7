/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.cluster.MaxPain;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.Side;

/** Finds {@link MaxPain}. */
final class MaxPainSearch {

    private MaxPainSearch() {
    }

    static Optional<MaxPain> find(SideColumn longs, SideColumn shorts, double spot, ReadingSettings settings) {
        MaxPain down = find(Side.LONG, longs, spot, settings);
        MaxPain up = find(Side.SHORT, shorts, spot, settings);
        if (down == null || up == null) {
            return Optional.ofNullable(down == null ? up : down);
        }
        if (down.intensity() != up.intensity()) {
            return Optional.of(down.intensity() > up.intensity() ? down : up);
        }
        return Optional.of(spot - down.price() <= up.price() - spot ? down : up);
    }

    private static @Nullable MaxPain find(Side side, SideColumn column, double spot, ReadingSettings settings) {
        double limit = column.priceAt(settings.painRange());
        double leastWay = settings.density().bandWidth();
        double sum = 0;
        double best = 0;
        double bestSum = 0;
        double bestPrice = spot;
        for (int i = 0; i < column.count() && !column.beyond(column.price(i), limit); i++) {
            double price = column.price(i);
            if (column.beyond(price, spot)) {
                sum += column.notional(i);
                double intensity = sum / Math.max(Math.abs(price - spot) / spot, leastWay);
                if (intensity > best) {
                    best = intensity;
                    bestSum = sum;
                    bestPrice = price;
                }
            }
        }
        return best > 0 ? new MaxPain(side, bestPrice, bestSum, best) : null;
    }
}
