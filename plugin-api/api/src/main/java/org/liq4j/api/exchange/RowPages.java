/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.io.IOException;

import org.liq4j.api.rows.RowBatch;

/** Takes a history page by page, so that what is there is kept when a later page fails. */
public interface RowPages {

    /**
     * Takes a page.
     *
     * @param rows
     *            ascending, at least one, all later than those before
     * @throws IOException
     *             if they cannot be kept; reading ends
     */
    void accept(RowBatch rows) throws IOException;
}
