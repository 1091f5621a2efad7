/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A host with a class that it publishes and one that it does not, and plugins that use them. */
class PublishedPackagesTest {

    private static final CompiledPlugin.Source PUBLISHED = word("org.liq4j.margin.hosted", "published");
    private static final CompiledPlugin.Source HIDDEN = word("org.liq4j.secret", "of the host");

    @TempDir
    private Path folder = Path.of("");

    private Path host = Path.of("");
    private Path plugins = Path.of("");

    @BeforeEach
    void compileHost() throws IOException {
        host = folder.resolve("host");
        CompiledPlugin.classes(host, List.of(), PUBLISHED, HIDDEN);
        plugins = Files.createDirectory(folder.resolve("plugins"));
    }

    private static CompiledPlugin.Source word(String inPackage, String word) {
        return new CompiledPlugin.Source(inPackage + ".Word", """
                package %s;

                public final class Word {

                    public static String get() {
                        return "%s";
                    }
                }
                """.formatted(inPackage, word));
    }

    /** Binds a rule that is described by the word. */
    private static CompiledPlugin.Source plugin(String name, String wordClass) {
        return new CompiledPlugin.Source("com.example." + name + ".WordPlugin", """
                package com.example.%1$s;

                import java.util.List;
                import org.liq4j.api.extension.RuleFactory;
                import org.liq4j.api.plugin.*;
                import org.ta4j.core.rules.BooleanRule;

                @PluginInfo(name = "%1$s", description = "Compiled for a test.", api = ApiVersion.CURRENT)
                public final class WordPlugin implements Plugin {

                    @Override
                    public com.google.inject.Module module() {
                        String word = %2$s.get();
                        return binder -> ExtensionBinder.extensionBinder(binder).bindRule("%1$s").toInstance(
                                RuleFactory.of(word, List.of(), (heatmap, given) -> BooleanRule.TRUE));
                    }
                }
                """.formatted(name, wordClass));
    }

    private PluginHost load(boolean strict, URLClassLoader classLoader) {
        return PluginHost.load(PluginSearch.of(classLoader).withDirectory(plugins).withStrict(strict));
    }

    private URLClassLoader hostLoader() throws IOException {
        return new URLClassLoader(new URL[]{host.toUri().toURL()}, PublishedPackagesTest.class.getClassLoader());
    }

    private static String description(PluginHost loaded, String rule) {
        return loaded.choose(ExtensionKind.RULE, rule).extension().description();
    }

    @Test
    void aPluginUsesWhatIsPublished() throws IOException {
        CompiledPlugin.jar(plugins.resolve("one.jar"), List.of(host), plugin("fair", "org.liq4j.margin.hosted.Word"));
        try (URLClassLoader classLoader = hostLoader(); PluginHost loaded = load(true, classLoader)) {
            assertEquals("published", description(loaded, "fair"));
        }
    }

    @Test
    void aPluginThatUsesWhatIsNotPublishedIsLeftOutAndToldWhy() throws IOException {
        Path jar = CompiledPlugin.jar(plugins.resolve("one.jar"), List.of(host),
                plugin("curious", "org.liq4j.secret.Word"));
        CompiledPlugin.jar(plugins.resolve("two.jar"), List.of(host), plugin("fair", "org.liq4j.margin.hosted.Word"));
        try (URLClassLoader classLoader = hostLoader(); PluginHost loaded = load(false, classLoader)) {
            assertEquals(List.of("fair"), loaded.plugins().stream().map(LoadedPlugin::name).toList());
            FailedPlugin failed = loaded.failed().getFirst();
            assertEquals(jar.toString(), failed.source());
            assertEquals("com.example.curious.WordPlugin", failed.plugin());
            assertTrue(failed.cause().startsWith("java.lang.NoClassDefFoundError: org/liq4j/secret/Word; caused by "
                    + "java.lang.ClassNotFoundException: org.liq4j.secret.Word is not in a package that liq4j "
                    + "publishes for plugins: [org.liq4j.api, "), failed::cause);
            assertThrows(PluginException.class, () -> load(true, classLoader));
        }
    }

    @Test
    void aPluginMayBringItsOwnClassByTheNameOfOneThatIsNotPublished() throws IOException {
        CompiledPlugin.jar(plugins.resolve("one.jar"), List.of(), plugin("own", "org.liq4j.secret.Word"),
                word("org.liq4j.secret", "of the plugin"));
        try (URLClassLoader classLoader = hostLoader(); PluginHost loaded = load(true, classLoader)) {
            assertEquals("of the plugin", description(loaded, "own"));
        }
    }

    @Test
    void aPluginDoesNotReplaceWhatIsPublished() throws IOException {
        CompiledPlugin.jar(plugins.resolve("one.jar"), List.of(), plugin("own", "org.liq4j.margin.hosted.Word"),
                word("org.liq4j.margin.hosted", "of the plugin"));
        try (URLClassLoader classLoader = hostLoader(); PluginHost loaded = load(true, classLoader)) {
            assertEquals("published", description(loaded, "own"));
        }
    }

    @Test
    void aPluginsOwnCopyOfOneThatTheHostHasIsLeftOut() throws IOException {
        CompiledPlugin.Source plugin = plugin("fair", "org.liq4j.margin.hosted.Word");
        CompiledPlugin.classes(folder.resolve("bundled"), List.of(host), plugin);
        Path services = Files.createDirectories(folder.resolve("bundled/META-INF/services"));
        Files.writeString(services.resolve(Plugin.class.getName()), plugin.className() + "\n");
        Path jar = CompiledPlugin.jar(plugins.resolve("copy.jar"), List.of(host), plugin);
        try (URLClassLoader classLoader = new URLClassLoader(
                new URL[]{host.toUri().toURL(), folder.resolve("bundled").toUri().toURL()},
                PublishedPackagesTest.class.getClassLoader());
                PluginHost loaded = load(false, classLoader)) {
            assertEquals("published", description(loaded, "fair"));
            assertEquals(List.of(new FailedPlugin(jar.toString(), plugin.className(), "is on the class path already")),
                    loaded.failed());
        }
    }
}
