/* SPDX-License-Identifier: MIT */
package org.liq4j.validation;

/**
 * One step of a walk forward.
 *
 * @param train
 *            bars on which parameters are chosen
 * @param test
 *            later bars on which they are tried
 */
public record WalkForwardWindow(BarRange train, BarRange test) {
}
