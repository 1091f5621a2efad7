/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

/** What is under contract, as something that answers for each bar of its series. */
interface BarAnswer {

    /** For messages. */
    String name();

    /** How many bars from the first of its series on it may answer otherwise than with more bars before them. */
    int unstableBars();

    /** The answer at the bar. */
    SeenValue at(int index);
}
