/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

/** What the command's exit status means; 130 means interrupted and is set by the runtime. */
final class ExitCode {

    static final int OK = 0;
    /** A check found what it looks for. */
    static final int FINDING = 1;
    static final int USAGE = 2;
    static final int DATA = 3;
    /** No reply, a ban, or a limit. */
    static final int NETWORK = 4;
    /** Something that should not have happened. */
    static final int FAULT = 5;

    private ExitCode() {
    }
}
