/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.indicators.PriceChannel;
import org.ta4j.core.num.Num;

/**
 * Values of indicators and rules, bar by bar, as CSV: the bar's end, its close, a column for each. A channel has three, a rule
 * is {@code true} or {@code false}, a value that is not defined is empty.
 */
public final class ValueTable {

    private final BarSeries series;
    private final List<String> headers = new ArrayList<>(List.of("time", "close"));
    private final List<IntFunction<List<String>>> columns = new ArrayList<>();

    public ValueTable(BarSeries series) {
        this.series = series;
    }

    /** Adds an indicator; its kind of value is told by its last. */
    public void add(String name, Indicator<?> indicator) {
        if (!series.isEmpty() && indicator.getValue(series.getEndIndex()) instanceof PriceChannel) {
            headers.addAll(List.of(name + ".lower", name + ".median", name + ".upper"));
        } else {
            headers.add(name);
        }
        columns.add(index -> texts(indicator.getValue(index)));
    }

    /** Adds a rule. */
    public void add(String name, Rule rule) {
        headers.add(name);
        columns.add(index -> List.of(Boolean.toString(rule.isSatisfied(index))));
    }

    /** All bars. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(headers);
            for (int i = series.getBeginIndex(); i <= series.getEndIndex(); i++) {
                List<String> row = new ArrayList<>(List.of(series.getBar(i).getEndTime().toString(),
                        text(series.getBar(i).getClosePrice())));
                for (IntFunction<List<String>> column : columns) {
                    row.addAll(column.apply(i));
                }
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> texts(Object value) {
        return switch (value) {
            case PriceChannel channel -> List.of(text(channel.lower()), text(channel.median()), text(channel.upper()));
            case Num number -> List.of(text(number));
            case Enum<?> choice -> List.of(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            default -> List.of(value.toString());
        };
    }

    private static String text(Num number) {
        return Num.isNaNOrNull(number) ? "" : number.toString();
    }
}
