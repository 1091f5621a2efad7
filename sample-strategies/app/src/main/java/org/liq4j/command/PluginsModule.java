/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import com.google.inject.Binder;
import com.google.inject.Module;

/** What loads plugins: exchanges, models, indicators, rules, strategies and all else that has a name. */
final class PluginsModule implements Module {

    @Override
    public void configure(Binder binder) {
        binder.bind(PluginHosts.class);
    }
}
