/* SPDX-License-Identifier: MIT */
package org.liq4j.data;

import com.google.inject.Binder;
import com.google.inject.Module;

import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.venue.binance.BinanceExchange;
import org.liq4j.venue.bybit.BybitExchange;
import org.liq4j.venue.hyperliquid.HyperliquidExchange;
import org.liq4j.venue.okx.OkxExchange;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;

/** The exchanges that liq4j ships; outside their own packages this is the only list of them. */
public final class ExchangesModule implements Module {

    @Override
    public void configure(Binder binder) {
        ExtensionBinder extensions = extensionBinder(binder);
        extensions.bindExchange("binance").to(BinanceExchange.class);
        extensions.bindExchange("bybit").to(BybitExchange.class);
        extensions.bindExchange("hyperliquid").to(HyperliquidExchange.class);
        extensions.bindExchange("okx").to(OkxExchange.class);
    }
}
