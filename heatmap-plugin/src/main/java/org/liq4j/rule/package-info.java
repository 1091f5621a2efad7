/* SPDX-License-Identifier: MIT */
/** ta4j rules on the heatmap. */
@NullMarked
package org.liq4j.rule;

import org.jspecify.annotations.NullMarked;
