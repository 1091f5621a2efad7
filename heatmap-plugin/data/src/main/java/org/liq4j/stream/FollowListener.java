/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

/** Is told how the following of a market goes, on the scheduler's thread. */
public interface FollowListener extends AssemblyListener {

    /** All connections are live, or one no longer is. */
    default void live(boolean live, String reason) {
    }

    /** Something that a person should know; one sentence, each once until it has changed. */
    default void note(String note) {
    }
}
