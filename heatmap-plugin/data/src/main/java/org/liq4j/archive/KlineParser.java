/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/**
 * Bars of traded prices; files before the summer of 2022 lack the header.
 *
 * <pre>
 * open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore
 * 1735689600000,93548.8,93573.9,93509.3,93518.5,82.456,1735689659999,7712873.1,2011,30.9,2890431.5,0
 * </pre>
 *
 * A bar's event time is its end, the millisecond after {@code close_time}; it is known then. Volumes are in coins,
 * {@code quote_volume} in USD.
 */
final class KlineParser implements ArchiveParser {

    /** An outage is published as such bars; so is a quiet minute. */
    static final String FLAT = "flat bars without volume, kept";

    private static final int VOLUME = 6;
    private static final int QUOTE_VOLUME = 7;
    private static final int TAKER_VOLUME = 8;
    private static final List<String> READ = Stream
            .concat(BarCells.READ.stream(), Stream.of("volume", "quote_volume", "taker_buy_volume")).toList();

    @Override
    public void parse(ArchiveFile file, InputStream in, ParsedRows rows) throws IOException {
        ArchiveTable table = new ArchiveTable(file.name(), in, BarCells.USUAL, READ, rows.tally());
        BarCells bar = new BarCells(table, file, rows.tally());
        SortedRows sorted = new SortedRows(RowKind.CANDLES, rows.tally());
        while (table.next()) {
            if (bar.read()) {
                double volume = table.quantity(VOLUME);
                double taker = table.quantity(TAKER_VOLUME);
                try {
                    Candle.checkVolumes(volume, taker, Candle.MISSING);
                } catch (InvalidValueException e) {
                    throw table.broken(TAKER_VOLUME, e.rule());
                }
                if (volume == 0 && bar.high() == bar.low()) {
                    rows.tally().add(FLAT);
                }
                sorted.add(bar.end(), bar.end(), bar.barMillis(), bar.open(), bar.high(), bar.low(), bar.close(),
                        volume, taker, table.quantity(QUOTE_VOLUME));
            }
        }
        RowBatch batch = sorted.take();
        bar.raster().report(batch, "no bars", rows);
        rows.write(batch);
    }
}
