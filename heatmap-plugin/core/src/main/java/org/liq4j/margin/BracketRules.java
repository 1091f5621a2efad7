/* SPDX-License-Identifier: MIT */
package org.liq4j.margin;

import java.util.List;

import org.liq4j.api.InvalidValueException;

/** What brackets must satisfy together, so that maintenance margin is one continuous, rising function of the notional. */
final class BracketRules {

    private static final double RELATIVE_ROUNDING = 1e-6;

    private BracketRules() {
    }

    static void check(List<Bracket> brackets, double takerFee, double rounding) {
        if (brackets.isEmpty()) {
            throw new InvalidValueException("brackets", "[]", "must have at least one bracket");
        }
        Bracket first = brackets.getFirst();
        require("brackets[0].notionalFloor", first.notionalFloor(), first.notionalFloor() == 0, "must be 0");
        require("brackets[0].deduction", first.deduction(), first.deduction() == 0, "must be 0");
        for (int n = 1; n < brackets.size(); n++) {
            checkNext("brackets[" + n + "].", brackets.get(n - 1), brackets.get(n), rounding);
        }
        double highest = brackets.getLast().maintenanceRate();
        require("takerFee", takerFee, takerFee >= 0 && takerFee + highest < 1,
                "must be >= 0 and < 1 - maintenanceRate (" + highest + ")");
    }

    private static void checkNext(String name, Bracket below, Bracket bracket, double rounding) {
        require(name + "notionalFloor", bracket.notionalFloor(), bracket.notionalFloor() == below.notionalCap(),
                "must be the cap of the bracket below (" + below.notionalCap() + ")");
        require(name + "maintenanceRate", bracket.maintenanceRate(),
                bracket.maintenanceRate() >= below.maintenanceRate(),
                "must be >= that of the bracket below (" + below.maintenanceRate() + ")");
        require(name + "maximumLeverage", bracket.maximumLeverage(),
                bracket.maximumLeverage() <= below.maximumLeverage(),
                "must be <= that of the bracket below (" + below.maximumLeverage() + ")");
        double expected = bracket.notionalFloor() * (bracket.maintenanceRate() - below.maintenanceRate())
                + below.deduction();
        require(name + "deduction", bracket.deduction(),
                Math.abs(bracket.deduction() - expected) <= rounding + RELATIVE_ROUNDING * expected,
                "must be floor_n (rate_n - rate_{n-1}) + deduction_{n-1} (" + expected + ")");
    }

    private static void require(String field, double value, boolean holds, String rule) {
        if (!holds) {
            throw new InvalidValueException(field, Double.toString(value), rule);
        }
    }
}
