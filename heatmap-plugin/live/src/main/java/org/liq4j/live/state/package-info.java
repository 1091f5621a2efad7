/* SPDX-License-Identifier: MIT */
/**
 * The state of a session in a file of SQLite: its journal of bars and inputs, and the outbox of its signals and alerts. A process
 * may be killed at any instant: what was written is there as a whole, and the rest comes again from the market. Needs
 * {@code org.xerial:sqlite-jdbc}.
 */
@NullMarked
package org.liq4j.live.state;

import org.jspecify.annotations.NullMarked;
