/* SPDX-License-Identifier: MIT */
package org.liq4j.rule;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ta4j.core.Position;
import org.ta4j.core.Trade;
import org.ta4j.core.TradingRecord;

import org.liq4j.api.heatmap.Side;

/**
 * What an exit needs of a record's open position.
 *
 * @param entryIndex
 *            the bar in which it was entered
 * @param entryPrice
 *            {@code NaN} if the record does not know it
 */
record RecordedPosition(Side side, int entryIndex, double entryPrice) {

    /** Empty if none is open, or it was entered after that bar. */
    static Optional<RecordedPosition> during(int index, @Nullable TradingRecord record) {
        if (record == null) {
            return Optional.empty();
        }
        Position position = record.getCurrentPosition();
        if (!position.isOpened() || position.getEntry().getIndex() > index) {
            return Optional.empty();
        }
        Trade entry = position.getEntry();
        return Optional.of(new RecordedPosition(entry.isBuy() ? Side.LONG : Side.SHORT, entry.getIndex(),
                entry.getPricePerAsset().isNaN() ? Double.NaN : entry.getPricePerAsset().doubleValue()));
    }

    /** The price a fraction of the entry price away; a positive one in the position's favour. */
    double priceAt(double fraction) {
        return entryPrice * (1 + side.sign() * fraction);
    }
}
