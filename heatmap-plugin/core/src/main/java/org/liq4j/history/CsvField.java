/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.meaning.TableReading;

/** What a column of a file of bars can be. */
enum CsvField {

    TIME("time", "time"),

    OPEN("open", Candle.Field.OPEN),

    HIGH("high", Candle.Field.HIGH),

    LOW("low", Candle.Field.LOW),

    CLOSE("close", Candle.Field.CLOSE),

    VOLUME("volume", Candle.Field.VOLUME),

    TAKER_BUY_VOLUME("takerBuyVolume", Candle.Field.TAKER_BUY_VOLUME),

    TAKER_SELL_VOLUME("takerSellVolume", Candle.Field.TAKER_SELL_VOLUME),

    VWAP("vwap", Candle.Field.VWAP),

    OPEN_INTEREST("openInterest", OpenInterest.COINS),

    FUNDING_RATE("fundingRate", FundingRate.RATE),

    LONG_SHARE("longShare", AccountRatio.LONG_SHARE),

    SHORT_SHARE("shortShare", "shortShare"),

    /** A forced sale closes a long. */
    LIQUIDATED_LONG("liquidatedLong", LiquidatedVolume.LONG_COINS),

    /** A forced purchase closes a short. */
    LIQUIDATED_SHORT("liquidatedShort", LiquidatedVolume.SHORT_COINS),

    SYNTHETIC("synthetic", "synthetic"),

    /** Hours for which the funding rate of the row is paid. */
    FUNDING_INTERVAL_HOURS("fundingIntervalHours", "fundingIntervalHours"),

    MARK_OPEN("markOpen", "markOpen"),

    MARK_HIGH("markHigh", "markHigh"),

    MARK_LOW("markLow", "markLow"),

    MARK_CLOSE("markClose", "markClose"),

    /** The mark price at the bar's end, where a file has no bars of it. */
    MARK_PRICE("markPrice", "markPrice");

    private static final int SHOWN = 4;

    private final String fieldName;
    private final String ruleName;

    /**
     * @param ruleName
     *            the name that the rules of the market events give to the value
     */
    CsvField(String fieldName, String ruleName) {
        this.fieldName = fieldName;
        this.ruleName = ruleName;
    }

    /** The name used in an explicit mapping. */
    String fieldName() {
        return fieldName;
    }

    String ruleName() {
        return ruleName;
    }

    /** Some of the headers by which it is recognised, separated by commas. */
    String accepted() {
        return TableReading.recognised(fieldName).stream().limit(SHOWN).collect(Collectors.joining(", "));
    }

    boolean isNumber() {
        return this != TIME && this != SYNTHETIC;
    }

    static Optional<CsvField> named(String name) {
        return Arrays.stream(values()).filter(field -> TableReading.isSame(field.fieldName, name))
                .findFirst();
    }

    static List<String> fieldNames() {
        return Arrays.stream(values()).map(CsvField::fieldName).toList();
    }

    static String numberNames() {
        return Arrays.stream(values()).filter(CsvField::isNumber).map(CsvField::fieldName)
                .collect(Collectors.joining(", "));
    }

    static String allNames() {
        return Arrays.stream(values()).map(CsvField::fieldName).collect(Collectors.joining(", "));
    }
}
