/* SPDX-License-Identifier: MIT */
/** Checks of what a backtest is worth: look-ahead, warm-up, walk-forward runs, and statistics that count the trials. */
@NullMarked
package org.liq4j.validation;

import org.jspecify.annotations.NullMarked;
