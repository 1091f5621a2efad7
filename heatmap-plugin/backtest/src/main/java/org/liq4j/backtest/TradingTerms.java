/* SPDX-License-Identifier: MIT */
package org.liq4j.backtest;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.exchange.ExchangeFees;

/**
 * The terms on which an account trades one market.
 *
 * @param fees
 *            of the exchange
 * @param slippage
 *            of market orders
 * @param leverage
 *            of isolated positions, {@code >= 1}; what the market's brackets do not allow is refused at the entry
 * @param size
 *            of positions
 * @param quantityStep
 *            coins, or contracts of an inverse future; quantities are cut to a multiple of it; 0 for none
 * @param minimumNotional
 *            quote currency; smaller positions are not opened; 0 for none
 * @param limitFill
 *            when a resting target is filled
 * @param liquidationFee
 *            fraction of the notional that a liquidation costs; taken from the margin, which is lost as a whole, so it only
 *            tells what part of the loss is a fee
 */
public record TradingTerms(ExchangeFees fees, SlippageModel slippage, double leverage, PositionSize size,
        double quantityStep, double minimumNotional, LimitFill limitFill, double liquidationFee) {

    /**
     * What is assumed where an exchange's fees are not known: what regular users of large exchanges usually pay. Who trades on
     * them says so.
     */
    public static final ExchangeFees ASSUMED_FEES = new ExchangeFees(0.0002, 0.0005);

    /** The assumed fees, no slippage, no borrowed money. */
    public static final TradingTerms DEFAULT = new TradingTerms(ASSUMED_FEES, SlippageModel.NONE, 1,
            PositionSize.WHOLE, 0, 0, LimitFill.THROUGH, 0);

    /**
     * @throws InvalidValueException
     *             if a value is out of its range
     */
    public TradingTerms {
        Require.atLeast("leverage", leverage, 1);
        Require.notNegative("quantityStep", quantityStep);
        Require.notNegative("minimumNotional", minimumNotional);
        Require.atLeastBelow("liquidationFee", liquidationFee, 0, 0.1);
    }

    public TradingTerms withFees(ExchangeFees other) {
        return new TradingTerms(other, slippage, leverage, size, quantityStep, minimumNotional, limitFill,
                liquidationFee);
    }

    public TradingTerms withSlippage(SlippageModel other) {
        return new TradingTerms(fees, other, leverage, size, quantityStep, minimumNotional, limitFill, liquidationFee);
    }

    public TradingTerms withLeverage(double other) {
        return new TradingTerms(fees, slippage, other, size, quantityStep, minimumNotional, limitFill, liquidationFee);
    }

    public TradingTerms withSize(PositionSize other) {
        return new TradingTerms(fees, slippage, leverage, other, quantityStep, minimumNotional, limitFill,
                liquidationFee);
    }

    /** With the venue's quantity step and smallest notional. */
    public TradingTerms withLimits(double step, double smallestNotional) {
        return new TradingTerms(fees, slippage, leverage, size, step, smallestNotional, limitFill, liquidationFee);
    }

    public TradingTerms withLimitFill(LimitFill other) {
        return new TradingTerms(fees, slippage, leverage, size, quantityStep, minimumNotional, other, liquidationFee);
    }

    public TradingTerms withLiquidationFee(double other) {
        return new TradingTerms(fees, slippage, leverage, size, quantityStep, minimumNotional, limitFill, other);
    }

    /** Coins cut to the step. */
    double stepped(double coins) {
        // The small excess keeps a quantity that is a multiple but for its rounding.
        return quantityStep == 0 ? coins : Math.floor(coins / quantityStep * (1 + 1e-12)) * quantityStep;
    }
}
