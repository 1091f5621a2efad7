/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.liq4j.table.TableOptions.DateOrder;

/**
 * What a column tells of its dates with the year last: a number beyond 12 is a day; where there is none, the order in which the
 * times ascend, and in equal steps, is the right one. A column that fits both orders tells nothing, but for dates with points,
 * which have their day first wherever they are written.
 */
final class DateOrderEvidence {

    /** The least number of times of which equal steps say anything. */
    private static final int FEWEST_TIMES = 3;

    private boolean anyFirst;
    private boolean anySecond;
    private boolean anyDifferent;
    private char mark;
    private String example = "";
    private long exampleLine;
    private final Times dayFirst = new Times(DateOrder.DAY);
    private final Times monthFirst = new Times(DateOrder.MONTH);

    /** An order and why it is that. */
    record Verdict(DateOrder order, String reason) {

        static Verdict of(DateOrder order, String why) {
            return new Verdict(order,
                    (order == DateOrder.DAY ? "dates have their day first: " : "dates have their month first: ")
                            + why);
        }
    }

    private static final class Times {

        private final DateOrder order;
        private long[] millis = new long[64];
        private int count;

        Times(DateOrder order) {
            this.order = order;
        }

        void add(String cell) {
            TimeText time = TimeText.of(cell, order);
            if (time == null) {
                return;
            }
            if (count == millis.length) {
                millis = Arrays.copyOf(millis, 2 * count);
            }
            millis[count++] = LocalDate.of(time.year(), time.month(), time.day()).toEpochDay() * 86_400_000
                    + time.millisOfDay();
        }

        boolean isMonotonic() {
            boolean up = true;
            boolean down = true;
            for (int i = 1; i < count; i++) {
                up &= millis[i] >= millis[i - 1];
                down &= millis[i] <= millis[i - 1];
            }
            return up || down;
        }

        /** How many steps are not the most common one. */
        int unequalSteps() {
            Map<Long, Integer> steps = new HashMap<>();
            for (int i = 1; i < count; i++) {
                steps.merge(millis[i] - millis[i - 1], 1, Integer::sum);
            }
            return count - 1 - steps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    private DateOrderEvidence() {
    }

    /**
     * @return empty if the column has no such dates, or their order does not matter
     * @throws TableDataException
     *             if the order is not told
     */
    static Optional<Verdict> of(TextTable table, int column) {
        DateOrderEvidence evidence = new DateOrderEvidence();
        try (TableRows rows = table.rows()) {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            TableRow first = rows.next();
            if (column >= first.cells().size() || !TimeText.hasYearLast(first.cells().get(column))) {
                return Optional.empty();
            }
            evidence.add(first, column);
            while (rows.hasNext()) {
                evidence.add(rows.next(), column);
            }
        }
        return evidence.verdict(table, table.header().cells().get(column));
    }

    private void add(TableRow row, int column) {
        if (column >= row.cells().size()) {
            return;
        }
        String cell = row.cells().get(column);
        int[] numbers = TimeText.numbers(cell);
        if (numbers == null) {
            return;
        }
        mark = (char) numbers[2];
        anyFirst |= numbers[0] > 12;
        anySecond |= numbers[1] > 12;
        if (numbers[0] != numbers[1] && !anyDifferent) {
            anyDifferent = true;
            example = cell.strip();
            exampleLine = row.line();
        }
        if (!anyFirst && !anySecond) {
            dayFirst.add(cell);
            monthFirst.add(cell);
        }
    }

    private Optional<Verdict> verdict(TextTable table, String header) {
        if (anyFirst || anySecond) {
            // If there are both, the rows of one order are refused as what they are: no dates.
            return Optional.of(anyFirst
                    ? Verdict.of(DateOrder.DAY, "their first number is beyond 12 somewhere")
                    : Verdict.of(DateOrder.MONTH, "their second number is beyond 12 somewhere"));
        }
        if (!anyDifferent) {
            return Optional.empty();
        }
        if (dayFirst.isMonotonic() != monthFirst.isMonotonic()) {
            return Optional.of(Verdict.of(dayFirst.isMonotonic() ? DateOrder.DAY : DateOrder.MONTH,
                    "only so are they in the order of time"));
        }
        if (dayFirst.count >= FEWEST_TIMES && (dayFirst.unequalSteps() == 0) != (monthFirst.unequalSteps() == 0)) {
            return Optional.of(Verdict.of(dayFirst.unequalSteps() == 0 ? DateOrder.DAY : DateOrder.MONTH,
                    "only so are they in equal steps"));
        }
        if (mark == '.') {
            return Optional.of(Verdict.of(DateOrder.DAY, "they are written with points (--date-order says otherwise)"));
        }
        throw TableDataException.ofCell(table.file(), exampleLine, header, example,
                "whether the day or the month comes first is not told by any row of the column; state it")
                .withRemedy("--date-order", "day").withRemedy("--date-order", "month");
    }
}
