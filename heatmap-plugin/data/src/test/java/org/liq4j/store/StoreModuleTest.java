/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import org.junit.jupiter.api.Test;

import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;

import static org.junit.jupiter.api.Assertions.assertTrue;

class StoreModuleTest {

    @Test
    void marketsComeFromTheStore() {
        PluginHost host = PluginHost.load(StoreModuleTest.class.getClassLoader());
        assertTrue(host.names(ExtensionKind.MARKET_SOURCE).contains("store"),
                () -> host.names(ExtensionKind.MARKET_SOURCE).toString());
    }
}
