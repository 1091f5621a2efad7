/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.history.MarketHistory;

/** Places liquidations in the profiles that were known before the bars in which they happened. Single use. */
public final class PlacementStudy {

    private final MarketHistory history;
    private final LiquidationModel model;
    private final PlacementSettings settings;
    /** In order of time; those before {@link #next} are done. */
    private final List<PricedLiquidation> liquidations;
    private final MeanBuckets earlier;
    private final Buckets nearest;
    private final List<PlacedLiquidation> placed = new ArrayList<>();
    private final Map<ExcludedLiquidations.Reason, List<PricedLiquidation>> leftOut = new EnumMap<>(
            ExcludedLiquidations.Reason.class);
    private int next;

    private PlacementStudy(MarketHistory history, LiquidationModel model, List<PricedLiquidation> liquidations,
            PlacementSettings settings) {
        this.history = history;
        this.model = model;
        this.settings = settings;
        this.liquidations = liquidations.stream().sorted(Comparator.comparing(PricedLiquidation::time)).toList();
        this.earlier = new MeanBuckets(2 * settings.bucketsPerSide());
        this.nearest = Buckets.nearest(settings);
    }

    /**
     * @param model
     *            fresh
     * @param liquidations
     *            of the history's instrument, in any order
     */
    public static PlacementResult run(MarketHistory history, LiquidationModel model,
            List<PricedLiquidation> liquidations, PlacementSettings settings) {
        return new PlacementStudy(history, model, liquidations, settings).run();
    }

    private PlacementResult run() {
        Iterator<MarketEvent> events = history.events();
        int bar = 0;
        while (events.hasNext()) {
            MarketEvent event = events.next();
            model.apply(event);
            if (event instanceof Candle) {
                closed(bar++);
            }
        }
        while (next < liquidations.size()) {
            leaveOut(ExcludedLiquidations.Reason.NO_BAR, liquidations.get(next++));
        }
        PlacementScores scores = new PlacementScores(placed);
        return new PlacementResult(settings, placed.size(),
                placed.stream().mapToDouble(PlacedLiquidation::notional).sum(), scores.barsWithEvents(), counted(),
                scores.areas(settings.seed()));
    }

    /** Places what happened in the bar that follows without a gap, if there is one, by the profile at this close. */
    private void closed(int bar) {
        Instant end = history.endTime(bar);
        Instant followingEnd = end.plus(history.barDuration());
        boolean follows = bar + 1 < history.size() && history.endTime(bar + 1).equals(followingEnd);
        while (next < liquidations.size() && liquidations.get(next).time().isBefore(end)) {
            leaveOut(ExcludedLiquidations.Reason.NO_BAR, liquidations.get(next++));
        }
        Buckets profile = Buckets.of(model.levels(), settings);
        while (follows && next < liquidations.size() && liquidations.get(next).time().isBefore(followingEnd)) {
            place(bar, profile, liquidations.get(next++));
        }
        earlier.add(profile);
    }

    private void place(int bar, Buckets profile, PricedLiquidation liquidation) {
        double distance = liquidation.side().sign() * (1 - liquidation.price() / model.levels().spot());
        int bucket = (int) Math.floor(distance / settings.bucketWidth());
        if (earlier.count() < PlacementSettings.FEWEST_PROFILES) {
            leaveOut(ExcludedLiquidations.Reason.TOO_EARLY, liquidation);
        } else if (distance < 0) {
            leaveOut(ExcludedLiquidations.Reason.OTHER_SIDE_OF_SPOT, liquidation);
        } else if (bucket >= settings.bucketsPerSide()) {
            leaveOut(ExcludedLiquidations.Reason.OUT_OF_BAND, liquidation);
        } else if (profile.isEmpty()) {
            leaveOut(ExcludedLiquidations.Reason.NO_LEVELS, liquidation);
        } else {
            int number = Buckets.number(liquidation.side(), bucket, settings.bucketsPerSide());
            Buckets mean = earlier.mean();
            placed.add(new PlacedLiquidation(bar, liquidation.notional(),
                    PlacementSettings.AREAS.stream().map(area -> profile.within(number, area)).toList(),
                    PlacementSettings.AREAS.stream().map(area -> mean.within(number, area)).toList(),
                    PlacementSettings.AREAS.stream().map(area -> nearest.within(number, area)).toList()));
        }
    }

    private void leaveOut(ExcludedLiquidations.Reason reason, PricedLiquidation liquidation) {
        leftOut.computeIfAbsent(reason, key -> new ArrayList<>()).add(liquidation);
    }

    private List<ExcludedLiquidations> counted() {
        return leftOut.entrySet().stream()
                .map(entry -> new ExcludedLiquidations(entry.getKey(), entry.getValue().size(),
                        entry.getValue().stream().mapToDouble(PricedLiquidation::notional).sum()))
                .toList();
    }
}
