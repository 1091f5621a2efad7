/* SPDX-License-Identifier: MIT */
/**
 * HTTP as all who ask exchanges speak it: requests wait for room under a host's limits and while it has forbidden them, and are
 * sent again if what went wrong may pass. What a host has forbidden outlives the process. Web
 * sockets keep to it, too.
 */
@NullMarked
package org.liq4j.http;

import org.jspecify.annotations.NullMarked;
