/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Sums over placed liquidations. Those of one bar go together: they follow from one move of the price. */
final class PlacementScores {

    private static final int RESAMPLES = 2000;
    private static final double TAIL = 0.025;

    private final List<PlacedLiquidation> placed;
    private final List<List<PlacedLiquidation>> byBar;

    PlacementScores(List<PlacedLiquidation> placed) {
        this.placed = placed;
        Map<Integer, List<PlacedLiquidation>> bars = new LinkedHashMap<>();
        placed.forEach(one -> bars.computeIfAbsent(one.bar(), bar -> new ArrayList<>()).add(one));
        byBar = List.copyOf(bars.values());
    }

    int barsWithEvents() {
        return byBar.size();
    }

    /** None if nothing was placed. */
    List<AreaScore> areas(long seed) {
        List<AreaScore> scores = new ArrayList<>();
        for (int a = 0; a < PlacementSettings.AREAS.size() && !placed.isEmpty(); a++) {
            int area = a;
            double modelled = share(placed, PlacedLiquidation::notional, one -> one.modelled().get(area));
            double control = share(placed, PlacedLiquidation::notional, one -> one.control().get(area));
            double[] differences = differences(area, new Random(seed));
            int tail = (int) (TAIL * RESAMPLES);
            scores.add(new AreaScore(PlacementSettings.AREAS.get(area), modelled, control,
                    share(placed, PlacedLiquidation::notional, one -> one.nearest().get(area)), modelled - control,
                    differences[tail], differences[RESAMPLES - 1 - tail],
                    share(placed, one -> 1, one -> one.modelled().get(area)),
                    share(placed, one -> 1, one -> one.control().get(area))));
        }
        return scores;
    }

    private static double share(Collection<PlacedLiquidation> events, ToDoubleFunction<PlacedLiquidation> weight,
            ToDoubleFunction<PlacedLiquidation> within) {
        double sum = 0;
        double weights = 0;
        for (PlacedLiquidation event : events) {
            sum += weight.applyAsDouble(event) * within.applyAsDouble(event);
            weights += weight.applyAsDouble(event);
        }
        return sum / weights;
    }

    /** Modelled less control in resamples of whole bars, ascending. */
    private double[] differences(int area, Random random) {
        double[] differences = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            List<PlacedLiquidation> drawn = new ArrayList<>();
            for (int b = 0; b < byBar.size(); b++) {
                drawn.addAll(byBar.get(random.nextInt(byBar.size())));
            }
            differences[r] = share(drawn, PlacedLiquidation::notional,
                    one -> one.modelled().get(area) - one.control().get(area));
        }
        Arrays.sort(differences);
        return differences;
    }
}
