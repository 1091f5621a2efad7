/* SPDX-License-Identifier: MIT */
package org.liq4j.brackets;

import java.nio.file.Path;

import org.liq4j.api.market.Instrument;
import org.liq4j.margin.BracketDataException;

/** How one venue states its margin brackets. Fields that it does not need are ignored. */
public interface BracketReply {

    /**
     * Reads the brackets of an instrument from a saved reply.
     *
     * @throws BracketDataException
     *             if the file is not such a reply, lacks the instrument, or breaks a rule
     */
    ImportedBrackets read(Path file, Instrument instrument);
}
