/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.util.EnumMap;
import java.util.Map;

import org.liq4j.api.rows.RowKind;

/** Which histories a venue has, by what it is. */
public final class VenueHistories {

    private VenueHistories() {
    }

    /** The histories by kind, in the order of kinds. */
    public static Map<RowKind, RowHistory> of(Venue venue) {
        Map<RowKind, RowHistory> histories = new EnumMap<>(RowKind.class);
        if (venue instanceof CandleSource source) {
            histories.put(RowKind.CANDLES, source.candles());
        }
        if (venue instanceof MarkCandleSource source) {
            histories.put(RowKind.MARK_CANDLES, source.markCandles());
        }
        if (venue instanceof OpenInterestHistorySource source) {
            histories.put(RowKind.OPEN_INTEREST, source.openInterestHistory());
        }
        if (venue instanceof AccountRatioSource source) {
            histories.put(RowKind.ACCOUNT_RATIO, source.accountRatio());
        }
        if (venue instanceof TopTraderRatioSource source) {
            histories.put(RowKind.TOP_TRADER_ACCOUNT_RATIO, source.topTraderAccountRatio());
            histories.put(RowKind.TOP_TRADER_POSITION_RATIO, source.topTraderPositionRatio());
        }
        if (venue instanceof FundingSource source) {
            histories.put(RowKind.FUNDING, source.funding());
        }
        return histories;
    }
}
