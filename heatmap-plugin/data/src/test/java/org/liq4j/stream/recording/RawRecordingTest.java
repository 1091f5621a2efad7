/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.InvalidValueException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RawRecordingTest {

    private static final Instant BEGIN = Instant.parse("2026-12-01T10:00:00Z");
    private static final RawRecord HEADER = new RawRecord(RawRecord.HEADER, BEGIN, "", "of a test");

    @TempDir
    private Path folder;

    private static RawRecord message(int number) {
        return new RawRecord(RawRecord.MESSAGE, BEGIN.plusMillis(number * 500L), "toy/" + number % 3,
                "{\"price\":" + number + ",\"where\":\"Zürich ⚡\"}");
    }

    private static List<RawRecord> messages(int count) {
        List<RawRecord> all = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < count; i++) {
            all.add(message(i));
        }
        return all;
    }

    private void write(int count) {
        try (RawRecorder recorder = new RawRecorder(folder, "of a test", note -> {
        })) {
            for (int i = 0; i < count; i++) {
                recorder.add(message(i));
            }
        }
    }

    private static List<RawRecord> read(Path path) {
        try (RawRecording recording = RawRecording.open(path)) {
            return readAll(recording);
        }
    }

    private static List<RawRecord> readAll(RawRecording recording) {
        List<RawRecord> all = new ArrayList<>();
        recording.forEachRemaining(all::add);
        return all;
    }

    private Path onlyFile() throws IOException {
        List<Path> files = new RecordingFolder(folder).files();
        assertEquals(1, files.size());
        return files.getFirst();
    }

    @Test
    void readsWhatWasWrittenOverManySlices() throws IOException {
        write(1000);
        assertEquals(messages(1000), read(folder));
        assertEquals("2026-12-01-0001.rec.gz", onlyFile().getFileName().toString());
    }

    @Test
    void aFileThatIsCutAtAnyByteIsReadUpToThere() throws IOException {
        List<RawRecord> all = new ArrayList<>(List.of(HEADER));
        try (RawRecorder recorder = new RawRecorder(folder, "of a test", note -> {
        })) {
            for (int i = 0; i < 240; i += 4) {
                all.add(message(i));
                recorder.add(message(i));
                if (i % 48 == 0) {
                    recorder.flush();
                }
            }
        }
        byte[] whole = Files.readAllBytes(onlyFile());
        Path cut = folder.resolve("cut.rec.gz");
        int before = 0;
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            try (RawRecording recording = RawRecording.open(cut)) {
                List<RawRecord> read = readAll(recording);
                assertTrue(read.size() >= before, "more bytes never tell less");
                assertEquals(all.subList(0, read.size()), read);
                before = read.size();
                for (TornTail tail : recording.torn()) {
                    assertEquals(cut, tail.file());
                    assertTrue(tail.offset() < length && tail.bytes() >= 0);
                }
            }
        }
        assertEquals(all.size(), before, "the last bytes are no record's");
    }

    @Test
    void whatWasFlushedIsReadAlthoughTheProcessIsGone() {
        RawRecorder killed = new RawRecorder(folder, "of a test", note -> {
        });
        for (int i = 0; i < 100; i++) {
            killed.add(message(i));
        }
        killed.flush();
        killed.add(message(100));
        try (RawRecording recording = RawRecording.open(folder)) {
            assertEquals(messages(100), readAll(recording));
            assertEquals(1, recording.torn().size());
        }
    }

    @Test
    void aFlippedBitNeverGivesAnotherRecord() throws IOException {
        write(250);
        byte[] whole = Files.readAllBytes(onlyFile());
        List<RawRecord> all = messages(250);
        Path flipped = folder.resolve("flipped.rec.gz");
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 500; i++) {
            byte[] bytes = whole.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(flipped, bytes);
            List<RawRecord> read = new ArrayList<>();
            try (RawRecording recording = RawRecording.open(flipped)) {
                try {
                    recording.forEachRemaining(read::add);
                    found += recording.torn().isEmpty() ? 0 : 1;
                } catch (InvalidDataException e) {
                    found++;
                    assertTrue(e.getMessage().contains(flipped + ", byte "), e::getMessage);
                }
            }
            assertEquals(all.subList(0, read.size()), read, "flipped at " + place);
        }
        assertTrue(found > 450, "found " + found);
    }

    @Test
    void eachDayAndEachRunHasAFile() throws IOException {
        write(10);
        try (RawRecorder recorder = new RawRecorder(folder, "second", note -> {
        })) {
            recorder.add(new RawRecord("GAP", BEGIN.plus(Duration.ofHours(13)), "toy", "a"));
            recorder.add(new RawRecord("GAP", BEGIN.plus(Duration.ofHours(15)), "toy", "b"));
            recorder.add(new RawRecord("GAP", BEGIN.plus(Duration.ofHours(13)), "toy", "the clock was set back"));
        }
        try (RawRecorder recorder = new RawRecorder(folder, "third", note -> {
        })) {
            recorder.add(new RawRecord("GAP", BEGIN.minus(Duration.ofDays(9)), "toy", "and again"));
        }
        assertEquals(List.of("2026-12-01-0001.rec.gz", "2026-12-01-0002.rec.gz", "2026-12-02-0001.rec.gz",
                "2026-12-02-0002.rec.gz"),
                new RecordingFolder(folder).files().stream().map(file -> file.getFileName().toString()).toList());
        List<String> texts = read(folder).stream().filter(item -> item.kind().equals("GAP")).map(RawRecord::text)
                .toList();
        assertEquals(List.of("a", "b", "the clock was set back", "and again"), texts);
    }

    @Test
    void aLongTextAndAnEmptyOneAreKept() {
        String text = "x€".repeat(3_000_000);
        try (RawRecorder recorder = new RawRecorder(folder, "", note -> {
        })) {
            recorder.add(new RawRecord("ROWS", BEGIN, "ü".repeat(127), text));
            recorder.add(new RawRecord("ROWS", BEGIN, "", ""));
        }
        List<RawRecord> read = read(folder);
        assertEquals(text, read.get(1).text());
        assertEquals("", read.get(2).text());
        assertEquals(3, read.size());
    }

    @Test
    void aHundredThousandRecordsComeBack() {
        write(100_000);
        try (RawRecording recording = RawRecording.open(folder)) {
            int count = 0;
            while (recording.hasNext()) {
                RawRecord item = recording.next();
                assertEquals(count == 0 ? HEADER : message(count - 1), item);
                count++;
            }
            assertEquals(100_001, count);
            assertFalse(recording.hasNext());
            assertEquals(List.of(), recording.torn());
        }
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.rec.gz"), "no gzip at all");
        assertThrows(InvalidDataException.class, () -> read(other));
        Path gzip = folder.resolve("gzip.rec.gz");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write("a text of another kind".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThrows(InvalidDataException.class, () -> read(gzip));
        assertThrows(InvalidDataException.class, () -> read(Files.createDirectory(folder.resolve("empty"))));
    }

    @Test
    void recordsAreChecked() {
        assertThrows(InvalidValueException.class, () -> new RawRecord("", BEGIN, "", ""));
        assertThrows(InvalidValueException.class, () -> new RawRecord("A B", BEGIN, "", ""));
        assertThrows(InvalidValueException.class, () -> new RawRecord("A", BEGIN.plusNanos(1), "", ""));
    }
}
