/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liq4j.api.market.Payoff;

/**
 * How an exchange names its coin-margined futures, and what a contract of them is worth.
 *
 * @param pattern
 *            of their symbols; the first group is the coin
 * @param bitcoinValue
 *            of a contract on bitcoin, in quote currency
 * @param otherValue
 *            of a contract on any other coin, in quote currency
 */
public record InverseSymbols(Pattern pattern, double bitcoinValue, double otherValue) {

    /** What a future pays: linear if its name is none of these. */
    public Payoff payoff(String symbol) {
        Matcher matcher = pattern.matcher(symbol);
        if (!matcher.matches()) {
            return Payoff.LINEAR;
        }
        String coin = matcher.group(1);
        return Payoff.inverse(coin.equals("BTC") ? bitcoinValue : otherValue, coin);
    }
}
