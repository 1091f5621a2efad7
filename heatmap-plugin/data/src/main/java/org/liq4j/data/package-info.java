/* SPDX-License-Identifier: MIT */
/** The plugin that brings market data: its modules, bound to the packages beside it. */
@NullMarked
package org.liq4j.data;

import org.jspecify.annotations.NullMarked;
