/* SPDX-License-Identifier: MIT */
package org.liq4j.placement;

import java.time.Instant;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.history.ReportedLiquidation;

/**
 * A liquidation at its liquidation price.
 *
 * @param time
 *            when it happened
 * @param side
 *            whose position died
 * @param price
 *            at which it was triggered
 * @param notional
 *            in quote currency
 */
public record PricedLiquidation(Instant time, Side side, double price, double notional) {

    /**
     * From a report with the bankruptcy price B, at which the position's margin is used up: LP = B / (1 - s (m + f)) with s =
     * +1 for a long and -1 for a short, since equity s Q (P - B) falls to the maintenance margin and the fee, (m + f) Q P,
     * there. The bracket's deduction is left out: it is not known how large the whole position was.
     *
     * @param contractValue
     *            what the reported size is to be multiplied by to be a notional
     * @param brackets
     *            tell m at the notional reported, or at the last bracket's cap if it is larger
     * @param takerFee
     *            f, a fraction of the notional
     */
    public static PricedLiquidation ofBankruptcy(ReportedLiquidation reported, double contractValue,
            BracketTable brackets, double takerFee) {
        double notional = reported.size() * contractValue;
        double cap = brackets.brackets().getLast().notionalCap();
        double maintenance = brackets.bracketOf(Math.min(notional, cap)).maintenanceRate();
        return new PricedLiquidation(reported.time(), reported.side(),
                reported.price() / (1 - reported.side().sign() * (maintenance + takerFee)), notional);
    }
}
