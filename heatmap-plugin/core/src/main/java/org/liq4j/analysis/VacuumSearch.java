/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.cluster.VacuumZone;

/** Finds {@link VacuumZone}; {@link org.liq4j.api.cluster.HeatReading} has the formula. */
final class VacuumSearch {

    private VacuumSearch() {
    }

    static Optional<VacuumZone> find(SideColumn longs, SideColumn shorts, List<DenseRange> down, List<DenseRange> up,
            ReadingSettings settings) {
        double window = settings.density().window();
        double total = longs.notionalWithin(window) + shorts.notionalWithin(window);
        double mean = total / (longs.bandsWithin(window) + shorts.bandsWithin(window) - 1);
        List<DenseRange> large = new ArrayList<>();
        addLarge(large, longs, down, settings, total);
        addLarge(large, shorts, up, settings, total);
        large.sort(Comparator.comparingDouble(DenseRange::low));
        @Nullable
        VacuumZone widest = null;
        for (int i = 1; i < large.size(); i++) {
            double low = large.get(i - 1).high();
            double high = large.get(i).low();
            double notional = longs.sumBetween(high, low, false) + shorts.sumBetween(low, high, false);
            double bands = StrictMath.log(high / low) / StrictMath.log1p(settings.density().bandWidth());
            if (bands >= 1 && notional <= settings.quietMultiple() * mean * bands
                    && (widest == null || high / low > widest.high() / widest.low())) {
                widest = new VacuumZone(low, high, Math.min(1, notional / total));
            }
        }
        return Optional.ofNullable(widest);
    }

    private static void addLarge(List<DenseRange> large, SideColumn column, List<DenseRange> ranges,
            ReadingSettings settings, double total) {
        double limit = column.priceAt(settings.density().window());
        for (DenseRange range : ranges) {
            if (range.notional() >= settings.largeShare() * total && !column.beyond(range.nearEdge(), limit)) {
                large.add(range);
            }
        }
    }
}
