/* SPDX-License-Identifier: MIT */
/** A backtest as one self-contained HTML page, from plain values: nothing in here knows how they came about. */
@NullMarked
package org.liq4j.report.html;

import org.jspecify.annotations.NullMarked;
