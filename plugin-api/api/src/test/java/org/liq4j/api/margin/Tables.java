/* SPDX-License-Identifier: MIT */
package org.liq4j.api.margin;

import java.util.List;

/** Tables that tests use. */
final class Tables {

    private static final BracketTable BITCOIN = new BracketTable(List.of(
            new Bracket(0, 50_000, 125, 0.004, 0),
            new Bracket(50_000, 600_000, 100, 0.005, 50),
            new Bracket(600_000, 3_000_000, 75, 0.0065, 950),
            new Bracket(3_000_000, 12_000_000, 50, 0.01, 11_450),
            new Bracket(12_000_000, 70_000_000, 25, 0.02, 131_450),
            new Bracket(70_000_000, 100_000_000, 20, 0.025, 481_450),
            new Bracket(100_000_000, 230_000_000, 10, 0.05, 2_981_450),
            new Bracket(230_000_000, 480_000_000, 5, 0.1, 14_481_450),
            new Bracket(480_000_000, 600_000_000, 4, 0.125, 26_481_450),
            new Bracket(600_000_000, 800_000_000, 3, 0.15, 41_481_450),
            new Bracket(800_000_000, 1_200_000_000, 2, 0.25, 121_481_450),
            new Bracket(1_200_000_000, 1_800_000_000, 1, 0.5, 421_481_450)));

    private Tables() {
    }

    /** Binance BTCUSDT of 2024-10-24. */
    static BracketTable bitcoin() {
        return BITCOIN;
    }
}
