/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;

/** Reads the table of one kind of file. */
interface ArchiveParser {

    /**
     * Reads all rows.
     *
     * @throws ArchiveDataException
     *             if a row breaks a rule; what was handed on until then must not be kept
     * @throws IOException
     *             if the sink or the stream fails
     */
    void parse(ArchiveFile file, InputStream in, ParsedRows rows) throws IOException;

    /** The parser of the file. */
    static ArchiveParser of(ArchiveKind kind, MetricsLabels labels) {
        return switch (kind) {
            case KLINES -> new KlineParser();
            case MARK_KLINES -> new MarkKlineParser();
            case METRICS -> new MetricsParser(labels);
            case FUNDING -> new FundingParser();
            case TRADES -> new TradeParser();
            case BOOK_DEPTH -> new BookDepthParser();
        };
    }
}
