/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import org.liq4j.api.market.Instrument;
import org.liq4j.live.state.StateListener;

/** Tells of what the state cannot keep. */
final class StateNotes implements StateListener {

    private final Instrument instrument;
    private final LiveLines lines;
    private final LiveOutcome outcome;

    StateNotes(Instrument instrument, LiveLines lines, LiveOutcome outcome) {
        this.instrument = instrument;
        this.lines = lines;
        this.outcome = outcome;
    }

    @Override
    public void failing(String why) {
        outcome.add(LiveOutcome.Trouble.STATE);
        lines.note(instrument, "the state cannot be written, the run goes on: " + why);
    }

    @Override
    public void recovered() {
        lines.note(instrument, "the state is written again");
    }

    @Override
    public void ended(String why) {
        outcome.add(LiveOutcome.Trouble.STATE);
        lines.note(instrument, "the state ends here: " + why);
    }

    @Override
    public void differs(String what) {
        lines.note(instrument, "run again, the state gives something else: " + what);
    }
}
