/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import org.liq4j.api.margin.BracketTable;

/**
 * How many times the published maintenance margin a venue asks for, as the market stands. Must be a pure function: the same
 * turbulence always gives the same multiplier. Let it take few distinct values, since tiers are computed anew at each change,
 * and make it a record: its {@code toString} says which one a saved model had.
 */
@FunctionalInterface
public interface MaintenanceMultiplier {

    /** The published margins, whatever the market does. */
    MaintenanceMultiplier PUBLISHED = new SteppedMaintenance(1, 1);

    /**
     * @param turbulence
     *            realised volatility over its long-run level: 1 in an ordinary market; {@code >= 0} and finite
     * @return what m and D are multiplied with, within the bounds of {@link BracketTable#withMaintenance}
     */
    double at(double turbulence);
}
