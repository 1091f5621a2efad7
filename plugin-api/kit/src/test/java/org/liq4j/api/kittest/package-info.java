/* SPDX-License-Identifier: MIT */
/** The author kit under test: honest examples pass its contracts, planted cheats do not. */
@NullMarked
package org.liq4j.api.kittest;

import org.jspecify.annotations.NullMarked;
