/* SPDX-License-Identifier: MIT */
/** The heatmap plugin: what this module brings to a host, through the door that every plugin uses. */
@NullMarked
package org.liq4j.heatmap;

import org.jspecify.annotations.NullMarked;
