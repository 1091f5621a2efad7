/* SPDX-License-Identifier: MIT */
package org.liq4j.api.margin;

import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;

/**
 * The margin brackets of one instrument at one time, and the liquidation prices that follow from them. Immutable.
 *
 * <p>
 * Theory. An isolated linear position of Q coins entered at E with leverage L, s = +1 for a long and -1 for a short, is
 * liquidated at the price P where its equity has fallen to the maintenance margin of its notional P Q:
 *
 * <pre>
 *     E Q / L + X + s (P - E) Q = m P Q - D
 *     P = ( E (1 - s/L) - s (D + X) / Q ) / ( 1 - s m )
 * </pre>
 *
 * with m and D, rate and deduction, of the bracket that holds the notional <i>at</i> P, and X the margin added since, less
 * funding and fees paid. Because maintenance margin is continuous and piecewise linear in the notional with slopes below
 * 1, equity less maintenance margin is strictly monotone in P, so exactly one bracket is consistent: the lowest one whose
 * own solution does not exceed its cap. One pass over the brackets finds it.
 *
 * <p>
 * Sources: Binance, "How to calculate liquidation price of USD-M futures contracts"; OKX, "Tiered maintenance margin ratio
 * rules" (adds the taker fee to m); Hyperliquid, "Margin tiers". They are the same formula.
 *
 * <p>
 * A table of an <b>inverse</b> future, made by {@link #inverse}, is in coins. Its position is worth Q in quote currency - number
 * of contracts times contract value - at any price, and Q / P coins at the price P. Margin and maintenance margin are coins:
 *
 * <pre>
 *     Q / (E L) + X + s Q (1/E - 1/P) = m Q / P - D
 *     P = Q ( 1 + s m ) / ( Q/E + s ( Q/(E L) + X + D ) )
 * </pre>
 *
 * A long with leverage 3 from 60,000 and m = 0.004 is liquidated at 60,000 * 1.004 * 3/4 = 45,180. With u = 1/P this is the
 * linear formula of the other side: who is long the coin against margin in coins is short the quote currency. So the same
 * argument holds for the bracket, the notional in coins at the liquidation decides, and it is a <i>short</i> with leverage 1 that
 * no price liquidates.
 *
 * <p>
 * Sources: Binance, "How to calculate liquidation price of COIN-M futures contracts" (WB = Q / (E L) + X, cum = D, contract
 * multiplier times position size = Q); Bybit, "Liquidation price (inverse contract)"; OKX, "Liquidation price of coin-margined
 * contracts" (adds the taker fee to m). They are the same formula.
 */
public final class BracketTable {

    /**
     * The liquidation price of a position that no price above zero liquidates, such as a linear long, or an inverse short, with
     * leverage 1.
     */
    public static final double NEVER_LIQUIDATED = 0.0;

    /** Published deductions are rounded to whole dollars. */
    private static final double DEDUCTION_ROUNDING = 0.5;

    /** Published deductions in coins are rounded to about such a share of the bracket's floor: 0.5 USD of 50,000. */
    private static final double COIN_DEDUCTION_ROUNDING = 1e-5;

    /** The smallest multiplier of maintenance margins. */
    private static final double LOWEST_MULTIPLIER = 0.01;

    /** Share of the entry below which a liquidation price is the rounding error of zero. */
    private static final double PRICE_ROUNDING = 1e-12;

    private final List<Bracket> brackets;
    private final double takerFee;
    private final boolean inverse;
    private final double[] caps;
    private final double[] leverages;
    private final double[] rates;
    private final double[] deductions;

    /** A table of a linear future whose exchange adds no fee to the maintenance rate, as most do. */
    public BracketTable(List<Bracket> brackets) {
        this(brackets, 0);
    }

