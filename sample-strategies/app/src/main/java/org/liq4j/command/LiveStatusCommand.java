/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import com.google.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.liq4j.api.extension.Durations;
import org.liq4j.live.state.SessionState;
import org.liq4j.report.LiveStatusLines;

/** {@code liq4j live status}: how the markets stand that are followed, or were. */
@Command(name = "status", description = "Shows how the markets stand that a live run follows, or followed last.", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class LiveStatusCommand implements Callable<Integer> {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Console console;
    private final InstantSource clock;
    private final Path home;

    @Option(names = "--state", paramLabel = "DIR", description = "Where the run keeps its state (default: live in liq4j's home).")
    private @Nullable Path state;

    @Option(names = "--json", description = "Print a JSON object a line, one for each market.")
    private boolean json;

    @Inject
    LiveStatusCommand(Console console, InstantSource clock, @Home Path home) {
        this.console = console;
        this.clock = clock;
        this.home = home;
    }

    @Override
    public Integer call() {
        Path root = state == null ? home.resolve("live") : state;
        List<Path> markets = markets(root);
        if (markets.isEmpty()) {
            throw new UsageException("no live run has kept anything in " + root);
        }
        int running = 0;
        boolean live = true;
        for (Path market : markets) {
            if (SessionState.isHeld(market.resolve("session.db"))) {
                running++;
                live &= show(market, true);
            } else {
                show(market, false);
            }
        }
        return running > 0 && live ? ExitCode.OK : ExitCode.FINDING;
    }

    static List<Path> markets(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be read, " + e.getMessage(), e);
        }
    }

    /** Shows one; tells whether what it says is fresh and all connections are live. */
    private boolean show(Path market, boolean running) {
        Optional<String> text = new LiveStatusFile(market).read();
        if (text.isEmpty()) {
            console.out().println(json
                    ? "{\"instrument\":\"" + market.getFileName() + "\",\"live\":false}"
                    : market.getFileName() + "  " + (running ? "starting" : "not running"));
            return false;
        }
        LiveStatusLines lines = LiveStatusLines.parse(text.get());
        Duration age = Duration.between(lines.writtenAt(), clock.instant());
        console.out().println(json ? text.get() : lines.text(running, age(age)));
        return age.compareTo(FRESH) < 0 && lines.live();
    }

    private static String age(Duration age) {
        Duration whole = Duration.ofSeconds(Math.max(0, age.toSeconds()));
        return whole.isZero() ? "now" : Durations.format(whole) + " ago";
    }

}
