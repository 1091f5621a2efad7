/* SPDX-License-Identifier: MIT */
/** What on a live market a person may want to be told of, from the modelled levels at the close of each bar and from the clock. */
@NullMarked
package org.liq4j.live.alert;

import org.jspecify.annotations.NullMarked;
