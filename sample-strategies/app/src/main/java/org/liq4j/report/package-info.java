/* SPDX-License-Identifier: MIT */
/** What a backtest tells its reader: one report, printed as tables or as JSON. */
@NullMarked
package org.liq4j.report;

import org.jspecify.annotations.NullMarked;
