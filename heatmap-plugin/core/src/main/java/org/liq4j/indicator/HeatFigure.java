/* SPDX-License-Identifier: MIT */
package org.liq4j.indicator;

import java.util.function.ToDoubleFunction;

import org.liq4j.api.cluster.HeatReading;
import org.liq4j.api.cluster.MaxPain;
import org.liq4j.api.cluster.VacuumZone;

/** A number of a reading; {@code NaN} if it is absent. */
enum HeatFigure implements ToDoubleFunction<HeatReading> {

    FRAGILITY, WHIPSAW, MAGNETISM_UP, MAGNETISM_DOWN, MAGNETIC_BALANCE, MAX_PAIN_PRICE, MAX_PAIN_NOTIONAL, VACUUM_LOW, VACUUM_HIGH, VACUUM_WIDTH;

    @Override
    public double applyAsDouble(HeatReading reading) {
        return switch (this) {
            case FRAGILITY -> reading.fragility();
            case WHIPSAW -> reading.whipsaw() ? 1 : 0;
            case MAGNETISM_UP -> reading.magnetismUp();
            case MAGNETISM_DOWN -> reading.magnetismDown();
            case MAGNETIC_BALANCE -> reading.magneticBalance();
            case MAX_PAIN_PRICE -> reading.maxPain().map(MaxPain::price).orElse(Double.NaN);
            case MAX_PAIN_NOTIONAL -> reading.maxPain().map(MaxPain::notional).orElse(Double.NaN);
            case VACUUM_LOW -> reading.vacuum().map(VacuumZone::low).orElse(Double.NaN);
            case VACUUM_HIGH -> reading.vacuum().map(VacuumZone::high).orElse(Double.NaN);
            case VACUUM_WIDTH -> reading.vacuum().map(VacuumZone::width).orElse(Double.NaN);
        };
    }
}
