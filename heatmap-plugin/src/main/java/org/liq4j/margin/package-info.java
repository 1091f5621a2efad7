/* SPDX-License-Identifier: MIT */
/** TEMP */
@NullMarked
package org.liq4j.margin;

import org.jspecify.annotations.NullMarked;
