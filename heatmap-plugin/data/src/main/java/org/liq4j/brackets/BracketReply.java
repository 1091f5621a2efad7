/* SPDX-License-Identifier: MIT */
package org.liq4j.brackets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.liq4j.api.market.Instrument;
import org.liq4j.margin.BracketDataException;

/** How one venue states its margin brackets. Fields that it does not need are ignored. */
public interface BracketReply {

    /**
     * Reads the brackets of an instrument from a saved reply.
     *
     * @throws BracketDataException
     *             if the file cannot be read, is not such a reply, lacks the instrument, or breaks a rule
     */
    default ImportedBrackets read(Path file, Instrument instrument) {
        try {
            return read(file, Files.readAllBytes(file), instrument);
        } catch (NoSuchFileException e) {
            throw new BracketDataException(file, "no such file");
        } catch (IOException e) {
            throw new BracketDataException(file, "cannot be read: " + e);
        }
    }

    /**
     * Reads the brackets of an instrument from a reply.
     *
     * @param name
     *            where the reply is from, for messages
     * @throws BracketDataException
     *             if it is not such a reply, lacks the instrument, or breaks a rule
     */
    ImportedBrackets read(Path name, byte[] reply, Instrument instrument);
}
