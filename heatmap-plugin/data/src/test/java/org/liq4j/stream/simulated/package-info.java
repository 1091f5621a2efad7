/* SPDX-License-Identifier: MIT */
/** Time and web sockets that a test has in its hand: days pass in milliseconds, and the same seed gives the same days. */
@NullMarked
package org.liq4j.stream.simulated;

import org.jspecify.annotations.NullMarked;
