/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import org.liq4j.api.Liq4jException.Blame;

/** What the command's exit status means; as shells have it 130 means interrupted. */
final class ExitCode {

    static final int OK = 0;
    /** A check found what it looks for. */
    static final int FINDING = 1;
    static final int USAGE = 2;
    static final int DATA = 3;
    /** The network or a venue's server did not bring what was asked for, or a sink did not take what it was given. */
    static final int NETWORK = 4;
    /** Something that should not have happened. */
    static final int FAULT = 5;
    /** As the runtime has it for a process that a signal ends. */
    static final int INTERRUPTED = 130;

    private ExitCode() {
    }

    /** The status that tells whoever runs the command whose turn it is. */
    static int of(Blame blame) {
        return switch (blame) {
            case USAGE -> USAGE;
            case DATA -> DATA;
            case NETWORK -> NETWORK;
            case FAULT -> FAULT;
        };
    }
}
