/* SPDX-License-Identifier: MIT */
package org.liq4j.truth;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InputSetTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-01T00:01:00Z");
    private static final Candle BARE = Candle.of(START, END, 10, 12, 9, 11, 5);
    private static final Candle CANDLE = BARE.withTakerVolumes(2, 3).withVwap(10.5);
    private static final OpenInterest OPEN_INTEREST = new OpenInterest(END, END, 100);
    private static final AccountRatio RATIO = new AccountRatio(END, END, 0.6);
    private static final FundingRate FUNDING = new FundingRate(END, END, 0.0001);

    @Test
    void eachSetDropsWhatItLacksAndNothingElse() {
        assertEquals(List.of(OPEN_INTEREST, FUNDING, RATIO, CANDLE), kept(InputSet.ALL));
        assertEquals(List.of(FUNDING, RATIO, CANDLE), kept(InputSet.NO_OPEN_INTEREST));
        assertEquals(List.of(OPEN_INTEREST, FUNDING, CANDLE), kept(InputSet.NO_ACCOUNT_RATIO));
        assertEquals(List.of(OPEN_INTEREST, FUNDING, RATIO, BARE.withVwap(10.5)), kept(InputSet.NO_TAKER_SPLIT));
        assertEquals(List.of(BARE), kept(InputSet.CANDLES_ONLY));
    }

    private static List<MarketEvent> kept(InputSet inputs) {
        return List.<MarketEvent>of(OPEN_INTEREST, FUNDING, RATIO, CANDLE).stream().map(inputs::keep)
                .flatMap(Optional::stream).toList();
    }
}
