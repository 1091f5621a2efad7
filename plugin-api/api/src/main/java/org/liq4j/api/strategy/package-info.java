/* SPDX-License-Identifier: MIT */
/** Strategies that a host can find by name and run in both directions. */
@NullMarked
package org.liq4j.api.strategy;

import org.jspecify.annotations.NullMarked;
