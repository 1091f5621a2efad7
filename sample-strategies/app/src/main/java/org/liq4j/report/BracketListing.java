/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;

/**
 * Bracket tables.
 *
 * @param tables
 *            by instrument and date
 */
public record BracketListing(List<DatedTable> tables) {

    /**
     * The brackets of an instrument from a day on.
     *
     * @param predates
     *            whether the table was asked for a time at which it was not yet in force
     * @param source
     *            where it is from
     * @param unit
     *            of notionals and deductions, {@code USD} or {@code coins}
     * @param takerFee
     *            what the venue adds to the maintenance rate
     */
    public record DatedTable(String instrument, LocalDate validFrom, boolean predates, String source, String unit,
            double takerFee, List<Row> brackets) {

        public static DatedTable of(Instrument instrument, LocalDate validFrom, boolean predates, String source,
                BracketTable table) {
            return new DatedTable(instrument.toString(), validFrom, predates, source, table.notionalUnit(),
                    table.takerFee(),
                    table.brackets().stream()
                            .map(bracket -> new Row(bracket.notionalFloor(),
                                    Double.isInfinite(bracket.notionalCap())
                                            ? OptionalDouble.empty()
                                            : OptionalDouble.of(bracket.notionalCap()),
                                    bracket.maximumLeverage(), bracket.maintenanceRate(), bracket.deduction()))
                            .toList());
        }
    }

    /**
     * One bracket.
     *
     * @param notionalCap
     *            empty if there is none
     */
    public record Row(double notionalFloor, OptionalDouble notionalCap, double maximumLeverage, double maintenanceRate,
            double deduction) {
    }

    public BracketListing {
        tables = List.copyOf(tables);
    }
}
