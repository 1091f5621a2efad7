/* SPDX-License-Identifier: MIT */
package org.liq4j.data;

import com.google.inject.Module;
import com.google.inject.util.Modules;

import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;
import org.liq4j.store.StoreModule;
import org.liq4j.webhook.WebhookModule;

/** Brings the exchanges, the market data that were stored before, and the webhook. */
@PluginInfo(name = "market-data", description = "Market data: exchanges and the store; the webhook.", api = ApiVersion.CURRENT)
public final class MarketDataPlugin implements Plugin {

    @Override
    public Module module() {
        return Modules.combine(new ExchangesModule(), new StoreModule(), new WebhookModule());
    }
}
