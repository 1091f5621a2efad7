/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.BarValues;
import org.liq4j.api.heatmap.HeatmapFeed;
import org.liq4j.api.heatmap.Side;
import org.liq4j.history.MarketHistory;

/** Picks the instants, labels the prices at each of them by what was known then, and reads what followed. */
final class Selection {

    /** Number of bands that {@link #visitBand} tells apart. */
    static final int VISIT_BANDS = 5;

    /** Multiple of the farthest distance up to which levels count as near. */
    private static final double REACH = 1.5;

    private static final int LONGEST_VISIT_HORIZONS = 16;

    private final MarketHistory history;
    private final MagnetSettings settings;
    private final Path path;
    private final int burnIn;
    private final List<Slot> slots = new ArrayList<>();
    private final List<MatchedSample> occasions = new ArrayList<>();
    private int acrossGaps;
    private int withoutLevels;

    /** A side and a distance, with the relative densities there. */
    private record Slot(Side side, double distance, BarValues column, EarlierScores earlier) {
    }

    Selection(MarketHistory history, HeatmapFeed feed, MagnetSettings settings) {
        this.history = history;
        this.settings = settings;
        this.path = new Path(history);
        this.burnIn = settings.burnIn(history.size());
        List<Double> distances = distances();
        double reach = REACH * distances.getLast();
        for (Side side : Side.values()) {
            for (double distance : distances) {
                slots.add(new Slot(side, distance, feed.column(new RelativeDensity(side, distance, reach)),
                        new EarlierScores(settings.quantile())));
            }
        }
        select();
    }

    private List<Double> distances() {
        double overHorizon = path.volatility(burnIn - 1, burnIn) * Math.sqrt(settings.horizon());
        double farthest = MagnetSettings.MULTIPLES.getLast() * overHorizon;
        if (!(overHorizon > 0 && farthest <= 0.5)) {
            throw new InvalidValueException("volatility over a horizon", Double.toString(overHorizon),
                    "must satisfy 0 < volatility <= " + 0.5 / MagnetSettings.MULTIPLES.getLast() + " in the burn-in");
        }
        return MagnetSettings.MULTIPLES.stream().map(multiple -> multiple * overHorizon).toList();
    }

    /** Instants of the burn-in only tell what relative densities there are. */
    private void select() {
        int horizon = settings.horizon();
        int first = (burnIn - 1) % horizon;
        for (int bar = first; bar + horizon < path.size(); bar += horizon) {
            List<Label> labels = labels(bar);
            if (bar < burnIn - 1) {
                continue;
            }
            if (path.contiguous(bar, bar + horizon)) {
                occasions.add(occasion(bar, labels));
            } else {
                acrossGaps++;
            }
        }
    }

    private List<Label> labels(int bar) {
        List<Label> labels = new ArrayList<>();
        for (Slot slot : slots) {
            double score = slot.column().at(history.endTime(bar));
            labels.add(slot.earlier().label(score));
            withoutLevels += bar >= burnIn - 1 && Double.isNaN(score) ? 1 : 0;
        }
        return labels;
    }

    private MatchedSample occasion(int bar, List<Label> labels) {
        double volatility = path.volatility(bar, settings.volatilityBars());
        List<Integer> visits = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Slot slot : slots) {
            double price = path.close(bar) * (1 - slot.side().sign() * slot.distance());
            visits.add(visitBand(
                    path.sinceVisit(bar, price, LONGEST_VISIT_HORIZONS * settings.horizon()), settings.horizon()));
            outcomes.add(Outcome.of(path, bar, slot.side(), price, volatility, settings.horizon()));
        }
        return new MatchedSample(volatility, labels, visits, outcomes);
    }

    /** The last visit was less than a quarter of a horizon ago, less than 1, 4 or 16 horizons, or earlier. */
    static int visitBand(int bars, int horizon) {
        if (bars == Path.NEVER) {
            return VISIT_BANDS - 1;
        }
        double horizons = (double) bars / horizon;
        return horizons < 0.25 ? 0 : horizons < 1 ? 1 : horizons < 4 ? 2 : 3;
    }

    List<MatchedSample> occasions() {
        return occasions;
    }

    int slotCount() {
        return slots.size();
    }

    Side side(int slot) {
        return slots.get(slot).side();
    }

    double distance(int slot) {
        return slots.get(slot).distance();
    }

    /** Instants left out because a gap follows within the horizon. */
    int acrossGaps() {
        return acrossGaps;
    }

    /** Prices without a score because the model has no levels around them. */
    int withoutLevels() {
        return withoutLevels;
    }
}
