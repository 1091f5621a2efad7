/* SPDX-License-Identifier: MIT */
/**
 * What is answered under {@code /api/v1}: {@link org.liq4j.server.rest.Api} makes all resources and the source of frames, each
 * resource answers one path.
 */
@NullMarked
package org.liq4j.server.rest;

import org.jspecify.annotations.NullMarked;
