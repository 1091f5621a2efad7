/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LeverageBand;
import org.liq4j.api.heatmap.LiquidationLevels;

/**
 * Which positions are looked at, by their leverage.
 *
 * @param from
 *            lowest leverage, inclusive
 * @param to
 *            end, exclusive; infinite for none
 */
record LeverageSelection(double from, double to) {

    static final LeverageSelection ALL = new LeverageSelection(1, Double.POSITIVE_INFINITY);

    /**
     * What was asked for; without bounds, all.
     *
     * @throws InvalidValueException
     *             unless {@code 1 <= from < to}
     */
    static LeverageSelection of(OptionalDouble from, OptionalDouble to) {
        LeverageBand band = new LeverageBand(from.orElse(1), to.orElse(Double.POSITIVE_INFINITY));
        return new LeverageSelection(band.from(), band.to());
    }

    /**
     * The part of the levels.
     *
     * @throws InvalidValueException
     *             if the bounds are not those of bands that the levels are kept apart by
     */
    LiquidationLevels of(LiquidationLevels levels) {
        if (equals(ALL)) {
            return levels;
        }
        List<LeverageBand> chosen = levels.leverageBands().stream()
                .filter(band -> band.from() >= from && band.to() <= to).toList();
        if (chosen.isEmpty() || chosen.getFirst().from() > from || chosen.getLast().to() < to) {
            throw new InvalidValueException("leverageFrom", from + " to " + to,
                    "must be bounds of bands; the model keeps apart " + levels.leverageBands().stream()
                            .map(band -> band.from() + " to " + band.to()).collect(Collectors.joining(", ")));
        }
        List<LiquidationLevels> parts = chosen.stream().map(levels::ofLeverage).toList();
        return parts.size() == 1 ? parts.getFirst() : new AddedLevels(parts);
    }
}