    /**
     * A table of a linear future, in quote currency.
     *
     * @param brackets
     *            contiguous from notional 0, ascending
     * @param takerFee
     *            fraction of the notional that the venue adds to the maintenance rate, {@code >= 0}; most add none: 0
     * @throws InvalidValueException
     *             if the brackets leave a gap, loosen with size, or if a deduction breaks
     *             {@code deduction_n = floor_n (rate_n - rate_{n-1}) + deduction_{n-1}} by more than 0.5 USD and 1e-6 of it
     */
    public BracketTable(List<Bracket> brackets, double takerFee) {
        this(brackets, takerFee, false, 1);
    }

    /**
     * A table of an inverse future, in coins.
     *
     * @param brackets
     *            contiguous from notional 0, ascending
     * @param takerFee
     *            fraction of the notional that the venue adds to the maintenance rate, {@code >= 0}; most add none: 0
     * @throws InvalidValueException
     *             if the brackets leave a gap, loosen with size, or if a deduction breaks
     *             {@code deduction_n = floor_n (rate_n - rate_{n-1}) + deduction_{n-1}} by more than 1e-5 of the floor and 1e-6 of
     *             it
     */
    public static BracketTable inverse(List<Bracket> brackets, double takerFee) {
        return new BracketTable(brackets, takerFee, true, 1);
    }

    /** @param rounding how many times as large as in published tables the rounding of deductions may be */
    private BracketTable(List<Bracket> brackets, double takerFee, boolean inverse, double rounding) {
        this.brackets = List.copyOf(brackets);
        this.takerFee = takerFee;
        this.inverse = inverse;
        BracketRules.check(this.brackets, takerFee, inverse ? 0 : rounding * DEDUCTION_ROUNDING,
                inverse ? rounding * COIN_DEDUCTION_ROUNDING : 0);
        caps = this.brackets.stream().mapToDouble(Bracket::notionalCap).toArray();
        leverages = this.brackets.stream().mapToDouble(Bracket::maximumLeverage).toArray();
        rates = this.brackets.stream().mapToDouble(bracket -> bracket.maintenanceRate() + takerFee).toArray();
        deductions = this.brackets.stream().mapToDouble(Bracket::deduction).toArray();
    }

    /** Whether it is of an inverse future: notionals, margins and deductions are coins, else they are quote currency. */
    public boolean isInverse() {
        return inverse;
    }

    /** Name of the unit of notionals, margins and deductions: {@code USD}, which stands for any quote currency, or {@code coins}. */
    public String notionalUnit() {
        return inverse ? "coins" : "USD";
    }

    /** Ascending in notional. */
    public List<Bracket> brackets() {
        return brackets;
    }

    public double takerFee() {
        return takerFee;
    }

    /**
     * The bracket of a notional; a cap belongs to the bracket below it.
     *
     * @throws InvalidValueException
     *             unless {@code 0 <= notional <= } the last cap
     */
    public Bracket bracketOf(double notional) {
        return brackets.get(indexOf(notional));
    }

    /**
     * The highest leverage with which a position of this notional may be entered.
     *
     * @throws InvalidValueException
     *             unless {@code 0 <= entryNotional <= } the last cap
     */
    public double maximumLeverage(double entryNotional) {
        return leverages[indexOf(entryNotional)];
    }

