/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.util.Random;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.margin.BracketTable;

/**
 * Who comes to the market: sizes, leverages and holding times, each log-normal and none of them a tier. The more leverage,
 * the shorter a position is meant to be held. Crowding makes one side's accounts smaller and so more numerous.
 */
final class Traders {

    /** 40,000 USD at the start. Accounts keep up with the price, or there would be ever more of them as it rises. */
    private static final double MEAN_COINS = 40_000 / SimulatedMarket.START_PRICE;
    private static final double SIZE_DEVIATION = 1.3;
    private static final double LEVERAGE_DEVIATION = 0.9;
    private static final double MEDIAN_HOLDING_HOURS = 6;
    private static final double HOLDING_DEVIATION = 1.7;
    /** One account holds at most this share of the usual open interest; beyond it another size is drawn. */
    private static final double SIZE_LIMIT = 1.0 / 200;
    private static final double SUB_STEPS_PER_DAY = 5760;
    private static final double MEAN_CROWDING = 0.1;

    private final Random random;
    private final BracketTable table;
    private final double medianLogCoins = StrictMath.log(MEAN_COINS) - SIZE_DEVIATION * SIZE_DEVIATION / 2;
    private final double medianLogLeverage;
    private final double medianLogHolding = StrictMath.log(MEDIAN_HOLDING_HOURS);
    private final double openInterest;
    private final MeanReversion demand = new MeanReversion(0.12, 4 * SUB_STEPS_PER_DAY);
    private final MeanReversion crowding = new MeanReversion(0.2, 2 * SUB_STEPS_PER_DAY);

    Traders(Random random, BracketTable table, SimulationSettings settings) {
        this.random = random;
        this.table = table;
        this.medianLogLeverage = StrictMath.log(settings.medianLeverage());
        this.openInterest = settings.openInterest();
    }

    void advance() {
        demand.advance(random.nextGaussian());
        crowding.advance(random.nextGaussian());
    }

    /** Lots that each side would like to hold. */
    long desiredLots() {
        return PositionBook.lots(openInterest * StrictMath.exp(demand.value()));
    }

    /** Lots of the next account that wants to enter. */
    long drawLots(Side side) {
        double centre = medianLogCoins - side.sign() * (MEAN_CROWDING + crowding.value()) / 2;
        double coins;
        do {
            coins = StrictMath.exp(centre + SIZE_DEVIATION * random.nextGaussian());
        } while (coins > SIZE_LIMIT * openInterest);
        return Math.max(1, PositionBook.lots(coins));
    }

    double drawLeverage(double notional) {
        double allowed = table.maximumLeverage(notional);
        double leverage;
        do {
            leverage = StrictMath.exp(medianLogLeverage + LEVERAGE_DEVIATION * random.nextGaussian());
        } while (leverage < 1 || leverage > allowed);
        return leverage;
    }

    /** Hours of activity for which a position of this leverage is meant to be held. */
    double drawHolding(double leverage) {
        double haste = StrictMath.log(leverage) - medianLogLeverage;
        return StrictMath.exp(medianLogHolding - haste + HOLDING_DEVIATION * random.nextGaussian());
    }

    /** An index below {@code bound}, each as likely. */
    int draw(int bound) {
        return random.nextInt(bound);
    }

    /** Uniform in [0, 1). */
    double draw() {
        return random.nextDouble();
    }
}
