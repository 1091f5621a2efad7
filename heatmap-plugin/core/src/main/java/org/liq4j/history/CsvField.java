/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.OpenInterest;

/** What a column of a file can mean, and the headers by which it is recognised. */
enum CsvField {

    TIME("time", "time", "time, timestamp, open_time, open_time_ms, timestamp_ms, time_ms, date, datetime, ts, t"),

    OPEN("open", Candle.Field.OPEN, "open, o"),

    HIGH("high", Candle.Field.HIGH, "high, h"),

    LOW("low", Candle.Field.LOW, "low, l"),

    CLOSE("close", Candle.Field.CLOSE, "close, c"),

    VOLUME("volume", Candle.Field.VOLUME, "volume, vol, v"),

    TAKER_BUY_VOLUME("takerBuyVolume", Candle.Field.TAKER_BUY_VOLUME,
            "taker_buy_volume, taker_buy_vol, taker_buy_base_asset_volume, taker_buy_base_volume, buy_volume, buy_qty"),

    TAKER_SELL_VOLUME("takerSellVolume", Candle.Field.TAKER_SELL_VOLUME,
            "taker_sell_volume, taker_sell_vol, taker_sell_base_asset_volume, taker_sell_base_volume, sell_volume, sell_qty"),

    VWAP("vwap", Candle.Field.VWAP, "vwap"),

    OPEN_INTEREST("openInterest", OpenInterest.COINS, "open_interest, oi, sum_open_interest"),

    FUNDING_RATE("fundingRate", FundingRate.RATE, "funding_rate, funding, last_funding_rate"),

    LONG_SHARE("longShare", AccountRatio.LONG_SHARE, "long_share, long_account, long_account_share"),

    SHORT_SHARE("shortShare", "shortShare", "short_share, short_account, short_account_share"),

    /** A forced sale closes a long. */
    LIQUIDATED_LONG("liquidatedLong", LiquidatedVolume.LONG_COINS, "liquidated_long, liq_long, liq_sell_qty"),

    /** A forced purchase closes a short. */
    LIQUIDATED_SHORT("liquidatedShort", LiquidatedVolume.SHORT_COINS, "liquidated_short, liq_short, liq_buy_qty"),

    SYNTHETIC("synthetic", "synthetic", "synthetic, is_synthetic"),

    /** Hours for which the funding rate of the row is paid. */
    FUNDING_INTERVAL_HOURS("fundingIntervalHours", "fundingIntervalHours", "funding_interval_hours, interval_hours"),

    MARK_OPEN("markOpen", "markOpen", "mark_open"),

    MARK_HIGH("markHigh", "markHigh", "mark_high"),

    MARK_LOW("markLow", "markLow", "mark_low"),

    MARK_CLOSE("markClose", "markClose", "mark_close"),

    /** The mark price at the bar's end, where a file has no bars of it. */
    MARK_PRICE("markPrice", "markPrice", "mark_price");

    private static final Pattern SEPARATOR = Pattern.compile(", ");
    private static final Map<String, CsvField> BY_HEADER = new HashMap<>();

    static {
        for (CsvField field : values()) {
            SEPARATOR.splitAsStream(field.accepted).forEach(header -> BY_HEADER.put(normalised(header), field));
        }
    }

    private final String fieldName;
    private final String ruleName;
    private final String accepted;

    /**
     * @param ruleName
     *            the name that the rules of the market events give to the value
     * @param accepted
     *            the headers, separated by commas
     */
    CsvField(String fieldName, String ruleName, String accepted) {
        this.fieldName = fieldName;
        this.ruleName = ruleName;
        this.accepted = accepted;
    }

    /** The name used in an explicit mapping. */
    String fieldName() {
        return fieldName;
    }

    String ruleName() {
        return ruleName;
    }

    /** The headers, separated by commas. */
    String accepted() {
        return accepted;
    }

    boolean isNumber() {
        return this != TIME && this != SYNTHETIC;
    }

    static Optional<CsvField> ofHeader(String header) {
        return Optional.ofNullable(BY_HEADER.get(normalised(header)));
    }

    static Optional<CsvField> named(String name) {
        return Arrays.stream(values()).filter(field -> normalised(field.fieldName).equals(normalised(name)))
                .findFirst();
    }

    static String numberNames() {
        return Arrays.stream(values()).filter(CsvField::isNumber).map(CsvField::fieldName)
                .collect(Collectors.joining(", "));
    }

    static String allNames() {
        return Arrays.stream(values()).map(CsvField::fieldName).collect(Collectors.joining(", "));
    }

    /** Headers are the same if they differ in case, spaces, underscores and hyphens only. */
    static String normalised(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
