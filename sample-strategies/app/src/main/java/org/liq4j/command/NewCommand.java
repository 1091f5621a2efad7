/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.liq4j.scaffold.NewFolder;
import org.liq4j.scaffold.PluginProject;
import org.liq4j.scaffold.ProjectKind;

/** {@code liq4j new}: the project of a plugin. */
@Command(name = "new", description = {"Writes the Maven project of a new plugin: compiles, passes its tests and can be",
        "loaded at once, with an example to change."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class NewCommand implements Callable<Integer> {

    private final Console console;
    private final PluginHosts hosts;

    @Parameters(index = "0", paramLabel = "KIND", description = "Kind of extension: ${COMPLETION-CANDIDATES}, in any case.")
    private ProjectKind kind = ProjectKind.INDICATOR;

    @Parameters(index = "1", paramLabel = "NAME", description = "Its name in kebab-case, for example liquidation-lean.")
    private String name = "";

    @Parameters(index = "2", paramLabel = "DIR", description = "Folder to write to: a new or an empty one.")
    private Path directory = Path.of("");

    @Inject
    NewCommand(Console console, PluginHosts hosts) {
        this.console = console;
        this.hosts = hosts;
    }

    @Override
    public Integer call() {
        PluginProject project = UsageException
                .check("new", () -> new PluginProject(kind, name, VersionProvider.version()));
        requireNotBound();
        NewFolder folder = UsageException.check("new", () -> new NewFolder(directory));
        Map<String, String> files = UsageException.check("new", project::files);
        try {
            folder.write(files);
        } catch (IOException e) {
            throw new UsageException("DIR = " + directory + ": cannot be written, " + e);
        }
        files.keySet().forEach(file -> console.out().println(directory.resolve(file)));
        console.out().println("Next: cd " + directory + " && mvn package; README.md says what then.");
        return ExitCode.OK;
    }

    /** A plugin that binds a name of liq4j's own could not be loaded beside it. */
    private void requireNotBound() {
        if (hosts.builtIn().names(kind.extensionKind()).contains(name)) {
            throw new UsageException("new: NAME = " + name + ": is taken, liq4j itself brings the "
                    + kind.extensionKind() + " of that name");
        }
    }
}
