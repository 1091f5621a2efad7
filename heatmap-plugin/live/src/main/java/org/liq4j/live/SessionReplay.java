/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.HistoryBar;

/** Brings a session that is being opened to where its journal ends. */
final class SessionReplay implements SessionJournal.Replay {

    private final LiveSession session;
    private boolean replayed;

    SessionReplay(LiveSession session) {
        this.session = session;
    }

    /** Whether the journal had a bar. */
    boolean hasReplayed() {
        return replayed;
    }

    @Override
    public void warmUp(HistoryBar bar, String gapReason) {
        replayed = true;
        session.warmUp(bar, gapReason);
    }

    @Override
    public List<Signal> bar(HistoryBar bar, String gapReason) {
        replayed = true;
        return session.replay(bar, gapReason);
    }

    @Override
    public void inputs(byte[] state) {
        try {
            session.inputs().restore(new DataInputStream(new ByteArrayInputStream(state)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void input(MarketEvent input) {
        session.inputs().add(input);
    }

    @Override
    public SessionJournal.EngineState engine() {
        return session.engine();
    }
}