    /**
     * This table with every maintenance rate and deduction multiplied; fee and allowed leverages stay. A leverage whose margin
     * then no longer covers the maintenance margin at the entry is refused by {@link #liquidationPrice}, and
     * {@link #coversMaintenance} tells which. Brackets whose rate plus fee would reach 1 are left out with the notionals above
     * them: nobody could hold such a position.
     *
     * @param multiplier
     *            k; 1 gives this table itself
     * @throws InvalidValueException
     *             unless {@code 0.01 <= k} and {@code k * rate + takerFee < 1} in the first bracket
     */
    public BracketTable withMaintenance(double multiplier) {
        if (multiplier == 1) {
            return this;
        }
        double lowestRate = brackets.getFirst().maintenanceRate();
        if (!(multiplier >= LOWEST_MULTIPLIER && multiplier * lowestRate + takerFee < 1)) {
            throw new InvalidValueException("multiplier", Double.toString(multiplier),
                    "must satisfy 0.01 <= multiplier and multiplier * " + lowestRate + " + " + takerFee + " < 1");
        }
        List<Bracket> multiplied = brackets.stream()
                .takeWhile(bracket -> multiplier * bracket.maintenanceRate() + takerFee < 1)
                .map(bracket -> new Bracket(bracket.notionalFloor(), bracket.notionalCap(), bracket.maximumLeverage(),
                        multiplier * bracket.maintenanceRate(), multiplier * bracket.deduction()))
                .toList();
        return new BracketTable(multiplied, takerFee, inverse, Math.max(1, multiplier));
    }

    /**
     * Whether the margin of a new position exceeds its maintenance margin at the entry, on either side; else it would be dead
     * at once. What a venue publishes covers every leverage it allows; a multiplied table may not.
     *
     * @param leverage
     *            {@code >= 1}
     * @param entryNotional
     *            {@code > 0}; above the last cap nothing is covered
     * @throws InvalidValueException
     *             if an argument breaks its bound
     */
    public boolean coversMaintenance(double leverage, double entryNotional) {
        checkLeverage(leverage);
        checkSize(1, entryNotional);
        // The multiple of the entry does not depend on the price: entry 1, that many coins, as liquidationPrice has it. An
        // inverse future exchanges the sides, and both are asked for.
        return entryNotional <= caps[caps.length - 1] && solve(1, 1 - 1 / leverage, entryNotional) < 1
                && solve(-1, 1 + 1 / leverage, entryNotional) > 1;
    }

    /**
     * Maintenance rate plus fee of a notional: what m stands for in the formula.
     *
     * @throws InvalidValueException
     *             unless {@code 0 <= notional <= } the last cap
     */
    public double effectiveRate(double notional) {
        return rates[indexOf(notional)];
    }

    /**
     * The price at which a new position will be liquidated. Allocates nothing.
     *
     * @param side
     *            side of the position
     * @param entry
     *            price, {@code > 0}
     * @param leverage
     *            from 1 to {@link #maximumLeverage} of the entry notional
     * @param quantity
     *            {@code > 0}; coins, or of an inverse future the value of the contracts in quote currency: see
     *            {@link org.liq4j.api.market.Payoff#exposure}
     * @param addedMargin
     *            added to what the position is worth at its entry over the leverage, less funding and fees paid; may be negative;
     *            USD, or of an inverse future coins
     * @return below the entry for a long and above it for a short; {@link #NEVER_LIQUIDATED} if no price liquidates it. Above
     *         the last bracket's cap that bracket's rate continues.
     * @throws InvalidValueException
     *             if an argument breaks its bound, or if the margin does not cover the maintenance margin at the entry
     */
    public double liquidationPrice(Side side, double entry, double leverage, double quantity, double addedMargin) {
        checkSize(entry, quantity);
        checkFinite("addedMargin", addedMargin);
        checkLeverage(leverage);
        double notional = inverse ? quantity / entry : entry * quantity;
        double allowed = maximumLeverage(notional);
        if (leverage > allowed) {
            throw new InvalidValueException("leverage", Double.toString(leverage),
                    "must be <= " + allowed + ", the maximum of an entry notional of " + notional);
        }
        int sign = side.sign();
        if (inverse) {
            double reciprocal = solve(-sign, (1 + sign / leverage) / entry + sign * addedMargin / quantity, quantity);
            if (sign * (reciprocal * entry - 1) <= 0) {
                throw uncovered(side, entry, reciprocal > 0 ? 1 / reciprocal : Double.POSITIVE_INFINITY);
            }
            return reciprocal * entry <= PRICE_ROUNDING ? NEVER_LIQUIDATED : 1 / reciprocal;
        }
        double price = solve(sign, entry * (1 - sign / leverage) - sign * addedMargin / quantity, quantity);
        if (sign * (entry - price) <= 0) {
            throw uncovered(side, entry, price);
        }
        return price <= entry * PRICE_ROUNDING ? NEVER_LIQUIDATED : price;
    }

