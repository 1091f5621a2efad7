/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Looks for plugins on a class path and in a directory. Not thread-safe. */
final class PluginDiscovery {

    private final PluginSearch search;
    private final List<PluginCandidate> candidates = new ArrayList<>();
    private final List<FailedPlugin> failed = new ArrayList<>();
    private final List<PluginClassLoader> classLoaders = new ArrayList<>();
    private final Set<String> onTheClassPath = new HashSet<>();

    PluginDiscovery(PluginSearch search) {
        this.search = search;
    }

    /** Looks everywhere. */
    void run() {
        discover(search.classLoader(), "class path", false);
        candidates.forEach(candidate -> onTheClassPath.add(candidate.className()));
        search.directory().ifPresent(this::searchDirectory);
    }

    List<PluginCandidate> candidates() {
        return candidates;
    }

    List<FailedPlugin> failed() {
        return failed;
    }

    /** The class loaders of the plugins in the directory, open. */
    List<PluginClassLoader> classLoaders() {
        return classLoaders;
    }

    private void searchDirectory(Path directory) {
        for (Path entry : entries(directory)) {
            List<Path> jars = isJar(entry)
                    ? List.of(entry)
                    : Files.isDirectory(entry)
                            ? entries(entry).stream().filter(PluginDiscovery::isJar).toList()
                            : List.of();
            if (jars.isEmpty()) {
                continue;
            }
            PluginClassLoader classLoader = new PluginClassLoader(jars.stream().map(PluginDiscovery::url).toList(),
                    search.classLoader());
            classLoaders.add(classLoader);
            int before = candidates.size() + failed.size();
            discover(classLoader, entry.toString(), true);
            if (candidates.size() + failed.size() == before) {
                failed.add(new FailedPlugin(entry.toString(), "no plugin", jars.stream().flatMap(
                        PluginDiscovery::unreadable).findFirst().orElse("there is no META-INF/services/"
                                + Plugin.class.getName() + " that names one")));
            }
        }
    }

    private void discover(ClassLoader classLoader, String place, boolean ownOnly) {
        Iterator<ServiceLoader.Provider<Plugin>> providers = ServiceLoader.load(Plugin.class, classLoader).stream()
                .iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                ServiceLoader.Provider<Plugin> provider = providers.next();
                if (ownOnly && isOfTheHost(provider.type(), classLoader)) {
                    failed.add(new FailedPlugin(place, provider.type().getName(), "is on the class path already"));
                } else {
                    candidates.add(new PluginCandidate(provider, ownOnly ? place : location(provider.type(), place)));
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                // The iterator goes on with the next provider after most errors, and says so at once where it does not.
                FailedPlugin failure = new FailedPlugin(place, "a plugin", Causes.of(e));
                if (!failed.isEmpty() && failed.getLast().equals(failure)) {
                    return;
                }
                failed.add(failure);
            }
        }
    }

    /** Whether the class is the host's, or the plugin's own copy of a plugin that the host has. */
    private boolean isOfTheHost(Class<?> plugin, ClassLoader own) {
        return !own.equals(plugin.getClassLoader()) || onTheClassPath.contains(plugin.getName());
    }

    private static String location(Class<?> type, String place) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return place;
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return source.getLocation().toString();
        }
    }

    /** Sorted, so that every platform finds the same first. */
    private static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new PluginException("the directory of plugins cannot be read: " + directory + " (" + e + ")", e);
        }
    }

    private static Stream<String> unreadable(Path jar) {
        try {
            new JarFile(jar.toFile()).close();
            return Stream.empty();
        } catch (IOException e) {
            return Stream.of(jar.getFileName() + " is no readable jar (" + e.getMessage() + ")");
        }
    }

    private static boolean isJar(Path path) {
        return path.toString().endsWith(".jar") && Files.isRegularFile(path);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new PluginException("not a usable path: " + jar, e);
        }
    }
}
