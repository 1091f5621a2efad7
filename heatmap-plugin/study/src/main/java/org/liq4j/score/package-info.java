/* SPDX-License-Identifier: MIT */
/**
 * How well modelled flow explains realised flow, out of sample, given the path of the price: no forecast.
 *
 * <p>
 * Nothing here is tuned. Who has the flows of each bar and the bars can compute every figure anew, by these definitions:
 *
 * <ul>
 * <li><b>Kept rows</b> are the bars for which the venue reported liquidations, 0 included. All minutes are counted in them: k
 * minutes are a group of k (over the bar's minutes) kept rows, a day is 1,440 minutes of them. Groups are cut from the first
 * kept row on; the rest at the end is left out.
 * <li><b>Parts.</b> The first day is burn-in. After it a bar belongs to the training part if it ends at or before the time
 * given, to the test part if it begins at or after it. A group belongs to a part if all its bars do.
 * <li><b>Rows of the regression</b>: one for each group and side, both sides pooled. A group's open is that of its first bar,
 * its close that of its last, high and low are those of all, volumes and flows are sums.
 * <li><b>Target</b>: y = log(1 + 10 x coins of the side liquidated in the group).
 * <li><b>Activity</b>, for side s = +1 long, -1 short: log1p of the adverse excursion from the open in basis points of the
 * open (long: open to low, short: open to high); log1p of the favourable one; log1p volume; log1p own taker volume, which is
 * the volume whose taker traded as a forced order of the side would (long: taker sales); log1p(adverse) x log1p(volume);
 * log1p of the coins of the own and of the opposite side liquidated in the group before; and -s (close / open - 1) in basis
 * points, linear.
 * <li><b>Range extension</b>, the control: activity and, for windows of 15, 60, 240 and 1,440 minutes of kept rows that end
 * before the group, with e the basis points by which the group went beyond the window's extreme (long: lowest low, in basis
 * points of it): log1p(e); 1 if e &gt; 0, else 0; log1p(e) x log1p(volume).
 * <li><b>Heat alone</b>: z and z^2, z = log1p(modelled flow of the side in the group). <b>All</b>: control and heat.
 * <b>Shifted</b>: control and the heat of one day earlier; its figures are what it gains over the control.
 * <li><b>Fit</b>: least squares with intercept on the training rows; a regressor that is constant there is left out.
 * <b>R^2</b> = 1 - sum (y - prediction)^2 / sum (y - mean of y)^2, over the test rows, with their own mean.
 * </ul>
 */
@NullMarked
package org.liq4j.score;

import org.jspecify.annotations.NullMarked;