    private static InvalidValueException uncovered(Side side, double entry, double price) {
        return new InvalidValueException("liquidationPrice", Double.toString(price), "must be "
                + (side == Side.LONG ? "<" : ">") + " entry (" + entry + ") for a " + side
                + ": the margin does not cover the maintenance margin at the entry");
    }

    /**
     * The price at which a position held for some time will be liquidated, from the margin it still has. Price may have moved
     * in its favour since the entry, so this may lie beyond the entry, and no leverage is refused. Allocates nothing.
     *
     * @param side
     *            side of the position
     * @param entry
     *            average price of the entries, {@code > 0}; of an inverse future the harmonic one
     * @param quantity
     *            {@code > 0}; coins, or of an inverse future the value of the contracts in quote currency
     * @param margin
     *            the isolated wallet balance: initial margin and additions, less funding and fees paid; USD, or of an inverse
     *            future coins
     * @return {@link #NEVER_LIQUIDATED} if no price liquidates it
     * @throws InvalidValueException
     *             if an argument breaks its bound, or if a short, of an inverse future a long, has no price above zero at which it
     *             could live
     */
    public double heldLiquidationPrice(Side side, double entry, double quantity, double margin) {
        checkSize(entry, quantity);
        checkFinite("margin", margin);
        int sign = side.sign();
        if (inverse) {
            double reciprocal = solve(-sign, 1 / entry + sign * margin / quantity, quantity);
            if (reciprocal * entry > PRICE_ROUNDING) {
                return 1 / reciprocal;
            }
            if (side == Side.LONG) {
                throw deadEverywhere(side, margin, "< infinity");
            }
            return NEVER_LIQUIDATED;
        }
        double price = solve(sign, entry - sign * margin / quantity, quantity);
        if (price > entry * PRICE_ROUNDING) {
            return price;
        }
        if (side == Side.SHORT) {
            throw deadEverywhere(side, margin, "> 0, got " + price);
        }
        return NEVER_LIQUIDATED;
    }

    private static InvalidValueException deadEverywhere(Side side, double margin, String price) {
        return new InvalidValueException("margin", Double.toString(margin),
                "must leave the " + side + " a liquidation price " + price);
    }

    /** The price, or for the other side of an inverse future its reciprocal. */
    private double solve(int sign, double base, double quantity) {
        int last = caps.length - 1;
        int n = 0;
        double price = (base - sign * deductions[0] / quantity) / (1 - sign * rates[0]);
        while (n < last && price * quantity > caps[n]) {
            n++;
            price = (base - sign * deductions[n] / quantity) / (1 - sign * rates[n]);
        }
        return price;
    }

    private int indexOf(double notional) {
        int last = caps.length - 1;
        if (!(notional >= 0 && notional <= caps[last])) {
            throw new InvalidValueException("notional", Double.toString(notional),
                    "must satisfy 0 <= notional <= " + caps[last]);
        }
        int n = 0;
        while (notional > caps[n]) {
            n++;
        }
        return n;
    }

    private static void checkLeverage(double leverage) {
        if (!(leverage >= 1)) {
            throw new InvalidValueException("leverage", Double.toString(leverage), "must be >= 1");
        }
    }

    private static void checkSize(double entry, double quantity) {
        if (!(entry > 0 && entry < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("entry", Double.toString(entry), "must satisfy 0 < entry < infinity");
        }
        if (!(quantity > 0 && quantity < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("quantity", Double.toString(quantity),
                    "must satisfy 0 < quantity < infinity");
        }
    }

    private static void checkFinite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidValueException(field, Double.toString(value), "must be a finite number");
        }
    }
}
