/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

/** Which failures of a plugin a host survives. */
final class Failures {

    private Failures() {
    }

    /**
     * The failure, if a host can go on after it: all but a virtual machine that is out of memory or broken. A stack that
     * overflowed in a plugin is whole again.
     */
    static Throwable survivable(Throwable failure) {
        if (failure instanceof VirtualMachineError broken && !(failure instanceof StackOverflowError)) {
            throw broken;
        }
        return failure;
    }
}
