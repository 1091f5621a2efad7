/* SPDX-License-Identifier: MIT */
/**
 * Signals and alerts from an outbox to sinks: each sink on a thread of its own and in order, again until it takes them, and none
 * twice to a sink that knows what it has.
 */
@NullMarked
package org.liq4j.live.delivery;

import org.jspecify.annotations.NullMarked;
