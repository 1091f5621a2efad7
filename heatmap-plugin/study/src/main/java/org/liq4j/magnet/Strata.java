/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

/**
 * Numbers the strata of both matchings: first those of slot and volatility, then those of slot, volatility and last visit. A
 * slot's strata are neighbours.
 *
 * @param slots
 *            number of sides times distances
 */
record Strata(int slots) {

    static final int VOLATILITY_BANDS = 3;

    private static final int PER_SLOT = VOLATILITY_BANDS;
    private static final int PER_SLOT_WITH_VISIT = VOLATILITY_BANDS * Selection.VISIT_BANDS;

    int count() {
        return slots * (PER_SLOT + PER_SLOT_WITH_VISIT);
    }

    int ofVolatility(int slot, int volatilityBand) {
        return slot * PER_SLOT + volatilityBand;
    }

    int ofVisit(int slot, int volatilityBand, int visitBand) {
        return firstOfVisit(slot) + volatilityBand * Selection.VISIT_BANDS + visitBand;
    }

    /** First stratum of a slot without the visit; that of the slot after the last ends the list. */
    int firstOfVolatility(int slot) {
        return slot * PER_SLOT;
    }

    /** First stratum of a slot with the visit; that of the slot after the last ends the list. */
    int firstOfVisit(int slot) {
        return slots * PER_SLOT + slot * PER_SLOT_WITH_VISIT;
    }
}
