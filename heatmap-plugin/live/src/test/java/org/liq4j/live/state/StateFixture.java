/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liq4j.api.market.AccountRatio;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.Gap;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.LiquidatedVolume;
import org.liq4j.api.market.MarkCandle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;
import org.liq4j.live.SessionJournal;

/** Bars, inputs and signals to keep, and a session that takes down what is replayed. */
final class StateFixture {

    static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");
    static final Instant START = Instant.parse("2026-03-15T00:00:00Z");
    static final Duration MINUTE = Duration.ofMinutes(1);

    private StateFixture() {
    }

    static StateTerms terms(String... nameAndValue) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("model", "open-interest"));
        for (int i = 0; i < nameAndValue.length; i += 2) {
            settings.put(nameAndValue[i], nameAndValue[i + 1]);
        }
        return new StateTerms(BTC, MINUTE, settings);
    }

    static Instant end(int minute) {
        return START.plus(MINUTE.multipliedBy(minute));
    }

    /** Numbers that text would not keep; every third bar has all inputs, the others have none. */
    static HistoryBar bar(int minute) {
        double price = 60_000 + minute / 7.0;
        Candle candle = new Candle(end(minute - 1), end(minute), end(minute), price, price + 0.1 + 0.2, price - 1 / 3.0,
                price, 100 / 3.0, 10 / 3.0, Candle.MISSING, Candle.MISSING);
        return minute % 3 == 0
                ? new HistoryBar(candle, 1e5 / 3, -1e-4 / 3, 0.1 + 0.2, 1 / 3.0, -0.0 + 0, new MarkCandle(end(minute),
                        end(minute), price, price + 1, price - 1, price))
                : HistoryBar.of(candle);
    }

    static List<MarketEvent> inputs(int minute) {
        Instant time = end(minute).minusNanos(5);
        Instant known = end(minute).minusNanos(3);
        return List.of(new OpenInterest(time, known, 1 / 3.0), new FundingRate(time, known, -1e-5 / 3),
                new AccountRatio(time, known, 1 / 3.0), new LiquidatedVolume(time, known, 1 / 3.0, 0),
                new MarkCandle(time, known, 1 / 3.0, 1, 0.1, 0.2), new Gap(time.minusSeconds(60), time, known, "lost"));
    }

    static List<Signal> signals(int minute) {
        if (minute % 5 != 0) {
            return List.of();
        }
        Signal plain = Signal.of(end(minute), BTC, "wraps(of=\"a / b\")", Signal.Action.EXIT_LONG, 60_000);
        return List.of(plain, new Signal(plain.id() + "/2", end(minute), BTC, "清", Signal.Action.EXIT_SHORT,
                Signal.Cause.LIQUIDATION, "because", 1 / 3.0, Double.NaN, Double.NaN, 2 / 3.0));
    }

    static MarketHistory warmUp(int bars) {
        MarketHistory.Builder history = MarketHistory.builder(BTC, MINUTE);
        for (int minute = -bars + 1; minute <= 0; minute++) {
            // Every tenth is missing.
            if (minute % 10 != 0) {
                history.add(bar(minute), minute % 20 == -9 ? "maintenance" : "missing");
            }
        }
        return history.build();
    }

    /** An engine whose state is a text. */
    static SessionJournal.EngineState engine(String state) {
        return new SessionJournal.EngineState() {

            @Override
            public boolean isRestorable() {
                return true;
            }

            @Override
            public void save(DataOutput out) throws IOException {
                out.writeUTF(state);
            }
        };
    }

    /** Keeps bars from one minute to another, with their signals. */
    static void keep(SessionState state, int from, int until) {
        for (int minute = from; minute <= until; minute++) {
            inputs(minute).forEach(state::input);
            state.barClosed(new SessionJournal.ClosedBar(bar(minute), minute % 7 == 0 ? "lost" : "missing",
                    signals(minute)), new byte[]{1, 2, (byte) minute}, engine("after " + minute));
        }
    }

    /** What a session that kept them so would hear. */
    static List<String> kept(MarketHistory warmUp, int bars) {
        Replayed replayed = new Replayed();
        GapReasons reasons = new GapReasons(warmUp);
        for (int i = 0; i < warmUp.size(); i++) {
            replayed.warmUp(warmUp.bar(i), reasons.before(i));
        }
        for (int minute = 1; minute <= bars; minute++) {
            replayed.bar(bar(minute), minute % 7 == 0 ? "lost" : "missing");
        }
        replayed.inputs(new byte[]{1, 2, (byte) bars});
        return replayed.heard;
    }

    static List<String> replay(SessionState state) {
        Replayed replayed = new Replayed();
        state.replay(replayed);
        return replayed.heard;
    }

    /** A session that says the same signals again. */
    static class Replayed implements SessionJournal.Replay {

        final List<String> heard = new ArrayList<>();
        private int minute;

        @Override
        public void warmUp(HistoryBar bar, String gapReason) {
            heard.add("warm-up " + bar + " " + gapReason);
        }

        @Override
        public List<Signal> bar(HistoryBar bar, String gapReason) {
            heard.add("bar " + bar + " " + gapReason);
            minute = (int) Duration.between(START, bar.candle().endTime()).toMinutes();
            return signals(minute);
        }

        @Override
        public void inputs(byte[] state) {
            heard.add("inputs " + java.util.Arrays.toString(state));
        }

        @Override
        public void input(MarketEvent input) {
            heard.add("input " + input);
        }

        @Override
        public SessionJournal.EngineState engine() {
            return StateFixture.engine("after " + minute);
        }
    }
}
