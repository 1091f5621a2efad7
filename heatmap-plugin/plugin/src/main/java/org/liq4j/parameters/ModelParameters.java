/* SPDX-License-Identifier: MIT */
package org.liq4j.parameters;

import org.liq4j.api.heatmap.TrainingData;
import org.liq4j.model.OpenInterestSettings;

/**
 * Parameters of the open-interest model with where they come from.
 *
 * @param training
 *            what they were fitted on
 * @param settings
 *            the parameters
 */
public record ModelParameters(TrainingData training, OpenInterestSettings settings) {
}
