/* SPDX-License-Identifier: MIT */
package org.liq4j.api.margin;

import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/** What brackets must satisfy together, so that maintenance margin is one continuous, rising function of the notional. */
final class BracketRules {

    private static final double RELATIVE_ROUNDING = 1e-6;

    private BracketRules() {
    }

    /**
     * @param rounding
     *            of deductions, absolute
     * @param roundingOfFloor
     *            of deductions, as a share of the bracket's floor
     */
    static void check(List<Bracket> brackets, double takerFee, double rounding, double roundingOfFloor) {
        if (brackets.isEmpty()) {
            throw new InvalidValueException("brackets", "[]", "must have at least one bracket");
        }
        Bracket first = brackets.getFirst();
        Require.that("brackets[0].notionalFloor", first.notionalFloor(), first.notionalFloor() == 0, "must be 0");
        Require.that("brackets[0].deduction", first.deduction(), first.deduction() == 0, "must be 0");
        for (int n = 1; n < brackets.size(); n++) {
            checkNext("brackets[" + n + "].", brackets.get(n - 1), brackets.get(n),
                    rounding + roundingOfFloor * brackets.get(n).notionalFloor());
        }
        double highest = brackets.getLast().maintenanceRate();
        Require.that("takerFee", takerFee, takerFee >= 0 && takerFee + highest < 1,
                "must be >= 0 and < 1 - maintenanceRate (" + highest + ")");
    }

    private static void checkNext(String name, Bracket below, Bracket bracket, double rounding) {
        Require.that(name + "notionalFloor", bracket.notionalFloor(), bracket.notionalFloor() == below.notionalCap(),
                "must be the cap of the bracket below (" + below.notionalCap() + ")");
        Require.that(name + "maintenanceRate", bracket.maintenanceRate(),
                bracket.maintenanceRate() >= below.maintenanceRate(),
                "must be >= that of the bracket below (" + below.maintenanceRate() + ")");
        Require.that(name + "maximumLeverage", bracket.maximumLeverage(),
                bracket.maximumLeverage() <= below.maximumLeverage(),
                "must be <= that of the bracket below (" + below.maximumLeverage() + ")");
        double expected = bracket.notionalFloor() * (bracket.maintenanceRate() - below.maintenanceRate())
                + below.deduction();
        Require.that(name + "deduction", bracket.deduction(),
                Math.abs(bracket.deduction() - expected) <= rounding + RELATIVE_ROUNDING * expected,
                "must be floor_n (rate_n - rate_{n-1}) + deduction_{n-1} (" + expected + ")");
    }
}
