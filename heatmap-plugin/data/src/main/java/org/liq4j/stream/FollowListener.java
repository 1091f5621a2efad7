/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

/** Is told how the following of a market goes, on the scheduler's thread. */
public interface FollowListener extends AssemblyListener {

    /** All connections are live, or one no longer is. */
    default void live(boolean live, String reason) {
    }

    /**
     * What only streams tell of the bars that have not closed is another than it was.
     *
     * @param saved
     *            for {@link BarInHand#takeUp}
     */
    default void inHand(byte[] saved) {
    }

    /** Something that a person should know; one sentence, each once until it has changed. */
    default void note(String note) {
    }
}
