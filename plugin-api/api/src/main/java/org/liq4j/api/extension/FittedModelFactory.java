/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import org.liq4j.api.heatmap.TrainingData;

/** A factory of models whose parameters come from data. */
public interface FittedModelFactory extends LiquidationModelFactory {

    /** What the parameters were fitted on. */
    TrainingData trainingData();
}
