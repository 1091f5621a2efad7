/* SPDX-License-Identifier: MIT */
/** How a plugin brings extensions in, and the host that finds them. */
@NullMarked
package org.liq4j.api.plugin;

import org.jspecify.annotations.NullMarked;
