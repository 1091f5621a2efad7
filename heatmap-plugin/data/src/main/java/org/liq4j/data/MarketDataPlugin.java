/* SPDX-License-Identifier: MIT */
package org.liq4j.data;

import com.google.inject.Module;
import com.google.inject.util.Modules;

import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;
import org.liq4j.store.StoreModule;

/** Brings the exchanges, and the market data that were stored before. */
@PluginInfo(name = "market-data", description = "Market data: exchanges and the store.", api = ApiVersion.CURRENT)
public final class MarketDataPlugin implements Plugin {

    @Override
    public Module module() {
        return Modules.combine(new ExchangesModule(), new StoreModule());
    }
}
