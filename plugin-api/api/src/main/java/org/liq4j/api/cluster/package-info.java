/* SPDX-License-Identifier: MIT */
/** What is read from a profile: clusters with identity, their sweeps, quiet zones, pain, impact and cascades. */
@NullMarked
package org.liq4j.api.cluster;

import org.jspecify.annotations.NullMarked;
