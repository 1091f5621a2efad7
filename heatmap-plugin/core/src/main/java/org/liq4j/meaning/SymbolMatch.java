/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.liq4j.api.market.Instrument;

/** Which of the names in a file is that of an instrument: the better spelling first. */
public final class SymbolMatch {

    /** What spellings of perpetual contracts add to a pair: {@code BTC/USDT:USDT, BTC-USDT-SWAP, BTCUSD_PERP, BTCUSDT.P}. */
    private static final Pattern ADDITIONS = Pattern.compile("(:[A-Z0-9]+|[-_.]?(SWAP|PERPETUAL|PERP|P))$");
    private static final Pattern MONEY = Pattern.compile("(USDT|USDC|USD|BUSD|FDUSD|TUSD|DAI|EUR)");

    private SymbolMatch() {
    }

    /** Those of the best spelling; several if they differ in case only, none if nothing matches. */
    public static List<String> symbols(Collection<String> names, Instrument instrument) {
        for (int grade = 0; grade < 4; grade++) {
            int spelling = grade;
            List<String> found = names.stream().filter(name -> matches(name, instrument.symbol(), spelling)).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean matches(String name, String symbol, int grade) {
        String upper = name.toUpperCase(Locale.ROOT);
        return switch (grade) {
            case 0 -> upper.equals(symbol);
            case 1 -> letters(upper).equals(letters(symbol));
            case 2 -> pair(upper).equals(pair(symbol));
            default -> base(symbol).filter(letters(upper)::equals).isPresent();
        };
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Z0-9]", "");
    }

    private static String pair(String text) {
        return letters(ADDITIONS.matcher(text).replaceFirst(""));
    }

    /** The coin of a symbol, where its quote currency can be told. */
    static Optional<String> base(String symbol) {
        String pair = pair(symbol);
        var money = MONEY.matcher(pair);
        int at = -1;
        while (money.find()) {
            if (money.end() == pair.length()) {
                at = money.start();
            }
        }
        return at == 0 ? Optional.empty() : Optional.of(at < 0 ? pair : pair.substring(0, at));
    }

    /** Names of exchanges are told with what is traded there ({@code exchange-futures}), and abbreviated. */
    static boolean isVenue(String name, String venue) {
        String upper = letters(name.toUpperCase(Locale.ROOT));
        String wanted = letters(venue);
        int found = 0;
        for (int i = 0; i < upper.length() && found < wanted.length(); i++) {
            if (upper.charAt(i) == wanted.charAt(found)) {
                found++;
            }
        }
        return found == wanted.length() && upper.charAt(0) == wanted.charAt(0);
    }
}
