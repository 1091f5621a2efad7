/* SPDX-License-Identifier: MIT */
package org.liq4j.scaffold;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.plugin.LoadedPlugin;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.PluginSearch;
import org.liq4j.api.plugin.ResolvedExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

class PluginProjectTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void compilesAndIsFoundAsAPlugin(ProjectKind kind) throws IOException {
        Path project = folder.resolve("project");
        new NewFolder(project).write(new PluginProject(kind, "two-words", "1.2.3").files());
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        CompiledProject.jar(project, plugins.resolve("two-words.jar"));
        PluginSearch search = PluginSearch.of(getClass().getClassLoader()).withDirectory(plugins).withStrict(true);
        try (PluginHost host = PluginHost.load(search)) {
            ResolvedExtension<?> chosen = host.choose(kind.extensionKind(), "two-words");
            assertEquals(List.of("two-words"), host.plugins().stream().filter(plugin -> plugin.source()
                    .equals(plugins.resolve("two-words.jar").toString())).map(LoadedPlugin::name).toList());
            assertEquals(kind == ProjectKind.EXCHANGE, chosen.extension().parameters().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnTestsPass(ProjectKind kind) throws IOException, ClassNotFoundException {
        Path project = folder.resolve("project");
        PluginProject written = new PluginProject(kind, "two-words", "1.2.3");
        new NewFolder(project).write(written.files());
        CompiledProject.jar(project, folder.resolve("two-words.jar"));
        URL[] classes = {project.resolve("classes/").toUri().toURL(), project.resolve("test-classes/").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            for (String end : kind.tests()) {
                Class<?> tests = loader.loadClass("com.example.twowords.TwoWords" + end + "Test");
                Events events = EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute()
                        .testEvents();
                assertEquals(List.of(), events.failed().stream().map(Event::toString).toList());
                assertTrue(events.succeeded().count() >= 5, events.succeeded().count() + " tests");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftToBeFilledIn(ProjectKind kind) {
        new PluginProject(kind, "lean", "1.2.3").files().forEach((file, text) -> {
            assertFalse(text.contains("{{") || text.contains("}}"), file + ": " + text);
            assertTrue(text.endsWith("\n"), file);
        });
    }

    @Test
    void namesFollowTheNameGiven() {
        assertEquals(List.of("README.md", ".gitignore", "pom.xml",
                "src/main/java/com/example/my2ndbook/My2ndBookPlugin.java",
                "src/main/java/com/example/my2ndbook/My2ndBookModel.java",
                "src/test/java/com/example/my2ndbook/My2ndBookModelTest.java",
                "src/main/resources/META-INF/services/org.liq4j.api.plugin.Plugin"),
                List.copyOf(new PluginProject(ProjectKind.MODEL, "my-2nd-book", "1").files().keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lean", "two_words", "-lean", "lean-", "2nd", "a..b", "../lean", "new", "class",
            "true"})
    void aNameThatNoPackageCanHaveIsRefused(String name) {
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new PluginProject(ProjectKind.INDICATOR, name, "1"));
        assertEquals("NAME", refused.field());
        assertEquals(name, refused.value());
        assertTrue(refused.rule().startsWith("must "), refused.rule());
    }

    @ParameterizedTest
    @CsvSource({"MODEL, liquidation, LiquidationModel", "STRATEGY, base, BaseStrategy",
            "STRATEGY, two-sided, TwoSidedStrategy", "MODEL, liquidation, LiquidationModel"})
    void aNameThatMakesAClassOfAnotherIsRefused(ProjectKind kind, String name, String clash) {
        String message = assertThrows(InvalidValueException.class, () -> new PluginProject(kind, name, "1").files())
                .toString();
        assertTrue(message.contains("would make a class " + clash + ", which is the name of org."), message);
    }

    private static String pom(PluginProject project) {
        return Objects.requireNonNull(project.files().get("pom.xml"));
    }

    @Test
    void aProjectDependsOnWhatItUses() {
        for (ProjectKind kind : ProjectKind.values()) {
            String pom = pom(new PluginProject(kind, "lean", "1.2.3"));
            assertTrue(pom.contains("<liq4j.version>1.2.3</liq4j.version>"), pom);
            assertEquals(kind == ProjectKind.STRATEGY, pom.contains("<artifactId>liq4j-core</artifactId>"));
            assertEquals(kind == ProjectKind.EXCHANGE, pom.contains("<artifactId>liq4j-data</artifactId>"));
            assertTrue(pom.contains("<artifactId>liq4j-host</artifactId>"), pom);
            assertTrue(pom.contains("<artifactId>liq4j-kit</artifactId>"), pom);
        }
    }

    /** A project is built with what liq4j is built with. */
    @Test
    void versionsAreThoseOfTheBuild() throws IOException {
        String build = Files.readString(Path.of("..", "..", "pom.xml"));
        String pom = pom(new PluginProject(ProjectKind.STRATEGY, "lean", "1"));
        Matcher versions = Pattern.compile("<version>([0-9][^<]*)</version>").matcher(pom);
        List<String> found = versions.results().map(result -> result.group(1)).toList();
        assertEquals(9, found.size(), found.toString());
        found.stream().filter(version -> !version.equals("1.0"))
                .forEach(version -> assertTrue(build.contains(">" + version + "<"), version));
    }
}
