/* SPDX-License-Identifier: MIT */
package org.liq4j.score;

/**
 * One figure for each set of regressors.
 *
 * @param shifted
 *            what the heat of one day earlier gains over the control
 */
public record ByRegressors<T>(T activity, T range, T heat, T all, T shifted) {
}
