/* SPDX-License-Identifier: MIT */
package org.liq4j.api.extension;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;

/** Makes liquidation models of one kind. */
public interface LiquidationModelFactory extends Extension {

    /** A fresh model without history. */
    LiquidationModel create(Instrument instrument, Arguments arguments);

    /** A fresh model without history, with default parameters. */
    default LiquidationModel create(Instrument instrument) {
        return create(instrument, Arguments.defaults(this));
    }
}
