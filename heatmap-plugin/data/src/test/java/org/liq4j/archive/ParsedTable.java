/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liq4j.api.market.Instrument;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/** What a parser made of a table. */
record ParsedTable(ParsedRows rows, List<RowBatch> batches) {

    static final Instrument BTC = Instrument.parse("BINANCE:BTCUSDT");
    static final LocalDate DAY = LocalDate.parse("2025-03-10");

    static ArchiveFile day(ArchiveKind kind) {
        return day(kind, DAY);
    }

    static ArchiveFile day(ArchiveKind kind, LocalDate day) {
        return ArchiveFile.ofDay(kind, BTC, ArchiveInterval.H1, day);
    }

    static ParsedTable of(ArchiveFile file, String table) {
        return of(file, table.getBytes(StandardCharsets.ISO_8859_1), MetricsLabels.SAFE);
    }

    static ParsedTable of(ArchiveFile file, byte[] table, MetricsLabels labels) {
        List<RowBatch> batches = new ArrayList<>();
        ParsedRows rows = new ParsedRows(batches::add);
        try {
            ArchiveParser.of(file.kind(), labels).parse(file, new ByteArrayInputStream(table), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ParsedTable(rows, batches);
    }

    /** The rows of a kind; none if there are none. */
    RowBatch batch(RowKind kind) {
        return batches.stream().filter(batch -> batch.kind() == kind).findFirst()
                .orElseGet(() -> RowBatch.builder(kind).build());
    }

    Map<String, Long> counts() {
        return rows.tally().counts();
    }

    List<String> holes(RowKind kind) {
        return rows.holes().stream().filter(hole -> hole.kind() == kind)
                .map(hole -> hole.from() + " " + hole.to() + ": " + hole.reason()).toList();
    }
}
