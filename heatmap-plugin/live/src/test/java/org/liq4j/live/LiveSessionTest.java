/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.api.strategy.TwoSidedStrategy;
import org.liq4j.backtest.BacktestResult;
import org.liq4j.backtest.RunSignals;
import org.liq4j.engine.HistoryHeatmapFeed;
import org.liq4j.history.BarSeriesFactory;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.overlay.LiveOverlayFeed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A session that is fed event by event, in disorder, ends as a backtest over the same bars does, bit for bit. */
class LiveSessionTest {

    private static final int BARS = 500;
    private static final PluginHost HOST = PluginHost.load(LiveSessionTest.class.getClassLoader());
    private static final Map<String, String> ARGUMENTS = Map.of("level-density",
            "level-density(price=60000, reach=0.01)");
    private static final Map<String, Function<LiquidationHeatmap, TwoSidedStrategy>> STRATEGIES = new TreeMap<>(
            Map.of("often", SessionScene::often, "ratio", SessionScene::ratio));

    /** Keeps what it hears. */
    static final class Heard implements SignalSink {

        final List<Signal> signals = new ArrayList<>();

        @Override
        public void accept(Signal signal) {
            signals.add(signal);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    static LiveSessionBuilder builder(MarketHistory history, int warmUp) {
        LiveSessionBuilder builder = LiveSession.builder(history.instrument(), history.barDuration())
                .terms(SessionScene.BACKTEST, SessionScene.CONDITIONS).maxBarCount(BARS + 1);
        STRATEGIES.forEach(builder::strategy);
        return warmUp == 0 ? builder : builder.history(history.prefix(warmUp));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void disorderChangesNothing(long seed) {
        MarketHistory history = SessionScene.history(seed, BARS);
        Random random = new Random(seed);
        int warmUp = seed == 1 ? 0 : random.nextInt(100);
        Heard heard = new Heard();
        LiveSession session = builder(history, warmUp).sink(heard).open();
        Map<String, Indicator<?>> made = new TreeMap<>();
        List<MarketEvent> events = SessionScene.asTheyCome(history, warmUp, random);
        List<MarketEvent> given = new ArrayList<>();
        SessionCounts expected = new SessionCounts(0, 0, 0, 0, 0, 0, 0, 0);
        for (MarketEvent event : events) {
            expected = noise(session, history, given, random, expected);
            assertEquals(event instanceof Candle ? Outcome.BAR_CLOSED : Outcome.APPLIED, session.apply(event));
            given.add(event);
            if (random.nextInt(30) == 0 && event instanceof Candle) {
                String name = HOST.names(ExtensionKind.INDICATOR).stream().toList()
                        .get(random.nextInt(HOST.names(ExtensionKind.INDICATOR).size()));
                made.computeIfAbsent(name, key -> indicator(key, session.heatmap()));
            }
            made.values().forEach(indicator -> indicator.getValue(session.series().getEndIndex()));
        }
        assertEquals(history.size() - warmUp, session.counts().bars());
        assertEquals(expected.duplicates(), session.counts().duplicates());
        assertEquals(expected.corrections(), session.counts().corrections());
        assertEquals(expected.late(), session.counts().late());
        assertTrue(expected.duplicates() > 10 && expected.corrections() > 10 && expected.late() > 10);
        assertEquals(0, session.counts().failures());
        assertSameAsBacktest(session, history, warmUp, heard.signals, made);
    }

    /** Something that must change nothing. */
    private static SessionCounts noise(LiveSession session, MarketHistory history, List<MarketEvent> given,
            Random random, SessionCounts counts) {
        int bars = session.history().size();
        if (given.isEmpty() || bars == 0) {
            return counts;
        }
        Candle old = history.candle(random.nextInt(bars));
        return switch (random.nextInt(8)) {
            case 0 -> {
                assertEquals(Outcome.DUPLICATE, session.apply(old));
                yield with(counts, 0, 1, 0);
            }
            case 1 -> {
                assertEquals(Outcome.CORRECTION, session.apply(
                        Candle.of(old.beginTime(), old.endTime(), old.open(), 2 * old.high(), old.low(), old.close(),
                                1)));
                yield with(counts, 0, 0, 1);
            }
            case 2 -> {
                Instant before = history.candle(0).beginTime();
                assertEquals(Outcome.LATE,
                        session.apply(Candle.of(before.minusSeconds(60), before, 1, 1, 1, 1, 1)));
                yield with(counts, 1, 0, 0);
            }
            case 3 -> {
                Instant now = history.endTime(bars - 1);
                session.forming(Candle.of(now, now.plusSeconds(60), 5, 6, 4, 5, 1));
                assertEquals(5, session.lastPrice().orElseThrow());
                session.forming(old);
                assertEquals(5, session.lastPrice().orElseThrow());
                yield counts;
            }
            case 4 -> {
                MarketEvent last = given.getLast();
                if (last instanceof LiquidatedVolume || last instanceof Gap) {
                    yield counts;
                }
                assertEquals(Outcome.DUPLICATE, session.apply(last));
                yield with(counts, 0, 1, 0);
            }
            case 5 -> {
                boolean known = given.stream().anyMatch(OpenInterest.class::isInstance);
                if (!known) {
                    yield counts;
                }
                Instant early = history.candle(0).beginTime().minusSeconds(1);
                assertEquals(Outcome.LATE, session.apply(new OpenInterest(early, history.endTime(bars - 1), 7)));
                yield with(counts, 1, 0, 0);
            }
            default -> counts;
        };
    }

    private static SessionCounts with(SessionCounts counts, int late, int duplicates, int corrections) {
        return new SessionCounts(0, 0, 0, 0, counts.late() + late, counts.duplicates() + duplicates,
                counts.corrections() + corrections, 0);
    }

    private static Indicator<?> indicator(String name, LiquidationHeatmap heatmap) {
        return HOST.createIndicator(ARGUMENTS.getOrDefault(name, name), heatmap);
    }

    private static void assertSameAsBacktest(LiveSession session, MarketHistory history, int warmUp,
            List<Signal> heard, Map<String, Indicator<?>> made) {
        assertEquals(SessionScene.bars(history), SessionScene.bars(session.history().soFar()));
        assertEquals(history.gaps(), session.history().soFar().gaps());
        BarSeries series = BarSeriesFactory.of(history, DoubleNumFactory.getInstance());
        LiquidationHeatmap heatmap = new LiquidationHeatmap(series,
                new HistoryHeatmapFeed(history, SessionScene.models(history)));
        assertEquals(SessionScene.text(heatmap.feed().profile(Instant.MAX).orElseThrow()),
                SessionScene.text(session.heatmap().feed().profile(Instant.MAX).orElseThrow()));
        made.forEach((name, live) -> {
            Indicator<?> whole = indicator(name, heatmap);
            for (int i = 0; i < history.size(); i++) {
                // As text: DoubleNum calls numbers equal that differ by less than 1e-5.
                assertEquals(String.valueOf(whole.getValue(i)), String.valueOf(live.getValue(i)), name + " " + i);
            }
        });
        List<Signal> signals = new ArrayList<>();
        STRATEGIES.forEach((name, maker) -> {
            TwoSidedStrategy strategy = maker.apply(heatmap);
            BacktestResult result = SessionScene.BACKTEST.run(
                    SessionScene.CONDITIONS.market(history, series).withTradesFrom(warmUp), strategy,
                    new RunSignals(history.instrument(), name, series, strategy, signals::add));
            assertTrue(result.trades().size() > 10, name);
            assertEquals(SessionScene.text(result), SessionScene.text(session.account(name).orElseThrow().result()));
        });
        STRATEGIES.keySet().forEach(name -> assertEquals(of(signals, name), of(heard, name)));
        assertEquals(signals.size(), heard.size());
        assertEquals(List.of("often", "ratio"), session.strategies().stream().map(StrategyStatus::name).toList());
    }

    private static List<Signal> of(List<Signal> signals, String strategy) {
        return signals.stream().filter(signal -> signal.strategy().equals(strategy)).toList();
    }

    /** With a sink, a strategy and a journal that fail; listeners hear of it and all else goes on. */
    @Test
    void whatFailsIsToldAndLeftOut() {
        MarketHistory history = SessionScene.history(7, 200);
        Heard heard = new Heard();
        List<SessionNote> notes = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        SignalSink broken = new SignalSink() {

            @Override
            public void accept(Signal signal) {
                throw new IllegalStateException("no line");
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        LiveSession session = builder(history, 10).strategy("broken", heatmap -> {
            TwoSidedStrategy often = SessionScene.often(heatmap);
            return often.withSizing((index, side) -> {
                throw new IllegalStateException("not today");
            });
        }).sink(broken).sink(heard).listener(new SessionListener() {

            @Override
            public void barClosed(HistoryBar bar, List<Signal> signals) {
                told.add(signals.size());
            }

            @Override
            public void noted(SessionNote note) {
                notes.add(note);
            }
        }).open();
        for (int i = 10; i < history.size(); i++) {
            assertEquals(Outcome.BAR_CLOSED, session.apply(history.candle(i)));
        }
        assertTrue(heard.signals.size() > 10);
        assertEquals(heard.signals.size(), told.stream().mapToInt(Integer::intValue).sum());
        assertEquals(heard.signals.size(), count(notes, SessionNote.Kind.SINK_FAILED));
        assertEquals(1, count(notes, SessionNote.Kind.STRATEGY_FAILED));
        assertEquals(history.gaps().stream().filter(gap -> gap.from().isAfter(history.endTime(8))).count(),
                count(notes, SessionNote.Kind.GAP));
        assertEquals(1 + heard.signals.size(), session.counts().failures());
        assertTrue(session.strategies().getLast().failed());
    }

    private static long count(List<SessionNote> notes, SessionNote.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).count();
    }

    @Test
    void aBarOfAnotherLengthIsRefusedAndAClosedSessionTakesNothing() {
        MarketHistory history = SessionScene.history(8, 20);
        LiveSession session = builder(history, 10).open();
        Candle next = history.candle(10);
        assertThrows(InvalidValueException.class, () -> session.apply(
                Candle.of(next.beginTime(), next.endTime().plusSeconds(60), 1, 1, 1, 1, 1)));
        assertThrows(InvalidValueException.class, () -> session.apply(
                Candle.of(next.beginTime().minusSeconds(30), next.endTime().minusSeconds(30), 1, 1, 1, 1, 1)));
        assertEquals(Outcome.BAR_CLOSED, session.apply(next));
        session.close();
        assertThrows(IllegalStateException.class, () -> session.apply(history.candle(11)));
    }

    @Test
    void framesGoOnWithTheBars() {
        MarketHistory history = SessionScene.history(9, 60);
        LiveSession session = builder(history, 20).open();
        LiveOverlayFeed frames = (LiveOverlayFeed) session.frames("a");
        assertEquals(20, frames.bars());
        for (int i = 20; i < history.size(); i++) {
            session.apply(history.candle(i));
            assertEquals(i + 1, frames.bars());
        }
        assertEquals(SessionScene.text(session.heatmap().feed().profile(Instant.MAX).orElseThrow()),
                SessionScene.text(frames.profile().orElseThrow()));
    }
}
