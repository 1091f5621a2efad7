/* SPDX-License-Identifier: MIT */
package org.liq4j.report.html;

import java.util.OptionalDouble;

/**
 * What the modelled levels said when a trade was decided.
 *
 * @param clusterUp
 *            notional of short levels above the price, in the unit of the page's levels
 * @param clusterDown
 *            notional of long levels below it
 * @param ratio
 *            up / down; empty if either is zero
 * @param regime
 *            which side dominates, as a word
 */
public record HeatAtTrade(double clusterUp, double clusterDown, OptionalDouble ratio, String regime) {
}
