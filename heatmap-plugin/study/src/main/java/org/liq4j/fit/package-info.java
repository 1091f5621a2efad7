/* SPDX-License-Identifier: MIT */
/**
 * Fits the open-interest model to liquidations that happened. What is sought: the parameters whose modelled flow explains
 * realised flow best, by the regression of {@link org.liq4j.score} on heat alone, averaged over 1, 5 and 15 minutes.
 *
 * <p>
 * Few days of data tell little, and a search always finds something. So {@link org.liq4j.fit.FitStructure structures} of
 * growing freedom compete in a blocked cross-validation: each is fitted on all blocks but one and measured on that one. The
 * default parameters stay unless a structure beats them there by more than the standard error of its lead; of several that do,
 * the one that does so by most is chosen, so that a freer structure has to earn its wider error. Everything happens
 * on training bars; the model's book is built by a single pass over them, so that a bar's flow never depends on later bars.
 */
@NullMarked
package org.liq4j.fit;

import org.jspecify.annotations.NullMarked;
