/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

/**
 * The inputs as last known at the bar that has just closed. A view of the engine's state: read it during the call that
 * hands it over, do not keep it. {@code NaN} stands for an input that was never read.
 */
public interface MarketInputs {

    /** The bar that has just closed. */
    Candle candle();

    /** The bar's lowest price that triggered liquidations: of the mark price where there is a bar of it, else of trades. */
    default double lowestTrigger() {
        return candle().low();
    }

    /** The bar's highest price that triggered liquidations: of the mark price where there is a bar of it, else of trades. */
    default double highestTrigger() {
        return candle().high();
    }

    /** Open interest in coins, the last reading known. */
    double openInterest();

    /** Funding rate per interval, the last reading known. */
    double fundingRate();

    /** Share of accounts that are long, the last reading known. */
    double longAccountShare();

    /** Coins of long positions that the venue reported as liquidated during the bar. */
    double liquidatedLongCoins();

    /** Coins of short positions that the venue reported as liquidated during the bar. */
    double liquidatedShortCoins();
}
