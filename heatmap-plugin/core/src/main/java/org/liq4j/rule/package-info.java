/* SPDX-License-Identifier: MIT */
/**
 * ta4j rules on the heatmap.
 *
 * <p>
 * Each can be read from ta4j's JSON while its feed is bound ({@link org.liq4j.api.heatmap.HeatmapRegistry}). ta4j 0.22.2 itself
 * writes {@code a.and(b).and(c)} as {@code a.and(b).and(a)}: the first rule of an And, Or or Xor must not be composed of rules
 * ({@code a.and(b.and(c))}), or be a {@code NotRule}. Named strategies do not have that trouble.
 */
@NullMarked
package org.liq4j.rule;

import org.jspecify.annotations.NullMarked;
