/* SPDX-License-Identifier: MIT */
/** The liquidation heatmap as plugins and strategies see it: levels, profiles, readings, models and feeds. */
@NullMarked
package org.liq4j.api.heatmap;

import org.jspecify.annotations.NullMarked;
