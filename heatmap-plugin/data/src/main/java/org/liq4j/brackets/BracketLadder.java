/* SPDX-License-Identifier: MIT */
package org.liq4j.brackets;

import java.util.ArrayList;
import java.util.List;

import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;

/** Brackets in the making, each beginning where the one before it ended. */
public final class BracketLadder {

    private final List<Bracket> brackets = new ArrayList<>();

    /** Where the next bracket begins. */
    public double top() {
        return brackets.isEmpty() ? 0 : brackets.getLast().notionalCap();
    }

    public void add(double cap, double leverage, double rate, double deduction) {
        brackets.add(new Bracket(top(), cap, leverage, rate, deduction));
    }

    /** Adds a bracket whose deduction the venue does not state: the one that leaves no step in the maintenance margin. */
    public void addContinuous(double cap, double leverage, double rate) {
        double deduction = 0;
        if (!brackets.isEmpty()) {
            Bracket below = brackets.getLast();
            deduction = below.deduction() + top() * Math.max(0, rate - below.maintenanceRate());
        }
        add(cap, leverage, rate, deduction);
    }

    /** @param inverse whether the brackets are in coins */
    public BracketTable table(double takerFee, boolean inverse) {
        return inverse ? BracketTable.inverse(brackets, takerFee) : new BracketTable(brackets, takerFee);
    }
}
