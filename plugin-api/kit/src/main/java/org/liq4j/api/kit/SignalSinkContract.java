/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalIds;
import org.liq4j.api.signal.SignalSink;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What a signal sink promises of the signals that it is given. Inherit from it and say how the sink is opened, and how what it
 * has delivered is read back:
 *
 * <pre>
 * class MySinkTest extends SignalSinkContract {
 *
 *     protected SignalSink open(Path folder) {
 *         return new MySink(folder.resolve("signals.txt"));
 *     }
 *
 *     protected List&lt;Signal&gt; delivered(Path folder) {
 *         return ...;
 *     }
 * }
 * </pre>
 */
public abstract class SignalSinkContract {

    private static final Instrument BITCOIN = Instrument.parse("BINANCE:BTCUSDT");
    private static final Instant START = Instant.parse("2026-03-15T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    protected SignalSinkContract() {
    }

    /**
     * Opens the sink.
     *
     * @param folder
     *            an empty folder at first; the same one when it is opened again
     */
    protected abstract SignalSink open(Path folder);

    /** What was delivered so far, in the order of delivery. */
    protected abstract List<Signal> delivered(Path folder);

    private static Signal signal(int minute, Signal.Action action, String strategy, double price) {
        return Signal.of(START.plus(Duration.ofMinutes(minute)), BITCOIN, strategy, action, price);
    }

    private static List<Signal> ordinary() {
        List<Signal> signals = new ArrayList<>();
        for (Signal.Action action : Signal.Action.values()) {
            signals.add(signal(signals.size(), action, "cluster-ratio-regime", 60_000 + signals.size() / 10.0));
        }
        return signals;
    }

    private void deliver(List<Signal> signals) {
        try (SignalSink sink = open(folder)) {
            signals.forEach(sink::accept);
        }
    }

    @Test
    void deliversEachSignalOnceAndInOrder() {
        deliver(ordinary());
        assertEquals(ordinary(), delivered(folder), "must deliver each signal once and in order");
    }

    /** A strategy that turns round leaves and enters at one close, and a position may be closed in parts within one bar. */
    @Test
    void keepsSignalsOfOneInstantApart() {
        Instant time = START.plus(Duration.ofMinutes(1));
        Signal part = signal(1, Signal.Action.EXIT_LONG, "a", 60_000);
        Signal rest = new Signal(SignalIds.of(BITCOIN, "a", time, part.action(), 2), time, BITCOIN, "a", part.action(),
                part.cause(), "", 60_000, Double.NaN, Double.NaN, Double.NaN);
        List<Signal> signals = List.of(part, rest, signal(1, Signal.Action.ENTER_SHORT, "a", 60_000));
        deliver(signals);
        assertEquals(signals, delivered(folder), "must keep signals of one instant apart");
    }

    /** Names come from users, with what separates and quotes in any format. */
    @Test
    void deliversNamesAsTheyAre() {
        List<Signal> signals = List.of(
                signal(0, Signal.Action.ENTER_LONG, "wraps(of=\"inner(bars=3, share=0.5)\")", 60_000),
                signal(1, Signal.Action.EXIT_LONG, "<b>'grün'</b>; = + - @ \\ 清算", 60_000));
        deliver(signals);
        assertEquals(signals, delivered(folder), "must deliver names as they are");
    }

    @Test
    void deliversPricesToTheLastDigit() {
        List<Signal> signals = List.of(signal(0, Signal.Action.ENTER_LONG, "a", 0.1 + 0.2),
                signal(1, Signal.Action.EXIT_LONG, "a", 1_234.5678901234567),
                signal(2, Signal.Action.ENTER_SHORT, "a", 123_456_789.123));
        deliver(signals);
        assertEquals(signals, delivered(folder), "must deliver prices to the last digit");
    }

    /** Reasons and ids come from plugins; what is not known stays so. */
    @Test
    void deliversEveryFieldToTheLastDigit() {
        List<Signal> signals = new ArrayList<>();
        for (Signal.Cause cause : Signal.Cause.values()) {
            boolean entry = cause == Signal.Cause.ENTRY_RULE;
            signals.add(new Signal("own:\"id\",'" + cause + "';=%2F\\", START.plusNanos(1_000_000L * signals.size()),
                    BITCOIN, "a", entry ? Signal.Action.ENTER_SHORT : Signal.Action.EXIT_SHORT, cause,
                    "cluster swept, \"long\"; 60 % of <it>\t清算\nnext line", 1_234.5678901234567,
                    entry ? 0.1 + 0.2 : Double.NaN, entry ? 1e-7 / 3 : Double.NaN, 1e9 / 7 * (1 + signals.size())));
        }
        deliver(signals);
        assertEquals(signals, delivered(folder), "must deliver every field to the last digit");
    }

    @Test
    void losesNothingWhenItIsOpenedAgain() {
        List<Signal> signals = ordinary();
        deliver(signals.subList(0, 2));
        deliver(signals.subList(2, 4));
        deliver(List.of());
        assertEquals(signals, delivered(folder), "must lose nothing when it is opened again");
    }

    @Test
    void writesTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            deliver(ordinary());
            assertEquals(ordinary(), delivered(folder), "must write the same in every country");
        } finally {
            Locale.setDefault(before);
        }
    }
}
