/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import org.liq4j.live.delivery.DeliveryListener;

/** Tells of what does not reach a sink. */
final class DeliveryNotes implements DeliveryListener {

    private final LiveLines lines;
    private final LiveOutcome outcome;

    DeliveryNotes(LiveLines lines, LiveOutcome outcome) {
        this.lines = lines;
        this.outcome = outcome;
    }

    @Override
    public void failing(String sink, String id, String why) {
        outcome.add(LiveOutcome.Trouble.DELIVERY);
        lines.line("liq4j: " + sink + " does not take " + id + ", it is tried again: " + why);
    }

    @Override
    public void recovered(String sink, String id) {
        lines.line("liq4j: " + sink + " takes signals again");
    }

    @Override
    public void gaveUp(String sink, String id, String why) {
        outcome.add(LiveOutcome.Trouble.DELIVERY);
        lines.line("liq4j: " + sink + " will not get " + id + ": " + why);
    }

    @Override
    public void left(String sink, long entries) {
        outcome.add(LiveOutcome.Trouble.DELIVERY);
        lines.line(
                "liq4j: " + sink + " has not taken " + entries + " signals and alerts; they wait for the next run");
    }
}
