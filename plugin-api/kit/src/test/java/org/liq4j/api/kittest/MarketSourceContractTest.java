/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.MarketSourceContract;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.MarketEvent;

class MarketSourceContractTest {

    private static final KitMarket MARKET = KitMarket.generated(3, 200);

    /** The market's events after a change. */
    private static HistorySource changed(UnaryOperator<List<MarketEvent>> change) {
        return new HistorySource() {

            @Override
            public Instrument instrument() {
                return MARKET.instrument();
            }

            @Override
            public Iterator<MarketEvent> events() {
                List<MarketEvent> events = new ArrayList<>();
                MARKET.events().forEachRemaining(events::add);
                return change.apply(events).iterator();
            }
        };
    }

    private static List<MarketEvent> swapped(List<MarketEvent> events, int one, int two) {
        Collections.swap(events, one, two);
        return events;
    }

    static final class Honest extends MarketSourceContract {

        @Override
        protected HistorySource create() {
            return MARKET;
        }
    }

    static final class OutOfOrder extends MarketSourceContract {

        @Override
        protected HistorySource create() {
            return changed(events -> swapped(events, 20, 40));
        }
    }

    static final class OutOfOrderWithinABar extends MarketSourceContract {

        @Override
        protected HistorySource create() {
            return changed(events -> swapped(events, 0, 1));
        }
    }

    static final class SilentAboutGaps extends MarketSourceContract {

        @Override
        protected HistorySource create() {
            return changed(events -> {
                events.removeIf(Gap.class::isInstance);
                return events;
            });
        }
    }

    /** Hands out one reading for all. */
    static final class ReadOnce extends MarketSourceContract {

        @Override
        protected HistorySource create() {
            int[] reads = new int[1];
            return changed(events -> events.subList(reads[0]++, events.size()));
        }
    }

    @Test
    void anHonestSourceKeepsEveryPromise() {
        ContractRun.of(Honest.class).keepsAll();
    }

    @Test
    void aSourceOutOfOrderIsFoundOut() {
        ContractRun.of(OutOfOrder.class).breaks("eventsComeAsTheyWereKnown", "of KIT:BTCUSDT, event ", "out of order",
                "knownAt must be >= that of the event before it (2026-01-01T");
        ContractRun.of(OutOfOrderWithinABar.class).breaks("theEventsOfABarComeInTheirOrder", "event 1 (OpenInterest[",
                "must come before FundingRate");
    }

    @Test
    void aSourceThatIsSilentAboutAGapIsFoundOut() {
        ContractRun.of(SilentAboutGaps.class).breaks("barsFollowEachOtherAndALossIsAnEvent", "a silent loss",
                "a Gap from 2026-01-01T");
    }

    @Test
    void aSourceThatIsAnotherTheSecondTimeIsFoundOut() {
        ContractRun.of(ReadOnce.class).breaks("itCanBeReadAgainAlwaysTheSame", "read again it must be the same");
    }
}
