/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.bybit;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.kit.ExchangeContract;

class BybitExchangeTest extends ExchangeContract {

    @Override
    protected Exchange create() {
        return new BybitExchange();
    }
}
