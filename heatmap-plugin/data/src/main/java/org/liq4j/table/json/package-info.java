/* SPDX-License-Identifier: MIT */
/** JSON files as tables: arrays of rows as exchanges and trading programs write them. */
@NullMarked
package org.liq4j.table.json;

import org.jspecify.annotations.NullMarked;
