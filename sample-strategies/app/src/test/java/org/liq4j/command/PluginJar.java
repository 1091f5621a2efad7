/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.liq4j.api.plugin.Plugin;

/** A plugin of the tests, as a user would have it. */
final class PluginJar {

    private PluginJar() {
    }

    /** Writes the plugin, with all classes of its package, into a folder. */
    static void in(Path folder, Class<? extends Plugin> plugin) {
        String name = plugin.getPackageName();
        URL place = Objects.requireNonNull(plugin.getResource(plugin.getSimpleName() + ".class"));
        try (OutputStream out = Files.newOutputStream(folder.resolve(plugin.getSimpleName() + ".jar"));
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> classes = Files.list(Path.of(place.toURI()).resolveSibling(""))) {
            List<Path> sorted = classes.sorted().toList();
            for (Path file : sorted) {
                jar.putNextEntry(new JarEntry(name.replace('.', '/') + "/" + file.getFileName()));
                Files.copy(file, jar);
            }
            jar.putNextEntry(new JarEntry("META-INF/services/" + Plugin.class.getName()));
            jar.write(plugin.getName().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
