/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import com.google.inject.Module;

/**
 * A set of extensions, found by {@link java.util.ServiceLoader}: annotate the class with {@link PluginInfo}, give it a public
 * constructor without parameters, and name it in {@code META-INF/services/org.liq4j.api.plugin.Plugin}.
 */
public interface Plugin {

    /**
     * The plugin's Guice module; it binds extensions through {@link ExtensionBinder#extensionBinder}. All plugins share one
     * injector, in which the host binds {@link UserDirectory}.
     */
    default Module module() {
        return binder -> {
        };
    }
}
