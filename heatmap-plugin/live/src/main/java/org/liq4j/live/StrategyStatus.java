/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.util.Optional;

import org.liq4j.api.signal.Signal;
import org.liq4j.backtest.HeldPosition;

/**
 * How a strategy stands at the end of the last bar.
 *
 * @param name
 *            by which it was given
 * @param equity
 *            of its paper account, in quote currency, with the profit of an open position
 * @param position
 *            that is open
 * @param lastSignal
 *            the last one it gave, replayed ones included
 * @param failed
 *            whether it failed and is not asked any more
 */
public record StrategyStatus(String name, double equity, Optional<HeldPosition> position, Optional<Signal> lastSignal,
        boolean failed) {
}
