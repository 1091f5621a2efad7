/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import com.google.inject.Binder;
import com.google.inject.Module;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;

/** The source {@code store}. */
public final class StoreModule implements Module {

    @Override
    public void configure(Binder binder) {
        extensionBinder(binder).bindMarketSource("store").to(StoredMarketFactory.class);
    }
}
