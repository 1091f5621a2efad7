/* SPDX-License-Identifier: MIT */
package org.liq4j.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.liq4j.api.cluster.DenseRange;
import org.liq4j.api.cluster.MarketImpact;
import org.liq4j.api.cluster.ReadingSettings;
import org.liq4j.api.heatmap.Side;
import org.liq4j.grid.LogGrid;

/** The formulas once more, as they are written down, without regard to cost. */
final class NaiveReading {

    private final HandMadeLevels levels;
    private final ReadingSettings settings;
    private final LogGrid grid;

    NaiveReading(HandMadeLevels levels, ReadingSettings settings) {
        this.levels = levels;
        this.settings = settings;
        this.grid = new LogGrid(settings.density().bandWidth());
    }

    private double far(Side side, double fraction) {
        return levels.spot() * (1 - side.sign() * fraction);
    }

    private double within(Side side) {
        return levels.notional(side, levels.spot(), far(side, settings.density().window()));
    }

    private int bands(Side side) {
        return Math.abs(
                grid.bucketOf(levels.spot()) - grid.bucketOf(far(side, settings.density().window()))) + 1;
    }

    double mean(Side side) {
        return within(side) / bands(side);
    }

    private NavigableMap<Integer, Double> byBand(Side side) {
        TreeMap<Integer, Double> byBand = new TreeMap<>();
        levels.forEachLevel(side, (price, notional) -> byBand.merge(grid.bucketOf(price), notional, Double::sum));
        return byBand;
    }

    /** Nearest first. */
    List<DenseRange> dense(Side side) {
        double mean = mean(side);
        NavigableMap<Integer, Double> byBand = byBand(side);
        byBand.values().removeIf(notional -> mean == 0 || notional < settings.density().multiple() * mean);
        List<DenseRange> ranges = new ArrayList<>();
        while (!byBand.isEmpty()) {
            int first = byBand.firstKey();
            int last = first;
            while (byBand.remove(last) != null) {
                last++;
            }
            ranges.add(range(side, first, last - 1));
        }
        ranges.sort(Comparator.comparingDouble(range -> range.distance(levels.spot())));
        return ranges;
    }

    private DenseRange range(Side side, int first, int last) {
        TreeMap<Double, Double> within = new TreeMap<>(levels.levels(side));
        within.keySet().removeIf(price -> grid.bucketOf(price) < first || grid.bucketOf(price) > last);
        double peak = within.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return new DenseRange(side, within.firstKey(), within.lastKey(), peak,
                within.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    double closeness(Side side) {
        double best = 0;
        for (DenseRange range : dense(side)) {
            best = Math.max(best, 1 - range.distance(levels.spot()) / settings.fragilityReach());
        }
        return best;
    }

    double magnetism(Side side) {
        return levels.levels(side).entrySet().stream().mapToDouble(level -> level.getValue() / StrictMath.pow(Math
                .max(settings.nearestDistance(), Math.abs(level.getKey() / levels.spot() - 1)), 2)).sum();
    }

    /** The greatest intensity of all prices in the range. */
    double maxPainIntensity() {
        double best = 0;
        for (Side side : Side.values()) {
            for (double price : levels.levels(side).keySet()) {
                double distance = Math.abs(price / levels.spot() - 1);
                if (distance <= settings.painRange()) {
                    best = Math.max(best, levels.notional(side, levels.spot(), price)
                            / Math.max(distance, settings.density().bandWidth()));
                }
            }
        }
        return best;
    }

    /** Width of the widest vacuum zone as ratio of its prices. */
    Optional<Double> vacuumRatio() {
        double total = within(Side.LONG) + within(Side.SHORT);
        double mean = total / (bands(Side.LONG) + bands(Side.SHORT) - 1);
        List<DenseRange> large = new ArrayList<>(dense(Side.LONG));
        large.addAll(dense(Side.SHORT));
        large.removeIf(range -> range.notional() < settings.largeShare() * total
                || Math.abs(range.nearEdge() / levels.spot() - 1) > settings.density().window());
        Optional<Double> widest = Optional.empty();
        for (DenseRange below : large) {
            for (DenseRange above : large) {
                boolean neighbours = below.high() < above.low() && large.stream()
                        .noneMatch(other -> other.low() > below.high() && other.high() < above.low());
                double bands = StrictMath.log(above.low() / below.high()) / StrictMath.log1p(
                        settings.density().bandWidth());
                if (neighbours && bands >= 1
                        && between(below.high(), above.low()) <= settings.quietMultiple() * mean * bands
                        && (widest.isEmpty() || above.low() / below.high() > widest.get())) {
                    widest = Optional.of(above.low() / below.high());
                }
            }
        }
        return widest;
    }

    private double between(double from, double to) {
        double sum = 0;
        for (Side side : Side.values()) {
            sum += levels.levels(side).subMap(from, false, to, false).values().stream()
                    .mapToDouble(Double::doubleValue).sum();
        }
        return sum;
    }

    double safeStop(DenseRange range) {
        NavigableMap<Integer, Double> byBand = byBand(range.side());
        int band = grid.bucketOf(range.farEdge());
        do {
            band -= range.side().sign();
        } while (byBand.getOrDefault(band, 0.0) > settings.coldMultiple() * mean(range.side()));
        return grid.centre(band);
    }

    /** End price and total of a cascade, found by looking at all levels after each push. */
    double[] cascade(double touch, MarketImpact impact) {
        Side side = touch < levels.spot() ? Side.LONG : Side.SHORT;
        double total = 0;
        double price = touch;
        double reached = levels.notional(side, levels.spot(), touch);
        while (reached > total) {
            total = reached;
            double factor = 1 + impact.fraction(side, total);
            price = side == Side.LONG ? touch / factor : touch * factor;
            reached = levels.notional(side, levels.spot(), price);
        }
        return new double[]{price, total};
    }
}
