/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.signal.Signal;
import org.liq4j.api.signal.SignalSink;

/** Collects what a session has to tell of a bar, and tells it when the bar is over: the journal, sinks, listeners. One thread. */
final class SessionEvents {

    private final @Nullable SessionJournal journal;
    private final List<SignalSink> sinks;
    private final List<SessionListener> listeners;
    private final SessionTally tally;
    private final List<Signal> signals = new ArrayList<>();
    private final List<Consumer<SessionListener>> toTell = new ArrayList<>();

    SessionEvents(@Nullable SessionJournal journal, List<SignalSink> sinks, List<SessionListener> listeners,
            SessionTally tally) {
        this.journal = journal;
        this.sinks = sinks;
        this.listeners = listeners;
        this.tally = tally;
    }

    void signal(Signal signal) {
        signals.add(signal);
    }

    void tell(Consumer<SessionListener> word) {
        toTell.add(word);
    }

    void note(SessionNote.Kind kind, Instant time, String text) {
        if (kind.isFailure()) {
            tally.count(SessionTally.Counted.FAILURE);
        }
        SessionNote note = new SessionNote(kind, time, text);
        toTell.add(listener -> listener.noted(note));
    }

    /** The signals of a bar that was replayed; nobody is told anything. */
    List<Signal> replayed() {
        List<Signal> given = List.copyOf(signals);
        signals.clear();
        toTell.clear();
        return given;
    }

    void begin(Consumer<SessionJournal> entry, Instant time) {
        write(entry, time);
    }

    void input(MarketEvent input, Instant time) {
        write(kept -> kept.input(input), time);
        flush();
    }

    /** The bar is over: what is to be kept is kept first. */
    void barClosed(SessionJournal.ClosedBar closed, byte[] inputs, SessionJournal.EngineState engine) {
        Instant time = closed.bar().candle().endTime();
        signals.clear();
        write(kept -> kept.barClosed(closed, inputs, engine), time);
        for (Signal signal : closed.signals()) {
            for (SignalSink sink : sinks) {
                give(sink, signal);
            }
        }
        toTell.add(listener -> listener.barClosed(closed.bar(), closed.signals()));
        flush();
    }

    List<Signal> signals() {
        return List.copyOf(signals);
    }

    private void give(SignalSink sink, Signal signal) {
        try {
            sink.accept(signal);
        } catch (RuntimeException e) {
            note(SessionNote.Kind.SINK_FAILED, signal.time(),
                    sink.getClass().getSimpleName() + " did not take " + signal.id() + ": " + e.getMessage());
        }
    }

    private void write(Consumer<SessionJournal> entry, Instant time) {
        if (journal == null) {
            return;
        }
        try {
            entry.accept(journal);
        } catch (RuntimeException e) {
            note(SessionNote.Kind.JOURNAL_FAILED, time, "the journal failed: " + e.getMessage());
        }
    }

    /** Tells the listeners what has come together. */
    void flush() {
        if (toTell.isEmpty()) {
            return;
        }
        List<Consumer<SessionListener>> words = List.copyOf(toTell);
        toTell.clear();
        for (Consumer<SessionListener> word : words) {
            listeners.forEach(word);
        }
    }
}
