/* SPDX-License-Identifier: MIT */
/** Runs two-sided strategies over a series in one account, and measures the result. */
@NullMarked
package org.liq4j.backtest;

import org.jspecify.annotations.NullMarked;
