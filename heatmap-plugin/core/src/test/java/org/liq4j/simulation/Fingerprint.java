/* SPDX-License-Identifier: MIT */
package org.liq4j.simulation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.liq4j.history.MarketHistory;
import org.liq4j.history.MarketHistory.Column;

/** The first 16 hexadecimal digits of the SHA-256 of all bits of a history. */
final class Fingerprint {

    /** Simulated bars have no mark price. */
    private static final Column[] COLUMNS = Arrays.stream(Column.values()).filter(column -> !column.isMark())
            .toArray(Column[]::new);

    private Fingerprint() {
    }

    static String of(MarketHistory history) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * (1 + COLUMNS.length) * history.size());
        for (int i = 0; i < history.size(); i++) {
            bytes.putLong(history.endTime(i).toEpochMilli());
            for (Column column : COLUMNS) {
                bytes.putDouble(history.value(column, i));
            }
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
