/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import java.util.Optional;

import org.liq4j.api.InvalidValueException;

/**
 * What a venue takes of each trade's notional. The constants are the usual rates of a regular user without discounts. They were
 * not read on the venues' own pages, and venues change them: state your own where it matters.
 *
 * @param maker
 *            fraction for an order that rested in the book; may be negative, a rebate
 * @param taker
 *            fraction for an order that was executed at once
 */
public record VenueFees(double maker, double taker) {

    /** Binance USD-M futures, regular user. */
    public static final VenueFees BINANCE = new VenueFees(0.0002, 0.0005);

    /** Bybit linear perpetuals, non-VIP. */
    public static final VenueFees BYBIT = new VenueFees(0.0002, 0.00055);

    /** OKX swaps, regular user of level 1. */
    public static final VenueFees OKX = new VenueFees(0.0002, 0.0005);

    /** Hyperliquid perpetuals, lowest tier. */
    public static final VenueFees HYPERLIQUID = new VenueFees(0.00015, 0.00045);

    /**
     * @throws InvalidValueException
     *             unless {@code 0 <= taker < 0.1} and {@code -taker <= maker < 0.1}
     */
    public VenueFees {
        if (!(taker >= 0 && taker < 0.1)) {
            throw new InvalidValueException("takerFee", Double.toString(taker), "must satisfy 0 <= takerFee < 0.1");
        }
        if (!(maker >= -taker && maker < 0.1)) {
            throw new InvalidValueException("makerFee", Double.toString(maker),
                    "must satisfy -takerFee <= makerFee < 0.1");
        }
    }

    /** The fees of a venue by the name that instruments have; empty for a venue not known here. */
    public static Optional<VenueFees> of(String venue) {
        return switch (venue) {
            case "BINANCE" -> Optional.of(BINANCE);
            case "BYBIT" -> Optional.of(BYBIT);
            case "OKX" -> Optional.of(OKX);
            case "HYPERLIQUID" -> Optional.of(HYPERLIQUID);
            default -> Optional.empty();
        };
    }

    /** The same maker fee, as far as it does not exceed the other taker fee, with another taker fee. */
    public VenueFees withTaker(double other) {
        return new VenueFees(Math.max(-other, Math.min(maker, other)), other);
    }
}
