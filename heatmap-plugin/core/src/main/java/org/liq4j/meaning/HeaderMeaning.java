/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

/**
 * What one header states.
 *
 * @param meaning
 *            of its column
 * @param unit
 *            of a quantity; {@link MeasuringUnit#UNSTATED} for all else
 * @param factor
 *            by which its numbers become fractions or hours; 1 if they are, or if the header does not say
 */
record HeaderMeaning(ColumnMeaning meaning, MeasuringUnit unit, double factor) {

    static HeaderMeaning of(ColumnMeaning meaning) {
        return new HeaderMeaning(meaning, MeasuringUnit.UNSTATED, 1);
    }

    static HeaderMeaning of(ColumnMeaning meaning, MeasuringUnit unit) {
        return new HeaderMeaning(meaning, unit, 1);
    }

    HeaderMeaning with(ColumnMeaning other) {
        return new HeaderMeaning(other, unit, factor);
    }

    String words() {
        return meaning.isQuantity() ? meaning.words() + " " + unit.words() : meaning.words();
    }
}
