/* SPDX-License-Identifier: MIT */
@NullMarked
package org.liq4j.venue.okx;

import org.jspecify.annotations.NullMarked;
