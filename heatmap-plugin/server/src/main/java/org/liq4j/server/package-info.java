/* SPDX-License-Identifier: MIT */
/** The heatmap over HTTP: what is answered ({@link org.liq4j.server.Resource}), and how it is carried safely. */
@NullMarked
package org.liq4j.server;

import org.jspecify.annotations.NullMarked;
