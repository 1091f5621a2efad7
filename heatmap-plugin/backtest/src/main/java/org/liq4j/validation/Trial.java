/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

import org.liq4j.api.strategy.TwoSidedStrategy;

/**
 * One set of parameters.
 *
 * @param name
 *            as a user would write it
 * @param strategy
 *            with these parameters, over the series of all trials
 */
public record Trial(String name, TwoSidedStrategy strategy) {
}
