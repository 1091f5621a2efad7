/* SPDX-License-Identifier: MIT */
package org.liq4j.api.rows;

import java.io.IOException;

import org.liq4j.api.market.Instrument;

/** Takes rows and keeps them. */
public interface RowSink {

    /**
     * Keeps the rows: all of them or, if it fails, none. Rows that are there already change nothing.
     *
     * @throws IOException
     *             if they cannot be kept
     */
    void write(Instrument instrument, RowBatch rows) throws IOException;
}
