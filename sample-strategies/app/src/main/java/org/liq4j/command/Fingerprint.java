/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

import org.liq4j.api.heatmap.TrainingData.DataFile;
import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

/** Tells one file of data from another, and bars without a file. */
final class Fingerprint {

    private Fingerprint() {
    }

    /** The file's name and the SHA-256 of its bytes. */
    static DataFile of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            Path name = file.getFileName();
            return new DataFile(name == null ? "" : name.toString(), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bars and settlements that were read, whatever files they lie in and in whatever order they came there: the SHA-256 of
     * the bars' length, of each bar its end and all its numbers, and of each settlement its time and rate, each as eight bytes,
     * times in milliseconds. Mark prices count where a bar has one.
     */
    static DataFile of(MarketHistory history, SortedMap<Instant, Double> settledFunding) {
        MessageDigest digest = sha256();
        boolean marks = history.count(Column.MARK_OPEN) > 0;
        List<Column> columns = Arrays.stream(Column.values()).filter(column -> marks || !column.isMark()).toList();
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (1 + columns.size()));
        digest.update(bytes.putLong(history.barDuration().toMillis()).flip());
        for (int bar = 0; bar < history.size(); bar++) {
            bytes.clear().putLong(history.endTime(bar).toEpochMilli());
            for (Column column : columns) {
                bytes.putLong(Double.doubleToLongBits(history.value(column, bar)));
            }
            digest.update(bytes.flip());
        }
        settledFunding.forEach((time, rate) -> digest
                .update(bytes.clear().putLong(time.toEpochMilli()).putLong(Double.doubleToLongBits(rate)).flip()));
        return new DataFile("stored bars of " + history.instrument(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
