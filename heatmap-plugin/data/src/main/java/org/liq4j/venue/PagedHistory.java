/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.HistoryRead;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.exchange.ReplyIssues;
import org.liq4j.api.exchange.ReplyIssues.Issue;
import org.liq4j.api.exchange.RowHistory;
import org.liq4j.api.exchange.RowPages;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;
import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;

/**
 * Past rows of one kind, oldest first. The span asked for is cut into pages of fixed length that hold no more rows than a
 * request gets; so nothing depends on the order in which the venue lists rows, or on where one is missing.
 */
public final class PagedHistory implements RowHistory {

    private final VenueClient client;
    private final RowKind kind;
    private final Reach reach;
    private final PageFormat format;

    public PagedHistory(VenueClient client, RowKind kind, Reach reach, PageFormat format) {
        this.client = client;
        this.kind = kind;
        this.reach = reach;
        this.format = format;
    }

    @Override
    public RowKind kind() {
        return kind;
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public HistoryRead read(String symbol, Duration period, TimeRange range, RowPages receiver) throws IOException {
        String name = reach.name(period);
        Optional<Instant> earliest = reach.earliest(client.clock().instant(), period);
        if (earliest.filter(kept -> !kept.isBefore(range.until())).isPresent()) {
            return new HistoryRead(0, range, List.of(range), new ReplyIssues());
        }
        Instant from = earliest.filter(range.from()::isBefore).orElse(range.from());
        long step = reach.step(period).toMillis();
        // A label lies on the period; the page before the first whole one would only give rows outside.
        long first = -Math.floorDiv(-from.toEpochMilli(), step) * step;
        long end = Math.min(range.until().toEpochMilli(), client.clock().millis());
        MissingRows missing = new MissingRows(step);
        ReplyIssues issues = new ReplyIssues();
        long count = 0;
        for (long start = reach.isRegular() ? first : from.toEpochMilli(); start < end;) {
            long until = Math.min(end, start + step * reach.rowsPerPage());
            Page page = new Page(symbol, reach.isRegular() ? period : Duration.ZERO, name, start, until,
                    reach.limit((until - start + step - 1) / step), client.clock().millis());
            count += readPage(page, receiver, issues, missing);
            start = until;
        }
        return new HistoryRead(count, covered(from, range), missing.spans(), issues);
    }

    private TimeRange covered(Instant from, TimeRange range) {
        Instant now = client.clock().instant();
        Instant until = range.until().isAfter(now) ? now : range.until();
        return from.isBefore(until) ? new TimeRange(from, until) : range;
    }

    private int readPage(Page page, RowPages receiver, ReplyIssues issues, MissingRows missing) throws IOException {
        VenueReply reply = send(page);
        PageRows rows = new PageRows(kind, page, reply.asOf(), reply.json().issues());
        RowBatch batch;
        try {
            int listed = addRows(reply, page, rows);
            if (!reach.isRegular() && listed >= page.limit()) {
                throw new HttpException(Reason.BROKEN_REPLY, listed + " rows fill the page of "
                        + Instant.ofEpochMilli(page.fromMillis()) + ": some may be missing");
            }
            batch = rows.batch();
        } catch (InvalidValueException e) {
            throw new HttpException(Reason.BROKEN_REPLY, place(page) + ": " + e.getMessage(), null, e);
        } catch (HttpException e) {
            throw e.about(place(page));
        }
        issues.addAll(rows.issues());
        if (reach.isRegular()) {
            missing.page(page.fromMillis(), Math.min(page.untilMillis(), finalBefore(reply, page)), rows.labels());
        }
        if (batch.size() > 0) {
            receiver.accept(batch);
        }
        return batch.size();
    }

    private VenueReply send(Page page) {
        try {
            return client.send(format.request(page));
        } catch (HttpException e) {
            throw e.about(place(page));
        }
    }

    private static long finalBefore(VenueReply reply, Page page) {
        return reply.asOf().toEpochMilli() - page.periodMillis() - PageRows.SETTLING_MILLIS + 1;
    }

    private String place(Page page) {
        return kind.label() + " of " + page.symbol() + " from " + Instant.ofEpochMilli(page.fromMillis());
    }

    private int addRows(VenueReply reply, Page page, PageRows rows) {
        int listed = 0;
        int broken = 0;
        InvalidValueException first = null;
        for (VenueJson row : format.rows(reply.json(), page)) {
            listed++;
            try {
                format.read(row, page, rows);
            } catch (InvalidValueException e) {
                broken++;
                first = first == null ? e : first;
                rows.issues().add(Issue.BROKEN_ROW, String.valueOf(e.getMessage()));
            }
        }
        // Of rows with a period the one that is gone is missed; of others the next would be taken to follow the one before.
        if (first != null && (broken == listed || !reach.isRegular())) {
            throw first;
        }
        return listed;
    }
}
