/* SPDX-License-Identifier: MIT */
package org.liq4j.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.table.TableDataException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.liq4j.history.CsvFixture.BAR;
import static org.liq4j.history.CsvFixture.HEADER;
import static org.liq4j.history.CsvFixture.OPTIONS;
import static org.liq4j.history.CsvFixture.minute;

class CsvRowFaultsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "100,102,101.2,101,5   | column \"Low\" = 101.2: low must be <= open (100.0)",
            "102,103,101.2,101,5   | column \"Low\" = 101.2: low must be <= close (101.0)",
            "100,102,99,102.5,5    | column \"CLOSE\" = 102.5: close must be <= high (102.0)",
            "103,102,99,101,5      | column \"open\" = 103.0: open must be <= high (102.0)",
            "0,0,0,0,0             | column \"open\" = 0.0: must satisfy 1e-12 <= open <= 1e12",
            "100,102,-99,101,5     | column \"Low\" = -99.0: must satisfy 1e-12 <= low <= 1e12",
            "100,102,99,101,-5     | column \"vol\" = -5.0: must satisfy 0 <= volume <= 1e18",
            "100,102,99,abc,5      | column \"CLOSE\" = abc: close must be a decimal number",
            "100,102,NaN,101,5     | column \"Low\" = NaN: low must be a decimal number",
            "100,102,99,101,       | column \"vol\" = \"\": volume must be a decimal number",
            "100,Infinity,99,101,5 | column \"high\" = Infinity: high must be a decimal number",
            "100,1e999,99,101,5    | column \"high\" = 1e999: high must be a decimal number",
            "100,102d,99,101,5     | column \"high\" = 102d: high must be a decimal number",
            "100,0x1p3,99,101,5    | column \"high\" = 0x1p3: high must be a decimal number",
            "100,1 02,99,101,5     | column \"high\" = 1 02: high must be a decimal number"})
    void aBarKeepsTheRules(String bar, String expected) {
        assertEquals(":3: " + expected, fixture().fault("time,open,high,Low,CLOSE,vol", minute(0) + BAR,
                minute(1) + "," + (bar.endsWith("101,") ? bar : bar.strip()), minute(2) + BAR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Buy Qty     | 5.1   | column \"Buy Qty\" = 5.1: takerBuyVolume must be <= volume (5.0)",
            "Sell Qty    | 5.1   | column \"Sell Qty\" = 5.1: takerSellVolume must be <= volume (5.0)",
            "BuyQty      | -1    | column \"BuyQty\" = -1.0: must satisfy 0 <= takerBuyVolume <= 1e18",
            "vwap        | 0     | column \"vwap\" = 0.0: must satisfy 1e-12 <= vwap <= 1e12",
            "vwap        | inf   | column \"vwap\" = inf: vwap must be a decimal number or empty",
            "oi          | nope  | column \"oi\" = nope: openInterest must be a decimal number or empty",
            "oi          | -2    | column \"oi\" = -2.0: must satisfy 0 < coins <= 1e18",
            "funding     | 1.5   | column \"funding\" = 1.5: must satisfy -1 < rate < 1",
            "longAccount | 1.5   | column \"longAccount\" = 1.5: must satisfy 0 < longShare < 1",
            "longAccount | -0.5  | column \"longAccount\" = -0.5: must satisfy 0 <= longShare < infinity",
            "shortAccount| 1.5   | column \"shortAccount\" = 1.5: must satisfy 0 <= shortShare <= 1",
            "IsSynthetic | yes   | column \"IsSynthetic\" = yes: synthetic must be 0, 1, true or false",
            "IsSynthetic | ''    | column \"IsSynthetic\" = \"\": synthetic must be 0, 1, true or false"})
    void anOptionalInputKeepsTheRules(String header, String value, String expected) {
        assertEquals(":2: " + expected, fixture().fault(HEADER + "," + header, minute(0) + BAR + "," + value,
                minute(1) + BAR + ",1"));
    }

    @Test
    void takersTradeAtMostTheVolume() {
        assertEquals(
                ":2: column \"SellQty\" = 3.0: takerBuyVolume (2.5) + takerSellVolume must be <= volume (5.0)",
                fixture().fault(HEADER + ",BuyQty,SellQty", minute(0) + BAR + ",2.5,3", minute(1) + BAR + ",2,3"));
    }

    @Test
    void derivedVolumeDoesNotHideANegativePart() {
        assertEquals(":2: column \"BuyQty\" = -5.0: must satisfy 0 <= takerBuyVolume <= 1e18", fixture()
                .fault("time,open,high,low,close,BuyQty,SellQty", minute(0) + ",100,102,99,101,-5,1",
                        minute(1) + BAR + ",1"));
    }

    @Test
    void takerVolumesAreNeededWhereTheyMakeTheVolume() {
        assertEquals(":2: column \"SellQty\" = \"\": takerSellVolume must be a decimal number", fixture()
                .fault("time,open,high,low,close,BuyQty,SellQty", minute(0) + ",100,102,99,101,5,",
                        minute(1) + BAR + ",1"));
    }

    @Test
    void liquidationsOfBothSidesComeTogether() {
        assertEquals(":2: column \"LiqBuyQty\" = \"\": liquidatedShort must not be empty where liquidatedLong is given",
                fixture().fault(HEADER + ",LiqBuyQty,LiqSellQty", minute(0) + BAR + ",,3", minute(1) + BAR + ",2,3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30T00:00:00Z", "2026-13-01", "2026-01-01T25:00:00Z", "17672256",
            "99999999999999999999", "-1767225600000", "2026/01-01 00:00:00", "2026-01-01T24:00:00Z",
            "+999999999-01-01T00:00:00Z", "2026-01-01T00:00:00+25:00", "2026-01-01 00:00:00 EST", "01/02/26 10:00",
            "2026-01-01T00:0:00Z", "0", "1", "20261301", "Foo 1 2026"})
    void aTimeIsADateOrANumberOfItsSize(String time) {
        assertEquals(
                ":2: column \"time\" = " + time
                        + ": time must be a date, a date and time, or epoch seconds, milliseconds, microseconds or nanoseconds, of the years 1970 to 9999",
                fixture().fault(HEADER, time + BAR, minute(1) + BAR));
    }

    @Test
    void aTimeStandsOnce() {
        assertEquals(
                ":4: column \"time\" = " + minute(1) + ": duplicate time, line 3 has the same time and other numbers",
                fixture().fault(HEADER, minute(0) + BAR, minute(1) + BAR, minute(1) + ",100,102,99,101,6"));
    }

    @Test
    void aSyntheticRowIsInOrderToo() {
        assertEquals(
                ":4: column \"time\" = " + minute(1) + ": duplicate time, line 3 has the same time and other numbers",
                fixture().fault(HEADER + ",synthetic", minute(0) + BAR + ",0", minute(1) + BAR + ",0",
                        minute(1) + ",0,0,0,0,0,1"));
    }

    @Test
    void timesAreWholeBarsApart() {
        assertEquals(
                ":4: column \"time\" = 2026-01-01T00:01:30Z: time must be a whole number of bars (PT1M) after that of "
                        + "line 3 (2026-01-01T00:01:00Z)",
                fixture().fault(HEADER, minute(0) + BAR, minute(1) + BAR, "2026-01-01T00:01:30Z" + BAR,
                        "2026-01-01T00:02:30Z" + BAR));
        assertEquals(
                ":3: column \"time\" = 2026-01-01T00:01:00Z: time must be a whole number of bars (PT2M) after that of "
                        + "line 2 (2026-01-01T00:00:00Z)",
                fixture().fault(OPTIONS.withBarDuration(Duration.ofMinutes(2)), HEADER, minute(0) + BAR,
                        minute(1) + BAR));
    }

    @Test
    void oneRowDoesNotTellTheDuration() {
        assertEquals(": one row does not tell how long a bar is; state it (--interval), or give more rows",
                fixture().fault(HEADER, minute(0) + BAR));
    }

    @Test
    void syntheticRowsAloneAreNoHistory() {
        assertEquals(": must have bars, all rows are synthetic", fixture().fault(HEADER + ",synthetic",
                minute(0) + BAR + ",1", minute(1) + BAR + ",1"));
    }

    @Test
    void theErrorTellsItsPlace() {
        Path file = fixture().write("bars.csv", HEADER, minute(0) + ",100,102,99,abc,5");
        TableDataException error = assertThrows(TableDataException.class, () -> CsvFixture.read(OPTIONS, file));
        assertEquals(file, error.file());
        assertEquals(OptionalLong.of(2), error.line());
        assertEquals(Optional.of("close"), error.column());
        assertEquals("abc", error.value());
        assertEquals("close must be a decimal number", error.rule());

        Path absent = directory.resolve("none.csv");
        TableDataException whole = assertThrows(TableDataException.class, () -> CsvFixture.read(OPTIONS, absent));
        assertEquals(OptionalLong.empty(), whole.line());
        assertEquals(Optional.empty(), whole.column());
    }

    private CsvFixture fixture() {
        return new CsvFixture(directory);
    }
}
