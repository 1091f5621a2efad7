/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

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
        Path classes = Files.createDirectory(Path.of(jar + "-classes"));
        compile(source(name, rule), classes);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            entries.putNextEntry(new JarEntry("META-INF/services/" + Plugin.class.getName()));
            entries.write(("com.example." + name + ".CompiledPlugin\n").getBytes(StandardCharsets.UTF_8));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return jar;
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

    private static void compile(String source, Path classes) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        String classPath = Stream.of(Plugin.class, RuleFactory.class, Module.class, BarSeries.class, NullMarked.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
                        .toString())
                .collect(Collectors.joining(java.io.File.pathSeparator));
        boolean compiled = compiler.getTask(null, null, null,
                List.of("-proc:none", "-d", classes.toString(), "-cp", classPath), null,
                List.of(new SimpleJavaFileObject(URI.create("string:///CompiledPlugin.java"),
                        javax.tools.JavaFileObject.Kind.SOURCE) {

                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                }))
                .call();
        if (!compiled) {
            throw new IllegalStateException("the plugin does not compile");
        }
    }
}
