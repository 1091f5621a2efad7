/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import com.google.inject.Binder;
import com.google.inject.Module;

/** What serves heatmaps to browsers and programs. */
final class ServerModule implements Module {

    @Override
    public void configure(Binder binder) {
        binder.bind(HeatmapServer.class);
    }
}
