/* SPDX-License-Identifier: MIT */
/** Heatmaps that others have made: read from their replies, kept beside a user's own data, to compare with. */
@NullMarked
package org.liq4j.external;

import org.jspecify.annotations.NullMarked;
