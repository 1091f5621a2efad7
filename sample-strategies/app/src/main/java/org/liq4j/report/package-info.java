/* SPDX-License-Identifier: MIT */
/**
 * What each command prints: an {@code XReport} holds the figures and is printed as JSON, an {@code XText} lays the same out for a
 * terminal.
 */
@NullMarked
package org.liq4j.report;

import org.jspecify.annotations.NullMarked;
