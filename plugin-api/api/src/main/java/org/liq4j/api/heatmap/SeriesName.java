/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.BarSeries;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Instrument;

/**
 * What the name of a series says of its instrument: {@code BINANCE:ETHUSDT} says all, {@code ETHUSDT}, {@code ETH/USDT} or
 * {@code ETH-USDT-SWAP} say the coin. A name may go on after a space, or with the length of the bars.
 */
final class SeriesName {

    /** The venue of bars whose instrument nobody stated. */
    private static final String UNKNOWN = "UNKNOWN";

    private static final Pattern FULL = Pattern.compile("([A-Z][A-Z0-9_]*):([A-Z0-9][A-Z0-9_-]*)");
    private static final String BAR_LENGTH = "(?:PT?)?\\d+(?:S|M|MIN|H|D|W)";
    private static final Pattern LENGTH = Pattern.compile("[_-]" + BAR_LENGTH + "$");
    private static final Pattern PAIR = Pattern
            .compile("([A-Z0-9]{1,20}?)[-/_]?(?:USDT|USDC|BUSD|FDUSD|USD)(?:[-_]?(?:PERP|SWAP|PERPETUAL))?");

    private SeriesName() {
    }

    /**
     * @throws InvalidValueException
     *             if the series is named after another instrument
     */
    static void check(BarSeries series, Instrument instrument) {
        @Nullable
        String name = series.getName();
        if (name == null || name.isBlank() || instrument.venue().equals(UNKNOWN)) {
            return;
        }
        String first = LENGTH.matcher(name.strip().replaceFirst("\\s.*", "").toUpperCase(Locale.ROOT)).replaceFirst("");
        Matcher full = FULL.matcher(first);
        if (full.matches() && full.group(2).matches(BAR_LENGTH)) {
            first = full.group(1);
        } else if (full.matches()) {
            if (!full.group(1).equals(UNKNOWN)
                    && !first.equals(LENGTH.matcher(instrument.toString()).replaceFirst(""))) {
                throw other("series name", name, instrument);
            }
            return;
        }
        Optional<String> coin = coin(first);
        String own = coin(instrument.symbol()).orElse(instrument.symbol());
        if (coin.isPresent() && !coin.get().equals(own)) {
            throw other("series name", name, instrument);
        }
    }

    /**
     * @throws InvalidValueException
     *             if they differ
     */
    static void check(Instrument stated, Instrument instrument) {
        if (!stated.equals(instrument)) {
            throw other("instrument", stated.toString(), instrument);
        }
    }

    /** Coin of a pair such as BTCUSDT; of BTC/USDT:USDT what is before the colon counts. */
    private static Optional<String> coin(String symbol) {
        Matcher pair = PAIR.matcher(symbol.contains("/") ? symbol.replaceFirst(":.*", "") : symbol);
        return pair.matches() ? Optional.of(pair.group(1).equals("XBT") ? "BTC" : pair.group(1)) : Optional.empty();
    }

    private static InvalidValueException other(String field, String value, Instrument instrument) {
        return new InvalidValueException(field, value, "must be that of the heatmap, " + instrument
                + "; to read the heatmap of another instrument on purpose, give new LiquidationHeatmap(series, feed,"
                + " feed.instrument())");
    }
}
