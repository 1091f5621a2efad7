/* SPDX-License-Identifier: MIT */
package org.liq4j.api.cluster;

/**
 * One push of a cascade.
 *
 * @param price
 *            to which all forced orders so far had pushed the price
 * @param notional
 *            of the levels that the push reached for the first time, {@code > 0}
 */
public record CascadeStep(double price, double notional) {
}
