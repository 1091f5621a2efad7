/* SPDX-License-Identifier: MIT */
package org.liq4j.api.margin;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * One range of position notional with its margin rules. The maintenance margin of a notional N within it is
 * {@code N * maintenanceRate - deduction}. Amounts are in the currency of settlement: quote currency (USD) of a linear future,
 * coins of an inverse one.
 *
 * @param notionalFloor
 *            {@code >= 0}; belongs to the bracket below, except 0
 * @param notionalCap
 *            {@code > notionalFloor}; belongs to this bracket; may be infinite
 * @param maximumLeverage
 *            {@code >= 1}
 * @param maintenanceRate
 *            fraction of the notional, in (0, 1)
 * @param deduction
 *            {@code >= 0}; called <i>cum</i> or maintenance amount by venues
 */
public record Bracket(double notionalFloor, double notionalCap, double maximumLeverage, double maintenanceRate,
        double deduction) {

    /**
     * @throws InvalidValueException
     *             if a value is outside its range
     */
    public Bracket {
        Require.notNegative("notionalFloor", notionalFloor);
        Require.that("notionalCap", notionalCap, notionalCap > notionalFloor,
                "must be > notionalFloor (" + notionalFloor + ")");
        Require.atLeast("maximumLeverage", maximumLeverage, 1);
        Require.fraction("maintenanceRate", maintenanceRate);
        Require.notNegative("deduction", deduction);
    }

    /** The margin below which a position of this notional is liquidated. */
    public double maintenanceMargin(double notional) {
        return notional * maintenanceRate - deduction;
    }
}
