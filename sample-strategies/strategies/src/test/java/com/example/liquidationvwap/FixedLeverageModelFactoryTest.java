/* SPDX-License-Identifier: MIT */
package com.example.liquidationvwap;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.kit.ExtensionContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.margin.BracketCatalog;

class FixedLeverageModelFactoryTest extends ExtensionContract<FixedLeverageModelFactory> {

    @Override
    protected FixedLeverageModelFactory create() {
        return new FixedLeverageModelFactory(BracketCatalog.shipped()::find);
    }

    @Override
    protected Object make(FixedLeverageModelFactory factory, Arguments arguments) {
        return factory.create(Instrument.parse("BINANCE:BTCUSDT"), arguments);
    }
}
