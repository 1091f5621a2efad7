/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.liq4j.api.market.Instrument;

/** Makes models of one kind; bound by name through {@link org.liq4j.api.plugin.ExtensionBinder}. */
public interface LiquidationModelFactory {

    /** One sentence for a user who chooses a model. */
    String description();

    /** A fresh model without history. */
    LiquidationModel create(Instrument instrument);
}
