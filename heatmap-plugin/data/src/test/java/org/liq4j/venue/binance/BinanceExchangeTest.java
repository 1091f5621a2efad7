/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.binance;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.kit.ExchangeContract;

class BinanceExchangeTest extends ExchangeContract {

    @Override
    protected Exchange create() {
        return new BinanceExchange();
    }
}
