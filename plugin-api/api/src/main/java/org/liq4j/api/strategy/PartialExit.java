/* SPDX-License-Identifier: MIT */
package org.liq4j.api.strategy;

import org.ta4j.core.Rule;

/**
 * An exit rule that closes a part of the position only. A backtest that can split positions reads the share; any other exits
 * with the whole position when it sees the rule satisfied.
 */
public interface PartialExit extends Rule {

    /** Share of the position as it was entered, in (0, 1). */
    double share();
}
