/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.history.MarketHistory.Column;

/** The events of one bar, in the order that {@link MarketEvent} states: all inputs first, the candle closes the bar. */
final class BarEvents implements Iterator<MarketEvent> {

    private final MarketHistory history;
    private final Deque<MarketEvent> pending = new ArrayDeque<>();

    BarEvents(MarketHistory history) {
        this.history = history;
    }

    void load(int index, Optional<Gap> gap) {
        Instant end = history.endTime(index);
        gap.ifPresent(pending::add);
        double openInterest = history.value(Column.OPEN_INTEREST, index);
        if (!Double.isNaN(openInterest)) {
            pending.add(new OpenInterest(end, end, openInterest));
        }
        double fundingRate = history.value(Column.FUNDING_RATE, index);
        if (!Double.isNaN(fundingRate)) {
            pending.add(new FundingRate(end, end, fundingRate));
        }
        double longShare = history.value(Column.LONG_ACCOUNT_SHARE, index);
        if (!Double.isNaN(longShare)) {
            pending.add(new AccountRatio(end, end, longShare));
        }
        double liquidatedLong = history.value(Column.LIQUIDATED_LONG, index);
        if (!Double.isNaN(liquidatedLong)) {
            pending.add(new LiquidatedVolume(end, end, liquidatedLong, history.value(Column.LIQUIDATED_SHORT, index)));
        }
        pending.add(history.candle(index));
    }

    @Override
    public boolean hasNext() {
        return !pending.isEmpty();
    }

    @Override
    public MarketEvent next() {
        return pending.remove();
    }
}
