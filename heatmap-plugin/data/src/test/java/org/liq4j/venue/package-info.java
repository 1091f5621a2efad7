/* SPDX-License-Identifier: MIT */
@NullMarked
package org.liq4j.venue;

import org.jspecify.annotations.NullMarked;
