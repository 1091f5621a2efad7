/* SPDX-License-Identifier: MIT */
package org.liq4j.brackets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.liq4j.api.market.Instrument;
import org.liq4j.margin.BracketDataException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A reply that a user has saved. */
record ReplyFile(Path path, BracketReply kind, Instrument instrument) {

    static ReplyFile in(Path folder, BracketReply kind, String instrument) {
        return new ReplyFile(folder.resolve("reply.json"), kind, Instrument.parse(instrument));
    }

    ImportedBrackets read(String text) {
        try {
            return kind.read(Files.writeString(path, text), instrument);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void assertRefused(String message, String text) {
        var refusal = assertThrows(BracketDataException.class, () -> read(text));
        assertEquals(path + ": " + message, refusal.getMessage());
    }
}
