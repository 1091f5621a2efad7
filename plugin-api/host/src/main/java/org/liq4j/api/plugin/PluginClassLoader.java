/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The class loader of one plugin. What a plugin and its host speak to each other with is the host's ({@link PublishedPackages}
 * of liq4j, ta4j, Guice and their annotations, SLF4J); the rest of liq4j is hidden; of all else the plugin's own comes first,
 * so that two plugins may bring two versions of one library.
 */
final class PluginClassLoader extends URLClassLoader {

    private static final List<String> SHARED_LIBRARIES = List.of("java.", "javax.", "jdk.", "org.ta4j.",
            "com.google.inject.", "jakarta.inject.", "org.aopalliance.", "org.jspecify.", "org.slf4j.");
    private static final String SERVICES = "META-INF/services/" + Plugin.class.getName();

    static {
        registerAsParallelCapable();
    }

    PluginClassLoader(List<URL> jars, ClassLoader host) {
        super(jars.toArray(URL[]::new), host);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (PublishedPackages.isPublished(name) || SHARED_LIBRARIES.stream().anyMatch(name::startsWith)) {
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
        if (name.equals(SERVICES)) {
            // The host's plugins are no plugins of this one, which may not even see their classes.
            return findResources(name);
        }
        List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
        all.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(all);
    }

    private Class<?> own(String name) throws ClassNotFoundException {
        try {
            return findClass(name);
        } catch (ClassNotFoundException e) {
            if (PublishedPackages.isHidden(name)) {
                throw new ClassNotFoundException(name + " is not in a package that liq4j publishes for plugins: "
                        + PublishedPackages.NAMES, e);
            }
            return getParent().loadClass(name);
        }
    }
}
