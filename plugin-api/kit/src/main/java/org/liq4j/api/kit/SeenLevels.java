/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/** Every number of levels as it was seen, each with a name, so that a difference can be told. */
record SeenLevels(NotionalUnit unit, List<Figure> figures) {

    /** How far from spot notionals are asked for. */
    private static final double[] FRACTIONS = {0.002, 0.01, 0.05, 0.25};

    /** A number and what it is. */
    record Figure(String name, double value) {
    }

    static SeenLevels of(LiquidationLevels levels) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("spot", levels.spot()));
        figures.add(new Figure("seed share", levels.seedShare()));
        add(figures, "", levels);
        if (levels.leverageBands().size() > 1) {
            for (LeverageBand band : levels.leverageBands()) {
                add(figures, "leverage " + band.from() + " to " + band.to() + ", ", levels.ofLeverage(band));
            }
        }
        return new SeenLevels(levels.unit(), figures);
    }

    private static void add(List<Figure> figures, String prefix, LiquidationLevels levels) {
        for (Side side : Side.values()) {
            String of = prefix + side + " ";
            figures.add(new Figure(of + "total at spot", levels.totalAtSpot(side)));
            figures.add(new Figure(of + "modelled flow", levels.modelledFlow(side)));
            int before = figures.size();
            levels.forEachLevel(side, (price, notional) -> {
                int number = (figures.size() - before) / 2;
                figures.add(new Figure(of + "level " + number + " price", price));
                figures.add(new Figure(of + "level " + number + " notional", notional));
            });
            for (double fraction : Double.isNaN(levels.spot()) ? new double[0] : FRACTIONS) {
                figures.add(new Figure(of + "notional within " + fraction + " of spot",
                        levels.notional(side, levels.spot(), levels.spot() * (1 - side.sign() * fraction))));
            }
        }
    }

    boolean hasLevels() {
        return figures.stream().anyMatch(figure -> figure.name().contains(" level "));
    }

    /** The first number that is not finite or negative; the spot is none before the first bar. */
    Optional<Figure> firstUndefined() {
        return figures.stream().filter(figure -> !figure.name().equals("spot"))
                .filter(figure -> !(figure.value() >= 0 && figure.value() < Double.POSITIVE_INFINITY)).findFirst();
    }

    /** The first number that is not the same bit for bit, in words; empty if all are. */
    Optional<String> difference(SeenLevels actual) {
        if (unit != actual.unit) {
            return Optional.of("unit: expected " + unit + ", but was " + actual.unit);
        }
        for (int i = 0; i < Math.min(figures.size(), actual.figures.size()); i++) {
            Figure one = figures.get(i);
            Figure two = actual.figures.get(i);
            if (!one.equals(two)) {
                return Optional.of(one.name().equals(two.name())
                        ? one.name() + ": expected " + one.value() + ", but was " + two.value()
                        : "expected " + one.name() + " = " + one.value() + ", but was " + two.name() + " = "
                                + two.value());
            }
        }
        return figures.size() == actual.figures.size()
                ? Optional.empty()
                : Optional.of("expected " + figures.size() + " numbers, but there were " + actual.figures.size());
    }
}
