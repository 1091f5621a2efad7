/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.Optional;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A bar on standard error that shows how far a step has come; nothing at all where nobody watches. */
final class Progress implements AutoCloseable {

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Begins a step of so many units. */
    static Progress of(Console console, String step, long units) {
        if (!console.terminal()) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(new ProgressBarBuilder().setTaskName(step).setInitialMax(units)
                .setConsumer(new ConsoleProgressBarConsumer(System.err)).clearDisplayOnFinish().build()));
    }

    /** Begins a step whose units become known as it goes on; their rate is shown too. */
    static Progress withRate(Console console, String step, String unit) {
        if (!console.terminal()) {
            return new Progress(Optional.empty());
        }
        return new Progress(Optional.of(new ProgressBarBuilder().setTaskName(step).setInitialMax(0)
                .setUnit(" " + unit, 1).showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(System.err)).clearDisplayOnFinish().build()));
    }

    /** So many units more. */
    void more(long units) {
        bar.ifPresent(shown -> shown.maxHint(shown.getMax() + units));
    }

    void advance() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
