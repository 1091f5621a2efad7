/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RenderCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private static CommandRun render(Path file, String... options) {
        return CommandRun.of(Stream
                .concat(Stream.of("render", "--bars", "600", "--rows", "40", "--out", file.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void writesAPictureOfTheSizeAskedFor() throws IOException {
        Path file = folder.resolve("heatmap.png");
        CommandRun run = render(file, "--time-columns", "60", "--size", "800x500", "--scheme", "sides", "--ground",
                "light", "--scale", "linear", "--model", "candle-decay(leverage=20)");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("60 columns of PT10M, 40 rows, modelled, RELATIVE"), run.out());
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(800, image.getWidth());
        assertEquals(500, image.getHeight());
        assertEquals(0xffffffff, image.getRGB(0, 0));
    }

    @Test
    void isTheSamePictureEachTime() throws IOException {
        render(folder.resolve("first.png"));
        render(folder.resolve("second.png"));

        assertArrayEquals(Files.readAllBytes(folder.resolve("first.png")),
                Files.readAllBytes(folder.resolve("second.png")));
    }

    @Test
    void replacesAPictureWholeAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("heatmap.png");
        Files.writeString(file, "old");
        render(file);

        assertTrue(Files.size(file) > 1000);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertUsage("its folder must exist", render(folder.resolve("absent").resolve("heatmap.png")));
        assertUsage("must be an ordinary file", render(folder));
        assertUsage("--size: size = 10: must be WIDTHxHEIGHT", render(folder.resolve("a.png"), "--size", "10"));
        assertUsage("--size: width = 10: must satisfy 600", render(folder.resolve("a.png"), "--size", "10x900"));
        assertUsage("--rows: rows = 2000",
                CommandRun.of("render", "--out", folder.resolve("a.png").toString(), "--rows", "2000"));
        assertUsage("--time-columns: columns = 0", render(folder.resolve("a.png"), "--time-columns", "0"));
        assertUsage("--out", CommandRun.of("render"));
        assertFalse(Files.exists(folder.resolve("a.png")));
    }

    private static void assertUsage(String message, CommandRun run) {
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }
}
