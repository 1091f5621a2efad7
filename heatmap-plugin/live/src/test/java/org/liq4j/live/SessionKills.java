/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Kills a session (SIGKILL, without a word) at random instants and starts it again, until the market ends; what it came to must be
 * that of the run that nobody disturbed, to the last bit, and each signal and alert delivered once and in order. Too long for the
 * unit suite.
 */
class SessionKills {

    private static final int KILLS = Integer.getInteger("liq4j.kills", 50);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSessionOutlivesManyKills() throws Exception {
        killAndCheck(folder, KILLS, 21);
    }

    static void killAndCheck(Path folder, int kills, long seed) throws Exception {
        Path undisturbed = Files.createDirectories(folder.resolve("undisturbed"));
        Path killed = Files.createDirectories(folder.resolve("killed"));
        KilledSession.run(undisturbed, seed, bar -> {
        });
        Random random = new Random(seed);
        int run = 0;
        for (int kill = 1; kill <= kills && !Files.exists(killed.resolve("end")); kill++) {
            runUntilKilled(killed, seed, 1 + random.nextInt(KilledSession.BARS / kills), random);
            run = kill;
        }
        assertTrue(run >= kills / 2, "there were only " + run + " kills");
        Process last = start(killed, seed);
        last.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertEquals(0, last.waitFor(), () -> read(killed.resolve("errors")));
        String place = "seed " + seed + ", " + run + " kills";
        assertEquals(Files.readString(undisturbed.resolve("end")), Files.readString(killed.resolve("end")), place);
        assertEquals(Files.readString(undisturbed.resolve("signals.csv")),
                Files.readString(killed.resolve("signals.csv")), place);
        List<String> said = Files.readAllLines(undisturbed.resolve("remembered"));
        assertTrue(said.stream().filter(line -> line.contains("/alert/")).count() > 5, "there were no alerts");
        assertTrue(said.stream().filter(line -> !line.contains("/alert/")).count() > 50, "there were no signals");
        assertEquals(said, Files.readAllLines(killed.resolve("remembered")), place);
        assertEquals(said, withoutRepetitions(Files.readAllLines(killed.resolve("plain"))), place);
        assertTrue(Files.readString(killed.resolve("end")).endsWith("\n[]"), place);
    }

    /** A sink that does not know what it has may hear the last one again, with the same id. */
    private static List<String> withoutRepetitions(List<String> lines) {
        List<String> once = new ArrayList<>();
        for (String line : lines) {
            if (once.isEmpty() || !once.getLast().equals(line)) {
                once.add(line);
            }
        }
        return once;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static ProcessBuilder.Redirect errors(Path folder) {
        return ProcessBuilder.Redirect.to(folder.resolve("errors").toFile());
    }

    private static Process start(Path folder, long seed) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), KilledSession.class.getName(), folder.toString(),
                Long.toString(seed)).redirectError(errors(folder)).start();
    }

    private static void runUntilKilled(Path folder, long seed, int bars, Random random)
            throws IOException, InterruptedException {
        Process process = start(folder, seed);
        try (BufferedReader lines = process.inputReader()) {
            for (int bar = 0; bar < bars && lines.readLine() != null; bar++) {
                // It goes on while these are read.
                Thread.onSpinWait();
            }
            Thread.sleep(0, random.nextInt(1_000_000));
            process.toHandle().destroyForcibly();
            while (lines.readLine() != null) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
