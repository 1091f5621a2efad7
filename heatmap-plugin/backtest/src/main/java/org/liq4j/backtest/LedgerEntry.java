/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.time.Instant;

/**
 * One movement of an account.
 *
 * @param time
 *            when it was booked: what happens within a bar is booked at its end
 * @param market
 *            name of the series
 * @param kind
 *            what for
 * @param amount
 *            in the currency of settlement; positive: the account gains
 */
public record LedgerEntry(Instant time, String market, Kind kind, double amount) {

    /** What a movement is for. */
    public enum Kind {

        ENTRY_FEE(true), EXIT_FEE(true),

        /** Price profit of the part closed, at the prices of the fills. */
        REALISED_PROFIT(true),

        FUNDING(true),

        /** Fee of a liquidation. */
        LIQUIDATION_FEE(true),

        /**
         * What was left of a liquidated position's margin and is lost; positive where a gap went beyond the margin and the venue
         * bears the rest.
         */
        LIQUIDATION(true),

        /** What fills cost against the quoted price: told for itself, contained in the realised profit, moves no cash. */
        SLIPPAGE(false);

        private final boolean cash;

        Kind(boolean cash) {
            this.cash = cash;
        }

        /** Whether cash moves. */
        public boolean movesCash() {
            return cash;
        }
    }
}
