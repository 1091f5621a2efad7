/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The meaning of headers: by their names, whatever their case, blanks, underscores, hyphens and brackets, with a unit before or
 * after them; and single letters, whose case counts.
 */
final class HeaderCatalogue {

    private static final Pattern SEPARATOR = Pattern.compile(", ");
    private static final Pattern ASSET = Pattern.compile("(?i)(.+?)[ _./(\\[-]+([A-Za-z0-9]{2,10})[)\\]]*");
    private static final Set<String> MONEY = Set.of("usd", "usdt", "usdc", "busd", "tusd", "fdusd", "dai", "eur", "gbp",
            "jpy", "krw", "try", "brl", "currency", "quote", "dollar", "dollars");

    /** Units at the end of a name. */
    private static final Map<String, MeasuringUnit> AFTER = Map.ofEntries(Map.entry("ccyquote", MeasuringUnit.QUOTE),
            Map.entry("quote", MeasuringUnit.QUOTE), Map.entry("value", MeasuringUnit.QUOTE),
            Map.entry("notional", MeasuringUnit.QUOTE), Map.entry("usdt", MeasuringUnit.QUOTE),
            Map.entry("usdc", MeasuringUnit.QUOTE), Map.entry("usd", MeasuringUnit.QUOTE),
            Map.entry("inquote", MeasuringUnit.QUOTE), Map.entry("inusd", MeasuringUnit.QUOTE),
            Map.entry("contracts", MeasuringUnit.CONTRACTS), Map.entry("contract", MeasuringUnit.CONTRACTS),
            Map.entry("cont", MeasuringUnit.CONTRACTS), Map.entry("lots", MeasuringUnit.CONTRACTS),
            Map.entry("ccy", MeasuringUnit.COINS), Map.entry("base", MeasuringUnit.COINS),
            Map.entry("coins", MeasuringUnit.COINS), Map.entry("coin", MeasuringUnit.COINS),
            Map.entry("incoins", MeasuringUnit.COINS), Map.entry("incontracts", MeasuringUnit.CONTRACTS));
    /** Units within or before a name. */
    private static final Map<String, MeasuringUnit> WITHIN = Map.of("quoteasset", MeasuringUnit.QUOTE, "quote",
            MeasuringUnit.QUOTE, "usd", MeasuringUnit.QUOTE, "baseasset", MeasuringUnit.COINS, "base",
            MeasuringUnit.COINS, "coin", MeasuringUnit.COINS, "contracts", MeasuringUnit.CONTRACTS, "contract",
            MeasuringUnit.CONTRACTS);
    private static final Map<String, Double> HOURS = Map.of("hours", 1.0, "hour", 1.0, "h", 1.0, "minutes", 1.0 / 60,
            "minute", 1.0 / 60, "mins", 1.0 / 60, "min", 1.0 / 60, "seconds", 1.0 / 3600, "ms", 1.0 / 3_600_000,
            "millis", 1.0 / 3_600_000);
    private static final Map<String, Double> FRACTIONS = Map.of("percent", 0.01, "percentage", 0.01, "pct", 0.01, "%",
            0.01, "inpercent", 0.01, "bps", 1e-4, "bp", 1e-4);
    private static final Map<String, HeaderMeaning> BY_NAME = new HashMap<>();

    static {
        for (ColumnMeaning meaning : ColumnMeaning.values()) {
            SEPARATOR.splitAsStream(meaning.headers())
                    .forEach(header -> BY_NAME.put(normalised(header), HeaderMeaning.of(meaning)));
        }
        for (String name : List.of("volumefrom", "homenotional")) {
            BY_NAME.computeIfPresent(name, (key, header) -> HeaderMeaning.of(header.meaning(), MeasuringUnit.COINS));
        }
    }

    private final FileFamily family;
    private final List<String> headers;
    private final Optional<String> symbol;

    /**
     * @param headers
     *            of one file
     * @param symbol
     *            of the instrument, which tells a volume in coins named after them from one in money
     */
    HeaderCatalogue(FileFamily family, List<String> headers, Optional<String> symbol) {
        this.family = family;
        this.headers = headers;
        this.symbol = symbol;
    }

