/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.HistorySource;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What a source of recorded or simulated events promises. Inherit from it and say how the source is made:
 *
 * <pre>
 * class MySourceTest extends MarketSourceContract {
 *
 *     protected HistorySource create() {
 *         return new MySource(...);
 *     }
 * }
 * </pre>
 */
public abstract class MarketSourceContract {

    protected MarketSourceContract() {
    }

    /** The source; each call may give the same one. */
    protected abstract HistorySource create();

    /** How many events are looked at; the first 50,000 unless overridden. */
    protected int eventLimit() {
        return 50_000;
    }

    private List<MarketEvent> read(Iterator<MarketEvent> events) {
        List<MarketEvent> read = new ArrayList<>();
        while (events.hasNext() && read.size() < eventLimit()) {
            read.add(events.next());
        }
        return read;
    }

    private static AssertionFailedError broken(HistorySource source, int number, MarketEvent event, String promise) {
        return new AssertionFailedError(source.getClass().getSimpleName() + " of " + source.instrument() + ", event "
                + number + " (" + event + "): " + promise);
    }

    @Test
    void thereAreBars() {
        if (read(create().events()).stream().noneMatch(Candle.class::isInstance)) {
            throw new AssertionFailedError(create().instrument() + " has no bar: nothing can be judged by that");
        }
    }

    @Test
    void eventsComeAsTheyWereKnown() {
        HistorySource source = create();
        List<MarketEvent> events = read(source.events());
        for (int i = 0; i < events.size(); i++) {
            MarketEvent event = events.get(i);
            if (event.knownAt().isBefore(event.eventTime())) {
                throw broken(source, i, event, "known before it happened: knownAt must be >= eventTime");
            }
            if (i > 0 && event.knownAt().isBefore(events.get(i - 1).knownAt())) {
                throw broken(source, i, event, "out of order: knownAt must be >= that of the event before it ("
                        + events.get(i - 1).knownAt() + ")");
            }
        }
    }

    @Test
    void theEventsOfABarComeInTheirOrder() {
        HistorySource source = create();
        List<MarketEvent> events = read(source.events());
        for (int i = 1; i < events.size(); i++) {
            MarketEvent before = events.get(i - 1);
            MarketEvent event = events.get(i);
            boolean sameBar = event.knownAt().equals(before.knownAt()) && !(before instanceof Candle);
            if (sameBar && place(event) < place(before)) {
                throw broken(source, i, event, "out of order within its bar: it must come before "
                        + before.getClass().getSimpleName());
            }
        }
    }

    /** The order that {@link MarketEvent} states. */
    private static int place(MarketEvent event) {
        return switch (event) {
            case Gap gap -> 0;
            case OpenInterest reading -> 1;
            case FundingRate reading -> 2;
            case AccountRatio ratio -> 3;
            case LiquidatedVolume volume -> 4;
            case MarkCandle mark -> 5;
            case Candle candle -> 6;
        };
    }

    @Test
    void barsFollowEachOtherAndALossIsAnEvent() {
        HistorySource source = create();
        List<MarketEvent> events = read(source.events());
        Instant lastEnd = Instant.MIN;
        Instant known = Instant.MIN;
        for (int i = 0; i < events.size(); i++) {
            MarketEvent event = events.get(i);
            if (event instanceof Gap gap && gap.from().equals(lastEnd)) {
                known = gap.to();
            }
            if (event instanceof Candle candle) {
                if (candle.beginTime().isBefore(lastEnd)) {
                    throw broken(source, i, event, "overlaps the bar before it, which ends " + lastEnd);
                }
                boolean first = lastEnd.equals(Instant.MIN);
                if (!first && candle.beginTime().isAfter(lastEnd) && !known.equals(candle.beginTime())) {
                    throw broken(source, i, event, "a silent loss: a Gap from " + lastEnd + " to " + candle.beginTime()
                            + " must come before it");
                }
                lastEnd = candle.endTime();
            }
        }
    }

    @Test
    void itCanBeReadAgainAlwaysTheSame() {
        HistorySource source = create();
        Iterator<MarketEvent> begun = source.events();
        begun.next();
        List<MarketEvent> first = read(source.events());
        same(source, first, read(source.events()), 0, "read again it must be the same");
        same(source, first, read(create().events()), 0, "made anew it must be the same");
        List<MarketEvent> rest = new ArrayList<>(List.of(first.getFirst()));
        rest.addAll(read(begun));
        same(source, first, rest.subList(0, Math.min(first.size(), rest.size())), 0,
                "a reading that was begun must go on undisturbed by others");
    }

    @Test
    void eventsAfterATimeAreThoseKnownAfterIt() {
        HistorySource source = create();
        List<MarketEvent> all = read(source.events());
        List<Instant> times = List.of(Instant.MIN, all.getFirst().knownAt().minusSeconds(1), all.getFirst().knownAt(),
                all.get(all.size() / 2).knownAt(), all.get(all.size() / 2).knownAt().plusMillis(1),
                all.getLast().knownAt());
        for (Instant time : times) {
            int skipped = (int) all.stream().takeWhile(event -> !event.knownAt().isAfter(time)).count();
            List<MarketEvent> after = read(source.eventsAfter(time));
            List<MarketEvent> expected = all.subList(skipped, all.size());
            same(source, expected, after.subList(0, Math.min(after.size(), all.size() - skipped)), skipped,
                    "eventsAfter(" + time + ") must go on with the events known after that time");
            if (all.size() < eventLimit()) {
                assertEquals(expected.size(), after.size(), "number of events after " + time);
            }
        }
    }

    private static void same(HistorySource source, List<MarketEvent> expected, List<MarketEvent> actual, int skipped,
            String promise) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                throw broken(source, skipped + i, expected.get(i), promise + ", but was " + actual.get(i));
            }
        }
        if (expected.size() != actual.size()) {
            throw new AssertionFailedError(source.instrument() + ": " + promise + ", but had " + actual.size()
                    + " events, not " + expected.size());
        }
    }
}
