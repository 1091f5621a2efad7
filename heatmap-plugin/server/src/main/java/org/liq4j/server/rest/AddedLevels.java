/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;

/**
 * Levels of one book that are kept apart, taken together.
 *
 * @param parts
 *            of one spot and unit, at least one
 */
record AddedLevels(List<LiquidationLevels> parts) implements LiquidationLevels {

    @Override
    public double spot() {
        return parts.getFirst().spot();
    }

    @Override
    public NotionalUnit unit() {
        return parts.getFirst().unit();
    }

    @Override
    public double notional(Side side, double near, double far) {
        return sum(part -> part.notional(side, near, far));
    }

    @Override
    public double totalAtSpot(Side side) {
        return sum(part -> part.totalAtSpot(side));
    }

    @Override
    public double modelledFlow(Side side) {
        return sum(part -> part.modelledFlow(side));
    }

    private double sum(ToDoubleFunction<LiquidationLevels> figure) {
        return parts.stream().mapToDouble(figure).sum();
    }

    @Override
    public void forEachLevel(Side side, LevelVisitor visitor) {
        TreeMap<Double, Double> byPrice = new TreeMap<>();
        parts.forEach(
                part -> part.forEachLevel(side, (price, notional) -> byPrice.merge(price, notional, Double::sum)));
        Map<Double, Double> ordered = side == Side.LONG ? byPrice.descendingMap() : byPrice;
        ordered.forEach(visitor::level);
    }
}
