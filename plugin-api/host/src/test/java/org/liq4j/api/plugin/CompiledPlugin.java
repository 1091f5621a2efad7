/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.google.inject.Module;
import org.jspecify.annotations.NullMarked;
import org.ta4j.core.BarSeries;

import org.liq4j.api.extension.RuleFactory;

/** A third party's plugin, compiled for a test, so that its classes are on no class path. */
final class CompiledPlugin {

    private CompiledPlugin() {
    }

    /** A jar of a plugin that binds one rule. */
    static Path jar(Path jar, String name, String rule) throws IOException {
        return jar(jar, List.of(), new Source("com.example." + name + ".CompiledPlugin", source(name, rule)));
    }

    /** A jar of the plugin that comes first among the sources, compiled against the api and further folders of classes. */
    static Path jar(Path jar, List<Path> libraries, Source... sources) throws IOException {
        Path classes = Path.of(jar + "-classes");
        classes(classes, libraries, sources);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            entries.putNextEntry(new JarEntry("META-INF/services/" + Plugin.class.getName()));
            entries.write((sources[0].className() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    /** The text of a class. */
    record Source(String className, String text) {
    }

    /** Compiles into a folder that is not there yet. */
    static void classes(Path folder, List<Path> libraries, Source... sources) throws IOException {
        Files.createDirectory(folder);
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        String classPath = Stream.concat(libraries.stream().map(Path::toString), Stream
                .of(Plugin.class, RuleFactory.class, Module.class, BarSeries.class, NullMarked.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
                        .toString()))
                .distinct().collect(Collectors.joining(File.pathSeparator));
        boolean compiled = compiler.getTask(null, null, null,
                List.of("-proc:none", "-d", folder.toString(), "-cp", classPath), null,
                Stream.of(sources).map(CompiledPlugin::file).toList()).call();
        if (!compiled) {
            throw new IllegalStateException("does not compile: " + List.of(sources));
        }
    }

    private static SimpleJavaFileObject file(Source source) {
        return new SimpleJavaFileObject(URI.create("string:///" + source.className().replace('.', '/') + ".java"),
                JavaFileObject.Kind.SOURCE) {

            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
    }

    private static String source(String name, String rule) {
        return String.format("""
                package com.example.%1$s;

                import java.util.List;
                import org.liq4j.api.extension.RuleFactory;
                import org.liq4j.api.plugin.*;
                import org.ta4j.core.rules.BooleanRule;

                @PluginInfo(name = "%1$s", description = "Compiled for a test.", api = ApiVersion.CURRENT)
                public final class CompiledPlugin implements Plugin {

                    @Override
                    public com.google.inject.Module module() {
                        return binder -> ExtensionBinder.extensionBinder(binder).bindRule("%2$s").toInstance(
                                RuleFactory.of("Always, says %1$s.", List.of(), (heatmap, given) -> BooleanRule.TRUE));
                    }
                }
                """, name, rule);
    }
}
