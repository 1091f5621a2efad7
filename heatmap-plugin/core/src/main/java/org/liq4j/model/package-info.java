/* SPDX-License-Identifier: MIT */
/** Liquidation models: how market events become outstanding levels. */
@NullMarked
package org.liq4j.model;

import org.jspecify.annotations.NullMarked;
