/* SPDX-License-Identifier: MIT */
package org.liq4j.api.market;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;

/**
 * What a position in a future pays, and in what. It decides what quantities count, and in which currency margin, profit, fees
 * and funding are: the currency in which the future is <i>settled</i>.
 *
 * <p>
 * A <b>linear</b> future is settled in its quote currency, and quantities are base coins. Q coins from E to P pay a long
 *
 * <pre>
 *     Q (P - E)
 * </pre>
 *
 * An <b>inverse</b>, or coin-margined, future is settled in its base coin, and quantities - volume, open interest, size of a
 * position - are contracts, each of a fixed value V in quote currency. Q contracts from E to P pay a long, in coins,
 *
 * <pre>
 *     Q V (1/E - 1/P)
 * </pre>
 *
 * 10,000 contracts of 1 USD from 60,000 to 40,000 lose 1/12 coin; with 1/6 coin of margin, that is half of it. Prices are in
 * quote currency per coin in both. Immutable.
 */
public sealed interface Payoff {

    /** Settled in quote currency. */
    Payoff LINEAR = new Linear();

    /** Of contracts with a value of that many units of quote currency each, settled in the coin of that name. */
    static Payoff inverse(double contractValue, String coin) {
        return new Inverse(contractValue, coin);
    }

    /**
     * Reads what {@code toString} writes: {@code linear} or {@code inverse(100 BTC)}; the coin may be left out.
     *
     * @throws InvalidValueException
     *             if it is something else
     */
    static Payoff parse(String text) {
        String trimmed = text.strip();
        if (trimmed.equalsIgnoreCase("linear")) {
            return LINEAR;
        }
        Matcher inverse = Inverse.WRITTEN.matcher(trimmed);
        if (!inverse.matches()) {
            throw new InvalidValueException("contract", text,
                    "must be linear, or inverse(VALUE COIN) with the value of a contract in quote currency, for example inverse(100 BTC)");
        }
        String coin = inverse.group(2);
        return inverse(Double.parseDouble(inverse.group(1)),
                coin == null ? Inverse.UNNAMED : coin.toUpperCase(Locale.ROOT));
    }

    /** Whether it is settled in base coins, and quantities are contracts. */
    boolean isInverse();

    /** Name of the currency in which it is settled; {@code USD} stands for all that are as good as one. */
    String settlement();

    /** Name of what quantities count: {@code coins} or {@code contracts}. */
    String quantityUnit();

    /** What a quantity is worth at a price, in quote currency. */
    double notional(double quantity, double price);

    /** The quantity that is worth so much quote currency at a price. */
    double quantity(double notional, double price);

    /** What a quantity is worth at a price, in the currency of settlement: what margin, fees and funding are a share of. */
    double value(double quantity, double price);

    /**
     * What a position of that quantity gains between two prices, in the currency of settlement.
     *
     * @param sign
     *            +1 of a long, -1 of a short
     */
    double profit(int sign, double quantity, double entry, double exit);

    /** An amount of the currency of settlement in quote currency. */
    double inQuote(double amount, double price);

    /** An amount of quote currency in the currency of settlement. */
    double settled(double amount, double price);

    /**
     * What a quantity is in terms of {@link org.liq4j.api.margin.BracketTable}: what does not change with the price. Base coins
     * of a linear future, quote currency of an inverse one.
     */
    double exposure(double quantity);

    /**
     * The loss at a price as a share of what the position was worth at its entry; below 0 if that is a gain.
     *
     * @param sign
     *            +1 of a long, -1 of a short
     */
    double lossShare(int sign, double entry, double exit);

    /** Settled in quote currency; quantities are base coins. */
    record Linear() implements Payoff {

        @Override
        public boolean isInverse() {
            return false;
        }

        @Override
        public String settlement() {
            return "USD";
        }

        @Override
        public String quantityUnit() {
            return "coins";
        }

        @Override
        public double notional(double quantity, double price) {
            return quantity * price;
        }

        @Override
        public double quantity(double notional, double price) {
            return notional / price;
        }

        @Override
        public double value(double quantity, double price) {
            return quantity * price;
        }

        @Override
        public double profit(int sign, double quantity, double entry, double exit) {
            return sign * quantity * (exit - entry);
        }

        @Override
        public double inQuote(double amount, double price) {
            return amount;
        }

        @Override
        public double settled(double amount, double price) {
            return amount;
        }

        @Override
        public double exposure(double quantity) {
            return quantity;
        }

        @Override
        public double lossShare(int sign, double entry, double exit) {
            return sign * (entry - exit) / entry;
        }

        @Override
        public String toString() {
            return "linear";
        }
    }

    /**
     * Settled in base coins; quantities are contracts.
     *
     * @param contractValue
     *            of one contract, in quote currency
     * @param coin
     *            name of the base coin: upper case, letters and digits
     */
    record Inverse(double contractValue, String coin) implements Payoff {

        /** The coin where nobody has named it. */
        public static final String UNNAMED = "COIN";

        private static final Pattern WRITTEN = Pattern
                .compile("(?i)inverse\\(\\s*(\\d+(?:\\.\\d+)?)(?:\\s+([A-Z0-9]+))?\\s*\\)");

        /**
         * @throws InvalidValueException
         *             unless the value is above zero and finite, and the coin is of upper-case letters and digits
         */
        public Inverse {
            Require.positive("contractValue", contractValue);
            if (!coin.matches("[A-Z0-9]+")) {
                throw new InvalidValueException("coin", coin, "must match [A-Z0-9]+");
            }
        }

        @Override
        public boolean isInverse() {
            return true;
        }

        @Override
        public String settlement() {
            return coin;
        }

        @Override
        public String quantityUnit() {
            return "contracts";
        }

        @Override
        public double notional(double quantity, double price) {
            return quantity * contractValue;
        }

        @Override
        public double quantity(double notional, double price) {
            return notional / contractValue;
        }

        @Override
        public double value(double quantity, double price) {
            return quantity * contractValue / price;
        }

        /** As one fraction, which keeps the digits that two reciprocals of near prices would lose. */
        @Override
        public double profit(int sign, double quantity, double entry, double exit) {
            return sign * quantity * contractValue * ((exit - entry) / (entry * exit));
        }

        @Override
        public double inQuote(double amount, double price) {
            return amount * price;
        }

        @Override
        public double settled(double amount, double price) {
            return amount / price;
        }

        @Override
        public double exposure(double quantity) {
            return quantity * contractValue;
        }

        @Override
        public double lossShare(int sign, double entry, double exit) {
            return sign * (entry - exit) / exit;
        }

        @Override
        public String toString() {
            String value = BigDecimal.valueOf(contractValue).stripTrailingZeros().toPlainString();
            return "inverse(" + value + (coin.equals(UNNAMED) ? "" : " " + coin) + ")";
        }
    }
}
