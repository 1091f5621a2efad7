/* SPDX-License-Identifier: MIT */
package org.liq4j.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Names;
import org.liq4j.api.plugin.Plugin;

/**
 * The Maven project of a new plugin.
 *
 * @param kind
 *            of extension that it brings
 * @param name
 *            of the extension, of the plugin and of the project: kebab-case
 * @param version
 *            of liq4j that it is compiled against
 */
public record PluginProject(ProjectKind kind, String name, String version) {

    private static final Pattern IMPORT = Pattern.compile("^import ([a-z0-9.]+)[.]([A-Z][A-Za-z]*);",
            Pattern.MULTILINE);

    /**
     * @throws InvalidValueException
     *             if the name is not kebab-case, or no package of that name can be
     */
    public PluginProject {
        Names.checked("NAME", name);
        if (SourceVersion.isKeyword(packageName(name))) {
            throw new InvalidValueException("NAME", name, "must not be a reserved word of Java");
        }
    }

    /**
     * The texts of its files by path from its root, {@code /} between folders.
     *
     * @throws InvalidValueException
     *             if a class would have the name of one that it uses
     */
    public Map<String, String> files() {
        String main = "src/main/java/com/example/" + packageName(name) + "/" + className();
        String test = "src/test/java/com/example/" + packageName(name) + "/" + className();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", filled("README.md"));
        files.put(".gitignore", filled("gitignore"));
        files.put("pom.xml", filled("pom.xml"));
        files.put(main + "Plugin.java", filled(kind.className() + "Plugin.java"));
        for (String end : kind.classes()) {
            files.put(main + end + ".java", filled(end + ".java"));
        }
        for (String end : kind.tests()) {
            files.put(test + end + "Test.java", filled(end + "Test.java"));
        }
        files.put("src/main/resources/META-INF/services/" + Plugin.class.getName(), filled("service"));
        refuseNamesThatAreUsed(files);
        return files;
    }

    private void refuseNamesThatAreUsed(Map<String, String> files) {
        Set<String> own = files.keySet().stream().filter(path -> path.endsWith(".java"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
                .collect(Collectors.toSet());
        for (String text : files.values()) {
            Matcher imports = IMPORT.matcher(text);
            while (imports.find()) {
                if (own.contains(imports.group(2))) {
                    throw new InvalidValueException("NAME", name, "would make a class " + imports.group(2)
                            + ", which is the name of " + imports.group(1) + "." + imports.group(2) + " that it uses");
                }
            }
        }
    }

    /** The template with this project's words. */
    private String filled(String template) {
        String dependencies = kind.dependency().map(PluginProject::template).orElse("");
        return template(template).replace("{{dependencies}}", dependencies).replace("{{name}}", name)
                .replace("{{package}}", packageName(name)).replace("{{Class}}", className())
                .replace("{{kind}}", kind.extensionKind().word()).replace("{{Kind}}", kind.className())
                .replace("{{VENUE}}", name.toUpperCase(Locale.ROOT).replace('-', '_'))
                .replace("{{promise}}", kind.promise()).replace("{{trial}}", kind.trial(name))
                .replace("{{version}}", version);
    }

    private static String packageName(String name) {
        return name.replace("-", "");
    }

    private String className() {
        return Arrays.stream(name.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String template(String template) {
        try (InputStream in = Objects.requireNonNull(PluginProject.class.getResourceAsStream(template), template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
