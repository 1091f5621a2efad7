/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.hyperliquid;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.kit.ExchangeContract;

class HyperliquidExchangeTest extends ExchangeContract {

    @Override
    protected Exchange create() {
        return new HyperliquidExchange();
    }
}
