/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.EnumMap;
import java.util.Map;

import org.liq4j.api.rows.RowKind;

/** Which histories an exchange serves, by what it is. */
public final class VenueHistories {

    private VenueHistories() {
    }

    /** The histories by kind, in the order of kinds. */
    public static Map<RowKind, RowHistory> of(RestMarketData data) {
        Map<RowKind, RowHistory> histories = new EnumMap<>(RowKind.class);
        if (data instanceof CandleSource source) {
            histories.put(RowKind.CANDLES, source.candles());
        }
        if (data instanceof MarkCandleSource source) {
            histories.put(RowKind.MARK_CANDLES, source.markCandles());
        }
        if (data instanceof OpenInterestHistorySource source) {
            histories.put(RowKind.OPEN_INTEREST, source.openInterestHistory());
        }
        if (data instanceof AccountRatioSource source) {
            histories.put(RowKind.ACCOUNT_RATIO, source.accountRatio());
        }
        if (data instanceof TopTraderRatioSource source) {
            histories.put(RowKind.TOP_TRADER_ACCOUNT_RATIO, source.topTraderAccountRatio());
            histories.put(RowKind.TOP_TRADER_POSITION_RATIO, source.topTraderPositionRatio());
        }
        if (data instanceof FundingSource source) {
            histories.put(RowKind.FUNDING, source.funding());
        }
        return histories;
    }
}
