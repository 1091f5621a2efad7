/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.liq4j.api.InvalidValueException;

/**
 * What is said of a file instead of being told from its content.
 *
 * @param timeZone
 *            of times that state no offset
 * @param header
 *            names of the columns of a file without a header; empty if the file has one, or a layout that is known
 * @param separator
 *            between cells
 * @param decimalMark
 *            a point or a comma
 * @param dateOrder
 *            of dates that are written as numbers with the year last
 * @param charset
 *            of the text
 */
public record TableOptions(ZoneId timeZone, List<String> header, Optional<Character> separator,
        Optional<Character> decimalMark, Optional<DateOrder> dateOrder, Optional<Charset> charset) {

    /** Everything is told from the file; times without an offset are UTC. */
    public static final TableOptions DEFAULT = new TableOptions(ZoneOffset.UTC, List.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    /** What comes first in a date that is written as numbers with the year last. */
    public enum DateOrder {
        DAY, MONTH
    }

    /**
     * @throws InvalidValueException
     *             if the decimal mark is neither a point nor a comma, or the same as the separator; or if a separator may stand in
     *             a cell
     */
    public TableOptions {
        header = List.copyOf(header);
        decimalMark.ifPresent(mark -> {
            if (mark != '.' && mark != ',') {
                throw new InvalidValueException("decimal", mark.toString(), "must be a point or a comma");
            }
            if (separator.equals(decimalMark)) {
                throw new InvalidValueException("decimal", mark.toString(), "must not be the separator too");
            }
        });
        separator.ifPresent(mark -> {
            if (Character.isLetterOrDigit(mark) || ".-+\"#".indexOf(mark) >= 0
                    || (mark != '\t' && Character.isISOControl(mark))) {
                throw new InvalidValueException("separator", mark.toString(),
                        "must be one mark, and none of a number, a quotation or a comment");
            }
        });
    }

    public TableOptions withTimeZone(ZoneId zone) {
        return new TableOptions(zone, header, separator, decimalMark, dateOrder, charset);
    }

    public TableOptions withHeader(List<String> names) {
        return new TableOptions(timeZone, names, separator, decimalMark, dateOrder, charset);
    }

    public TableOptions withSeparator(char mark) {
        return new TableOptions(timeZone, header, Optional.of(mark), decimalMark, dateOrder, charset);
    }

    public TableOptions withDecimalMark(char mark) {
        return new TableOptions(timeZone, header, separator, Optional.of(mark), dateOrder, charset);
    }

    public TableOptions withDateOrder(DateOrder order) {
        return new TableOptions(timeZone, header, separator, decimalMark, Optional.of(order), charset);
    }

    public TableOptions withCharset(Charset characters) {
        return new TableOptions(timeZone, header, separator, decimalMark, dateOrder, Optional.of(characters));
    }
}
