/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.EnumSet;
import java.util.Set;

/** What went wrong in a live run that went on all the same, and so the exit status at its end. Any thread. */
final class LiveOutcome {

    /** What did not work, the worst last. */
    enum Trouble {

        /** A signal or alert did not reach a sink, or not yet. */
        DELIVERY(ExitCode.NETWORK),

        /** The state could not be written. */
        STATE(ExitCode.DATA),

        /** A strategy failed, or a fault of the program itself. */
        FAULT(ExitCode.FAULT);

        private final int exitCode;

        Trouble(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    synchronized void add(Trouble trouble) {
        troubles.add(trouble);
    }

    /** The status of the worst of them; 0 if there was none. */
    synchronized int exitCode() {
        return troubles.stream().reduce((one, other) -> other).map(worst -> worst.exitCode).orElse(ExitCode.OK);
    }
}