    /** Headers are the same if they differ in case and in characters that are no letters, digits or percent signs. */
    static String normalised(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]", "");
    }

    /** The headers by which a meaning is recognised. */
    static List<String> accepted(ColumnMeaning meaning) {
        return Arrays.asList(SEPARATOR.split(meaning.headers()));
    }

    Optional<HeaderMeaning> find(String header) {
        Optional<HeaderMeaning> letter = letter(header).map(HeaderMeaning::of);
        return letter.or(() -> named(header)).map(this::inFamily);
    }

    /** Volume of deals is their quantity, and so on. */
    private HeaderMeaning inFamily(HeaderMeaning found) {
        ColumnMeaning meaning = switch (found.meaning()) {
            case VOLUME -> family == FileFamily.DEALS ? ColumnMeaning.QUANTITY : ColumnMeaning.VOLUME;
            case TURNOVER -> family == FileFamily.DEALS ? ColumnMeaning.NOTIONAL : ColumnMeaning.TURNOVER;
            case NOTIONAL -> family == FileFamily.BARS ? ColumnMeaning.TURNOVER : ColumnMeaning.NOTIONAL;
            default -> found.meaning();
        };
        if (meaning == ColumnMeaning.QUANTITY && found.unit() == MeasuringUnit.QUOTE) {
            return HeaderMeaning.of(ColumnMeaning.NOTIONAL);
        }
        if (meaning == ColumnMeaning.VOLUME && found.unit() == MeasuringUnit.QUOTE) {
            return HeaderMeaning.of(ColumnMeaning.TURNOVER);
        }
        return found.with(meaning);
    }

    private Optional<HeaderMeaning> named(String header) {
        String name = normalised(header);
        HeaderMeaning known = BY_NAME.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return measured(name).or(() -> ofAsset(header));
    }

    /** A name with its unit before or after it. */
    private static Optional<HeaderMeaning> measured(String name) {
        for (Map.Entry<String, MeasuringUnit> unit : AFTER.entrySet()) {
            HeaderMeaning core = before(name, unit.getKey());
            if (core != null && core.meaning().isQuantity()) {
                return Optional.of(HeaderMeaning.of(core.meaning(), unit.getValue()));
            }
        }
        for (Map.Entry<String, MeasuringUnit> unit : WITHIN.entrySet()) {
            HeaderMeaning core = name.contains(unit.getKey()) ? BY_NAME.get(name.replace(unit.getKey(), "")) : null;
            if (core != null && core.meaning().isQuantity()) {
                return Optional.of(HeaderMeaning.of(core.meaning(), unit.getValue()));
            }
        }
        for (Map.Entry<String, Double> unit : HOURS.entrySet()) {
            HeaderMeaning core = before(name, unit.getKey());
            if (core != null && core.meaning() == ColumnMeaning.FUNDING_INTERVAL) {
                return Optional.of(new HeaderMeaning(core.meaning(), MeasuringUnit.UNSTATED, unit.getValue()));
            }
            if (core != null && core.meaning().isTime()) {
                return Optional.of(core);
            }
        }
        for (Map.Entry<String, Double> unit : FRACTIONS.entrySet()) {
            HeaderMeaning core = before(name, unit.getKey());
            if (core != null && core.meaning().isRate()) {
                return Optional.of(new HeaderMeaning(core.meaning(), MeasuringUnit.UNSTATED, unit.getValue()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable HeaderMeaning before(String name, String unit) {
        return name.endsWith(unit) ? BY_NAME.get(name.substring(0, name.length() - unit.length())) : null;
    }

    /** A volume that is named after what it counts: {@code Volume BTC}, {@code Volume_(USD)}. */
    private Optional<HeaderMeaning> ofAsset(String header) {
        Matcher matcher = ASSET.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        HeaderMeaning core = BY_NAME.get(normalised(matcher.group(1)));
        if (core == null || !core.meaning().isQuantity()) {
            return Optional.empty();
        }
        String asset = matcher.group(2).toLowerCase(Locale.ROOT);
        boolean base = symbol.map(HeaderCatalogue::normalised).filter(name -> name.startsWith(asset)).isPresent();
        if (base) {
            return Optional.of(HeaderMeaning.of(core.meaning(), MeasuringUnit.COINS));
        }
        if (MONEY.contains(asset)) {
            return Optional.of(HeaderMeaning.of(core.meaning(), MeasuringUnit.QUOTE));
        }
        return symbol.isEmpty() && matcher.group(2).equals(matcher.group(2).toUpperCase(Locale.ROOT))
                ? Optional.of(HeaderMeaning.of(core.meaning(), MeasuringUnit.COINS))
                : Optional.empty();
    }

    private Optional<ColumnMeaning> letter(String header) {
        if (header.length() > 2) {
            return Optional.empty();
        }
        return Optional.ofNullable(switch (family) {
            case BARS -> barLetter(header);
            case READINGS -> readingLetter(header);
            case DEALS -> dealLetter(header);
        });
    }

    private @Nullable ColumnMeaning barLetter(String header) {
        return switch (header) {
            case "t" -> ColumnMeaning.OPEN_TIME;
            case "T" -> headers.contains("t") ? ColumnMeaning.CLOSE_TIME : ColumnMeaning.TIME;
            case "o", "O" -> ColumnMeaning.OPEN;
            case "h", "H" -> ColumnMeaning.HIGH;
            case "l" -> ColumnMeaning.LOW;
            case "L" -> headers.contains("l") ? null : ColumnMeaning.LOW;
            case "c", "C" -> ColumnMeaning.CLOSE;
            case "v" -> ColumnMeaning.VOLUME;
            case "V" -> headers.contains("v") ? takerBuying() : ColumnMeaning.VOLUME;
            case "q" -> ColumnMeaning.TURNOVER;
            case "x" -> ColumnMeaning.CLOSED;
            case "s" -> ColumnMeaning.SYMBOL;
            case "i" -> ColumnMeaning.BAR_LENGTH;
            case "n" -> ColumnMeaning.COUNT;
            default -> null;
        };
    }

    /** Streams of bars that tell the turnover as {@code q} tell the takers' buying as {@code V}. */
    private @Nullable ColumnMeaning takerBuying() {
        return headers.contains("q") ? ColumnMeaning.TAKER_BUY_VOLUME : null;
    }

    private static @Nullable ColumnMeaning readingLetter(String header) {
        return switch (header) {
            case "t", "T" -> ColumnMeaning.TIME;
            case "s" -> ColumnMeaning.SYMBOL;
            default -> null;
        };
    }

    private @Nullable ColumnMeaning dealLetter(String header) {
        return switch (header) {
            case "T" -> ColumnMeaning.TIME;
            case "t" -> headers.contains("T") ? ColumnMeaning.ID : ColumnMeaning.TIME;
            case "s" -> ColumnMeaning.SYMBOL;
            case "S" -> ColumnMeaning.SIDE;
            case "p" -> ColumnMeaning.PRICE;
            case "ap" -> ColumnMeaning.AVERAGE_PRICE;
            case "q", "v" -> ColumnMeaning.QUANTITY;
            case "z" -> ColumnMeaning.FILLED_QUANTITY;
            case "m" -> ColumnMeaning.BUYER_IS_MAKER;
            case "a" -> ColumnMeaning.ID;
            default -> null;
        };
    }
}
