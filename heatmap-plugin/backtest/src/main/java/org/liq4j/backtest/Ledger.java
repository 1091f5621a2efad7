/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.List;

import org.liq4j.backtest.LedgerEntry.Kind;

/**
 * All movements of an account in the order in which they were booked; the starting equity and those that move cash add up to
 * the cash.
 *
 * @param entries
 *            in order
 */
public record Ledger(List<LedgerEntry> entries) {

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** Sum of the entries of a kind; positive: the account gained. */
    public double total(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).mapToDouble(LedgerEntry::amount).sum();
    }

    /** Sum of all that moved cash. */
    public double cash() {
        return entries.stream().filter(entry -> entry.kind().movesCash()).mapToDouble(LedgerEntry::amount).sum();
    }

    /** Paid at entries, exits and liquidations, {@code >= 0} but for rebates. */
    public double fees() {
        return 0 - total(Kind.ENTRY_FEE) - total(Kind.EXIT_FEE) - total(Kind.LIQUIDATION_FEE);
    }

    /** What fills cost against the quoted prices, {@code >= 0}. */
    public double slippage() {
        return 0 - total(Kind.SLIPPAGE);
    }

    /** Received less paid. */
    public double funding() {
        return total(Kind.FUNDING);
    }
}
