/* SPDX-License-Identifier: MIT */
/** Sessions of a bar series, and what adds up over bars from one of them on. */
@NullMarked
package org.liq4j.indicator.session;

import org.jspecify.annotations.NullMarked;
