/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * The class loader of one plugin: what a plugin and its host speak to each other with is the host's, all else the plugin's own
 * first, so that two plugins may bring two versions of one library.
 */
final class PluginClassLoader extends URLClassLoader {

    private static final List<String> SHARED = List.of("java.", "javax.", "jdk.", "org.liq4j.", "org.ta4j.",
            "com.google.inject.", "jakarta.inject.", "org.aopalliance.", "org.jspecify.", "org.slf4j.");

    static {
        registerAsParallelCapable();
    }

    PluginClassLoader(List<URL> jars, ClassLoader host) {
        super(jars.toArray(URL[]::new), host);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> found = findLoadedClass(name);
            if (found == null) {
                found = own(name);
            }
            if (resolve) {
                resolveClass(found);
            }
            return found;
        }
    }

    private Class<?> own(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            return getParent().loadClass(name);
        }
    }
}
