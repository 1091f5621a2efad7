/* SPDX-License-Identifier: MIT */
package org.liq4j.magnet;

import java.util.Optional;

/**
 * One comparison under both matchings; empty where no stratum holds both kinds.
 *
 * @param onVolatility
 *            strata of side, distance and volatility
 * @param onVisitToo
 *            and of the bars since the price was last visited
 */
public record MatchedComparisons(Optional<Comparison> onVolatility, Optional<Comparison> onVisitToo) {
}
