/* SPDX-License-Identifier: MIT */
/**
 * The market data that a user keeps: Parquet files by venue, instrument, kind and day, which are the truth, written and read by
 * an embedded DuckDB, and the histories that are made of them.
 */
@NullMarked
package org.liq4j.store;

import org.jspecify.annotations.NullMarked;
