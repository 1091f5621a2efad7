/* SPDX-License-Identifier: MIT */
/** Rows of market data as venues publish them, in columns of primitive numbers: what sources bring and the store keeps. */
@NullMarked
package org.liq4j.api.rows;

import org.jspecify.annotations.NullMarked;
