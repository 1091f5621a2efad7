/* SPDX-License-Identifier: MIT */
package org.liq4j.scaffold;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.google.inject.Module;
import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.ta4j.core.BarSeries;

import org.liq4j.api.extension.Extension;
import org.liq4j.api.kit.IndicatorContract;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.indicator.ClusterImbalanceIndicator;
import org.liq4j.venue.VenueClient;

/** A project whose sources and tests are compiled without Maven. */
final class CompiledProject {

    private static final List<Class<?>> SEEN = List.of(Plugin.class, Extension.class, Module.class, BarSeries.class,
            NullMarked.class,
            ClusterImbalanceIndicator.class, VenueClient.class, IndicatorContract.class, Test.class,
            AssertionFailedError.class,
            API.class);

    private CompiledProject() {
    }

    /** Compiles all, and puts the main classes with the service file into a jar. */
    static void jar(Path project, Path jar) throws IOException {
        Path classes = Files.createDirectory(project.resolve("classes"));
        compile(project.resolve("src/main/java"), classes, classPath());
        compile(project.resolve("src/test/java"), Files.createDirectory(project.resolve("test-classes")),
                classes + File.pathSeparator + classPath());
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
            for (Path root : List.of(classes, project.resolve("src/main/resources"))) {
                for (Path file : files(root)) {
                    entries.putNextEntry(new JarEntry(root.relativize(file).toString()));
                    Files.copy(file, entries);
                }
            }
        }
    }

    private static String classPath() {
        return SEEN.stream().map(type -> Path
                .of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString())
                .distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static void compile(Path sources, Path classes, String classPath) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = new ArrayList<>(
                    List.of("-proc:none", "-Xlint:deprecation,unchecked,rawtypes", "-Werror", "--release", "21", "-d",
                            classes.toString(), "-cp", classPath));
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(files(sources)))
                    .call()) {
                throw new AssertionFailedError("does not compile: " + sources);
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
