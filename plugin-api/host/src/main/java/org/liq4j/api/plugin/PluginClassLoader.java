/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

    /** Own resources come first, as own classes do. */
    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
        all.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(all);
    }

    /** Whether the plugin's own service file names that class. */
    boolean names(Class<?> plugin) {
        try {
            for (URL services : Collections.list(findResources("META-INF/services/" + Plugin.class.getName()))) {
                try (InputStream in = services.openStream()) {
                    if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(plugin.getName())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            return false;
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
