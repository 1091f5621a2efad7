/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowKind;

/** Which meanings a field of rows can have, the better first. */
final class FieldCatalogue {

    static final String TIME = "time";
    static final String KNOWN_AT = "knownAt";

    private static final Map<String, List<ColumnMeaning>> MEANINGS = Map.ofEntries(
            Map.entry("open", List.of(ColumnMeaning.OPEN)), Map.entry("high", List.of(ColumnMeaning.HIGH)),
            Map.entry("low", List.of(ColumnMeaning.LOW)), Map.entry("close", List.of(ColumnMeaning.CLOSE)),
            Map.entry("volume", List.of(ColumnMeaning.VOLUME)),
            Map.entry("takerBuyVolume", List.of(ColumnMeaning.TAKER_BUY_VOLUME)),
            Map.entry("takerSellVolume", List.of(ColumnMeaning.TAKER_SELL_VOLUME)),
            Map.entry("quoteVolume", List.of(ColumnMeaning.TURNOVER)),
            Map.entry("vwap", List.of(ColumnMeaning.VWAP)),
            Map.entry("openInterest", List.of(ColumnMeaning.SINGLE_OPEN_INTEREST, ColumnMeaning.OPEN_INTEREST)),
            Map.entry("fundingRate", List.of(ColumnMeaning.REALISED_FUNDING_RATE, ColumnMeaning.FUNDING_RATE)),
            Map.entry("rate", List.of(ColumnMeaning.REALISED_FUNDING_RATE, ColumnMeaning.FUNDING_RATE)),
            Map.entry("intervalHours", List.of(ColumnMeaning.FUNDING_INTERVAL)),
            Map.entry("fundingIntervalHours", List.of(ColumnMeaning.FUNDING_INTERVAL)),
            Map.entry("longShare", List.of(ColumnMeaning.LONG_SHARE)),
            Map.entry("shortShare", List.of(ColumnMeaning.SHORT_SHARE)),
            Map.entry("liquidatedLong", List.of(ColumnMeaning.LIQUIDATED_LONG)),
            Map.entry("liquidatedShort", List.of(ColumnMeaning.LIQUIDATED_SHORT)),
            Map.entry("longQuantity", List.of(ColumnMeaning.LIQUIDATED_LONG)),
            Map.entry("shortQuantity", List.of(ColumnMeaning.LIQUIDATED_SHORT)),
            Map.entry("markOpen", List.of(ColumnMeaning.MARK_OPEN)),
            Map.entry("markHigh", List.of(ColumnMeaning.MARK_HIGH)),
            Map.entry("markLow", List.of(ColumnMeaning.MARK_LOW)),
            Map.entry("markClose", List.of(ColumnMeaning.MARK_CLOSE)),
            Map.entry("markPrice", List.of(ColumnMeaning.MARK_PRICE)),
            Map.entry("synthetic", List.of(ColumnMeaning.SYNTHETIC)),
            Map.entry("barMillis", List.of(ColumnMeaning.BAR_MILLIS)),
            Map.entry("id", List.of(ColumnMeaning.ID)),
            Map.entry("price", List.of(ColumnMeaning.PRICE, ColumnMeaning.AVERAGE_PRICE)),
            Map.entry("quantity", List.of(ColumnMeaning.QUANTITY, ColumnMeaning.FILLED_QUANTITY)),
            Map.entry("takerSide", List.of(ColumnMeaning.SIDE, ColumnMeaning.BUYER_IS_MAKER,
                    ColumnMeaning.BUYER_IS_TAKER)),
            Map.entry("side", List.of(ColumnMeaning.POSITION_SIDE, ColumnMeaning.SIDE)));

    /** What was executed, and at what price on average, is more than what was ordered. */
    private static final Map<String, List<ColumnMeaning>> OF_LIQUIDATIONS = Map.of("price",
            List.of(ColumnMeaning.AVERAGE_PRICE, ColumnMeaning.PRICE), "quantity",
            List.of(ColumnMeaning.FILLED_QUANTITY, ColumnMeaning.QUANTITY));

    private static final Map<String, List<ColumnMeaning>> OF_MARK_CANDLES = Map.of("open",
            List.of(ColumnMeaning.MARK_OPEN, ColumnMeaning.OPEN), "high",
            List.of(ColumnMeaning.MARK_HIGH, ColumnMeaning.HIGH), "low",
            List.of(ColumnMeaning.MARK_LOW, ColumnMeaning.LOW), "close",
            List.of(ColumnMeaning.MARK_CLOSE, ColumnMeaning.CLOSE));

    private FieldCatalogue() {
    }

    /** By field, in the kind's order, without its times. */
    static Map<String, List<ColumnMeaning>> of(RowKind kind) {
        Map<String, List<ColumnMeaning>> fields = new LinkedHashMap<>();
        for (RowColumn column : kind.columns()) {
            fields.put(column.label(), of(kind, column.label()));
        }
        return fields;
    }

    private static List<ColumnMeaning> of(RowKind kind, String field) {
        Map<String, List<ColumnMeaning>> own = switch (kind) {
            case LIQUIDATIONS -> OF_LIQUIDATIONS;
            case MARK_CANDLES -> OF_MARK_CANDLES;
            case CANDLES, OPEN_INTEREST, ACCOUNT_RATIO, TOP_TRADER_ACCOUNT_RATIO, TOP_TRADER_POSITION_RATIO, FUNDING,
                    LIQUIDATED_VOLUME, TRADES, BOOK_DEPTH, BRACKETS ->
                Map.of();
        };
        return Optional.ofNullable(own.get(field)).orElse(MEANINGS.getOrDefault(field, List.of()));
    }

    /** By field of bars with inputs beside them. */
    static Map<String, List<ColumnMeaning>> of(List<String> barFields) {
        Map<String, List<ColumnMeaning>> fields = new LinkedHashMap<>();
        barFields.stream().filter(field -> !field.equals(TIME))
                .forEach(field -> fields.put(field, MEANINGS.getOrDefault(field, List.of())));
        return fields;
    }
}
