/* SPDX-License-Identifier: MIT */
/** Contracts that an author's indicator, rule, strategy, model or market source inherits as JUnit tests, and what they run on. */
@NullMarked
package org.liq4j.api.kit;

import org.jspecify.annotations.NullMarked;
