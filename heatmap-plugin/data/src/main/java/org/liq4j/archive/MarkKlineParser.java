/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.io.InputStream;

import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/**
 * Bars of mark prices, laid out like those of traded prices; their columns of volume mean nothing.
 *
 * <pre>
 * open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore
 * 1735689600000,93545.2,93570.1,93511.6,93520.0,0,1735689659999,0,60,0,0,0
 * </pre>
 */
final class MarkKlineParser implements ArchiveParser {

    @Override
    public void parse(ArchiveFile file, InputStream in, ParsedRows rows) throws IOException {
        ArchiveTable table = new ArchiveTable(file.name(), in, BarCells.USUAL, BarCells.READ, rows.tally());
        BarCells bar = new BarCells(table, file, rows.tally());
        SortedRows sorted = new SortedRows(RowKind.MARK_CANDLES, rows.tally());
        while (table.next()) {
            if (bar.read()) {
                sorted.add(bar.end(), bar.end(), bar.barMillis(), bar.open(), bar.high(), bar.low(), bar.close());
            }
        }
        RowBatch batch = sorted.take();
        bar.raster().report(batch, "no bars", rows);
        rows.write(batch);
    }
}
