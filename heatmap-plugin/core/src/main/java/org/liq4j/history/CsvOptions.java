/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Require;
import org.liq4j.api.market.Instrument;
import org.liq4j.meaning.ReadingRequest;
import org.liq4j.meaning.SourceFacts;
import org.liq4j.table.TableOptions;

/**
 * How CSV files are to be understood.
 *
 * @param instrument
 *            what all the files are bars of
 * @param timeLabel
 *            which end of the bar the time column states
 * @param columns
 *            headers by field name, instead of the recognised headers. The fields: {@code time, open, high, low, close,
 *            volume, takerBuyVolume, takerSellVolume, vwap, openInterest, fundingRate, longShare, shortShare,
 *            liquidatedLong, liquidatedShort, synthetic, fundingIntervalHours, markOpen, markHigh, markLow, markClose, markPrice}
 * @param factors
 *            numbers by field name by which to multiply, for example 0.01 for a volume in contracts of 0.01 coins
 * @param barDuration
 *            the bars' duration; where empty, the most common difference between consecutive times
 * @param table
 *            how the files' text is to be understood
 * @param facts
 *            what is known of the files besides their text
 */
public record CsvOptions(Instrument instrument, TimeLabel timeLabel, Map<String, String> columns,
        Map<String, Double> factors, Optional<Duration> barDuration, TableOptions table, SourceFacts facts) {

    /**
     * @throws InvalidValueException
     *             unless all keys of {@code columns} are field names, those of {@code factors} fields that are numbers, all
     *             factors {@code > 0}, and {@code barDuration} is a whole number of
     *             milliseconds {@code > 0}
     */
    public CsvOptions {
        columns = Map.copyOf(columns);
        checkColumns(columns.keySet());
        factors = Map.copyOf(factors);
        factors.forEach(CsvOptions::checkFactor);
        barDuration.ifPresent(duration -> Require.wholeMilliseconds("barDuration", duration));
    }

    /** Times that state the bar's open, recognised headers, duration from the data. */
    public static CsvOptions of(Instrument instrument) {
        return new CsvOptions(instrument, TimeLabel.OPEN, Map.of(), Map.of(), Optional.empty(), TableOptions.DEFAULT,
                SourceFacts.of(instrument));
    }

    public CsvOptions withTimeLabel(TimeLabel label) {
        return new CsvOptions(instrument, label, columns, factors, barDuration, table, facts);
    }

    public CsvOptions withColumns(Map<String, String> headersByField) {
        return new CsvOptions(instrument, timeLabel, headersByField, factors, barDuration, table, facts);
    }

    public CsvOptions withBarDuration(Duration duration) {
        return new CsvOptions(instrument, timeLabel, columns, factors, Optional.of(duration), table,
                facts.withBarDuration(duration));
    }

    public CsvOptions withFactors(Map<String, Double> factorsByField) {
        return new CsvOptions(instrument, timeLabel, columns, factorsByField, barDuration, table, facts);
    }

    public CsvOptions withTable(TableOptions options) {
        return new CsvOptions(instrument, timeLabel, columns, factors, barDuration, options, facts);
    }

    /** With what is known of the files besides their text. */
    public CsvOptions withFacts(SourceFacts known) {
        return new CsvOptions(instrument, timeLabel, columns, factors, barDuration, table, known);
    }

    /** What is wanted of a table. */
    ReadingRequest request() {
        Map<String, String> headers = new LinkedHashMap<>();
        headersByField().forEach((field, header) -> headers.put(field.fieldName(), header));
        Set<String> scaled = factorsByField().keySet().stream().map(CsvField::fieldName).collect(Collectors.toSet());
        return new ReadingRequest(Optional.empty(), CsvField.fieldNames(), headers, scaled, Set.of(), facts);
    }

    Map<CsvField, Double> factorsByField() {
        Map<CsvField, Double> byField = new EnumMap<>(CsvField.class);
        factors.forEach((name, factor) -> byField.put(scaled(name), factor));
        return byField;
    }

    Map<CsvField, String> headersByField() {
        Map<CsvField, String> headers = new EnumMap<>(CsvField.class);
        columns.forEach((name, header) -> headers.put(column(name), header));
        return headers;
    }

    private static void checkColumns(Set<String> names) {
        Set<CsvField> given = EnumSet.noneOf(CsvField.class);
        for (String name : names) {
            if (!given.add(column(name))) {
                throw new InvalidValueException("columns", name, "must be given once");
            }
        }
    }

    private static CsvField column(String name) {
        return CsvField.named(name).orElseThrow(
                () -> new InvalidValueException("columns", name, "must be one of " + CsvField.allNames()));
    }

    private static void checkFactor(String name, double factor) {
        scaled(name);
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new InvalidValueException("scale", name + "=" + factor, "must be a finite factor > 0");
        }
    }

    private static CsvField scaled(String name) {
        return CsvField.named(name).filter(CsvField::isNumber).orElseThrow(() -> new InvalidValueException("scale",
                name, "must be one of " + CsvField.numberNames()));
    }
}
