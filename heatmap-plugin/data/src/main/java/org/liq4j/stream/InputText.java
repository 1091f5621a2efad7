/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/**
 * An input as a recording keeps it: messages as they came, numbers with all their digits.
 *
 * @param kind
 *            which {@link StreamInput}
 * @param source
 *            of the input: the connection, or empty
 * @param text
 *            the rest of it
 */
public record InputText(Kind kind, String source, String text) {

    /** Kinds of inputs, as recordings name them. */
    public enum Kind {
        OPENED, ENDED, LOST, MESSAGE, ROWS, GIVEN_UP, TICK;

        /** The kind of that name; empty if there is none. */
        public static Optional<Kind> of(String name) {
            return switch (name) {
                case "MESSAGE" -> Optional.of(MESSAGE);
                case "TICK" -> Optional.of(TICK);
                default -> Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
            };
        }
    }

    /** An input as text. */
    public static InputText of(StreamInput input) {
        return switch (input) {
            case StreamInput.Opened opened ->
                new InputText(Kind.OPENED, opened.connection(), Integer.toString(opened.plan()));
            case StreamInput.Ended ended -> new InputText(Kind.ENDED, ended.connection(), ended.reason());
            case StreamInput.Lost lost -> new InputText(Kind.LOST, Integer.toString(lost.plan()), lost.reason());
            case StreamInput.Message message -> new InputText(Kind.MESSAGE, message.connection(), message.text());
            case StreamInput.Rows rows -> new InputText(Kind.ROWS, "", text(rows.rows()));
            case StreamInput.GivenUp given -> new InputText(Kind.GIVEN_UP, "", given.span().from().toEpochMilli() + " "
                    + given.span().until().toEpochMilli() + " " + given.reason());
            case StreamInput.Tick tick -> new InputText(Kind.TICK, "", "");
        };
    }

    private static String text(RowBatch rows) {
        StringBuilder text = new StringBuilder(rows.kind().label());
        for (int row = 0; row < rows.size(); row++) {
            StringJoiner line = new StringJoiner(",", "\n", "");
            line.add(Long.toString(rows.eventMillis(row))).add(Long.toString(rows.knownMillis(row)));
            for (double value : rows.values(row)) {
                line.add(Double.isNaN(value) ? "" : Double.toString(value));
            }
            text.append(line);
        }
        return text.toString();
    }

    /**
     * The input.
     *
     * @throws InvalidDataException
     *             if the text is not one of its kind
     */
    public StreamInput input(long receivedMillis) {
        return switch (kind) {
            case OPENED -> new StreamInput.Opened(receivedMillis, source, (int) number(text));
            case ENDED -> new StreamInput.Ended(receivedMillis, source, text);
            case LOST -> new StreamInput.Lost(receivedMillis, (int) number(source), text);
            case MESSAGE -> new StreamInput.Message(receivedMillis, source, text);
            case ROWS -> new StreamInput.Rows(receivedMillis, rows());
            case GIVEN_UP -> {
                String[] parts = text.split(" ", 3);
                if (parts.length < 3) {
                    throw broken("must be FROM UNTIL REASON");
                }
                yield new StreamInput.GivenUp(receivedMillis,
                        new TimeRange(Instant.ofEpochMilli(number(parts[0])), Instant.ofEpochMilli(number(parts[1]))),
                        parts[2]);
            }
            case TICK -> new StreamInput.Tick(receivedMillis);
        };
    }

    private RowBatch rows() {
        String[] lines = text.split("\n", -1);
        RowKind rowKind = Arrays.stream(RowKind.values()).filter(each -> each.label().equals(lines[0])).findFirst()
                .orElseThrow(() -> broken("must start with a kind of rows"));
        int width = rowKind.columns().size();
        int size = lines.length - 1;
        long[] event = new long[size];
        long[] known = new long[size];
        double[][] columns = new double[width][size];
        for (int row = 0; row < size; row++) {
            String[] cells = lines[row + 1].split(",", -1);
            if (cells.length != width + 2) {
                throw broken("must have " + (width + 2) + " cells in each row");
            }
            event[row] = number(cells[0]);
            known[row] = number(cells[1]);
            for (int c = 0; c < width; c++) {
                columns[c][row] = cells[c + 2].isEmpty() ? Double.NaN : decimal(cells[c + 2]);
            }
        }
        return RowBatch.of(rowKind, event, known, columns);
    }

    private long number(String cell) {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw broken("must have whole numbers where " + cell + " stands");
        }
    }

    private double decimal(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw broken("must have numbers where " + cell + " stands");
        }
    }

    private InvalidDataException broken(String rule) {
        String shown = text.length() <= 80 ? text : text.substring(0, 80) + "...";
        return new InvalidDataException(kind.name(), "\"" + shown + "\"", rule);
    }
}
