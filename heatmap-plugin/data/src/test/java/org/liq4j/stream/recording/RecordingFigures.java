/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * How fast a day of single trades is recorded and read, in processor time, and its size. Prints figures and judges none, since they depend on the
 * machine. Run by name, with the second tier of the compiler:
 *
 * <pre>mvn -pl heatmap-plugin/data -am test -Dtest=RecordingFigures -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dtests.compiler=-XX:TieredStopAtLevel=4</pre>
 */
class RecordingFigures {

    private static final int MESSAGES = 368_912;

    @TempDir
    private Path home = Path.of("");

    private static List<RawRecord> day() {
        Random random = new Random(1);
        List<RawRecord> day = new ArrayList<>();
        long millis = Instant.parse("2026-12-01T00:00:00Z").toEpochMilli();
        double price = 60_000;
        for (int i = 0; i < MESSAGES; i++) {
            millis += random.nextInt(468);
            price *= 1 + random.nextGaussian() * 0.00002;
            day.add(new RawRecord(RawRecord.MESSAGE, Instant.ofEpochMilli(millis), "HYPERLIQUID:BTC/1",
                    String.format(Locale.ROOT,
                            "{\"channel\":\"trades\",\"data\":[{\"coin\":\"BTC\",\"side\":\"%s\",\"px\":\"%.1f\","
                                    + "\"sz\":\"%.5f\",\"time\":%d,\"hash\":\"0x%016x%016x%016x%016x\",\"tid\":%d,"
                                    + "\"users\":[\"0x%016x%016x\",\"0x%016x%016x\"]}]}",
                            random.nextBoolean() ? "A" : "B", price, random.nextDouble(), millis, random.nextLong(),
                            random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong(1L << 50),
                            random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong())));
        }
        return day;
    }

    @Test
    void ofADayOfTrades() throws IOException {
        List<RawRecord> day = day();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 5; round++) {
            Path folder = home.resolve("round" + round);
            long begun = threads.getCurrentThreadCpuTime();
            try (RawRecorder recorder = new RawRecorder(folder, "figures", note -> {
            })) {
                day.forEach(recorder::add);
            }
            long written = threads.getCurrentThreadCpuTime();
            long characters = 0;
            int records = 0;
            try (RawRecording recording = RawRecording.open(folder)) {
                while (recording.hasNext()) {
                    characters += recording.next().text().length();
                    records++;
                }
            }
            long read = threads.getCurrentThreadCpuTime();
            assertEquals(MESSAGES + 1, records);
            System.out.printf(Locale.ROOT,
                    "records per second of a processor: written %,.0f, read %,.0f, %,d characters in %,d bytes%n",
                    MESSAGES / ((written - begun) / 1e9), MESSAGES / ((read - written) / 1e9), characters,
                    Files.size(new RecordingFolder(folder).files().getFirst()));
        }
    }
}
