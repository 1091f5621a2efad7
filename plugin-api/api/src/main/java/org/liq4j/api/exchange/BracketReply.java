/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.market.Instrument;

/**
 * How one exchange states its margin brackets: which of its replies is read, and what a user must add because the reply does
 * not say it. Fields that it does not need are ignored. Any thread may use it.
 */
public interface BracketReply extends Extension {

    /** The request that is replied to, for example {@code GET /v5/market/risk-limit}. */
    @Override
    String description();

    /**
     * Reads the brackets of an instrument from a saved reply.
     *
     * @throws BracketDataException
     *             if the file cannot be read, is not such a reply, lacks the instrument, or breaks a rule
     */
    default ImportedBrackets read(Path file, Instrument instrument, Arguments arguments) {
        try {
            return read(file, Files.readAllBytes(file), instrument, arguments);
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
     * @param arguments
     *            of this {@link #parameters()}
     * @throws BracketDataException
     *             if it is not such a reply, lacks the instrument, or breaks a rule
     */
    ImportedBrackets read(Path name, byte[] reply, Instrument instrument, Arguments arguments);
}
