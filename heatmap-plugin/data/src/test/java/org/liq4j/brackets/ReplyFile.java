/* SPDX-License-Identifier: MIT */
package org.liq4j.brackets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** A reply that a user has saved. */
public record ReplyFile(Path path, BracketReply kind, Instrument instrument, Arguments arguments) {

    public static ReplyFile in(Path folder, BracketReply kind, String instrument) {
        return in(folder, kind, instrument, Map.of());
    }

    public static ReplyFile in(Path folder, BracketReply kind, String instrument, Map<String, String> given) {
        return new ReplyFile(folder.resolve("reply.json"), kind, Instrument.parse(instrument),
                Arguments.of(kind, given));
    }

    public ImportedBrackets read(String text) {
        try {
            return kind.read(Files.writeString(path, text), instrument, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void assertRefused(String message, String text) {
        var refusal = assertThrows(BracketDataException.class, () -> read(text));
        assertEquals(path + ": " + message, refusal.getMessage());
    }
}
