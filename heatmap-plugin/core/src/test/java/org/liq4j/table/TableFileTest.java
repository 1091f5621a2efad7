/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.table.TableDataException.Remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("table.csv"), content);
    }

    private TextTable table(String text) throws IOException {
        return table(text, TableOptions.DEFAULT);
    }

    private TextTable table(String text, TableOptions options) throws IOException {
        return TableFile.open(file(text.getBytes(StandardCharsets.UTF_8)), options).getFirst();
    }

    private static List<List<String>> cells(TextTable table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header().cells());
        table.read(row -> rows.add(row.cells()));
        return rows;
    }

    private String fault(String text) {
        TableDataException fault = assertThrows(TableDataException.class, () -> cells(table(text)));
        return String.valueOf(fault.getMessage()).replace(folder + "/", "");
    }

    private List<Remedy> remedies(String text) {
        return assertThrows(TableDataException.class, () -> cells(table(text))).remedies();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", value = {"a,b,c\\n1.5,2,3\\n::comma", "a;b;c\\n1.5;2;3\\n::semicolon",
            "a\\tb\\tc\\n1.5\\t2\\t3\\n::tab", "a|b|c\\n1.5|2|3\\n::bar", "a b c\\n1.5 2 3\\n::blank",
            "sep=;\\na;b;c\\n1,5;2;3\\n::semicolon", "a;b;c\\n1,5;2;3\\n::semicolon",
            "a\\tb\\tc\\n1,5\\t2\\t3\\n::tab"})
    void separatorsAreTold(String text, String separator) throws IOException {
        TextTable table = table(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertEquals(separator, table.format().separator());
        assertEquals(List.of(List.of("a", "b", "c"), List.of("1.5", "2", "3")), cells(table));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", value = {"60000,5;7::60000.5;7", "1.234,5;7::1234.5;7",
            "1.234.567,25;0,5::1234567.25;0.5", "-0,5;1.000,25::-0.5;1000.25", "60 000,5;7::60000.5;7",
            "60\u00a0000,5;7::60000.5;7", "60'000.5;7::60000.5;7", "3,0592E+01;7,5::3.0592E+01;7.5",
            "1,234.5;7::1234.5;7", "1,234,567;7::1234567;7", "0,001;7::0.001;7", "1.5;2,000::1.5;2000",
            "01.02.2026;1,5::01.02.2026;1.5", "2026.01.02;1.234,5::2026.01.02;1234.5",
            "2026-01-02 00:00:00;1.234,5::2026-01-02 00:00:00;1234.5", "20260102 000000;1,5::20260102 000000;1.5"})
    void decimalCommasAndThousandsAreTold(String row, String expected) throws IOException {
        assertEquals(List.of(expected.split(";")), cells(table("a;b\n" + row + "\n")).getLast());
    }

    @Test
    void quotedNumbersOfCommaSeparatedFilesHaveThousands() throws IOException {
        TextTable table = table("a,b\n\"60,000.0\",\"1,000\"\n\"999.5\",\"2\"\n");
        assertEquals(List.of(List.of("a", "b"), List.of("60000.0", "1000"), List.of("999.5", "2")), cells(table));
        assertEquals(List.of("decimal point, thousands separated by \",\": 1 numbers that can be no others"),
                table.format().findings());
    }

    @Test
    void aCommaThatNothingTellsIsAskedFor() throws IOException {
        String text = "a;b\n60,000;1,500\n";
        assertEquals(
                "table.csv: whether the comma of 1,500 is a decimal mark or separates thousands is not told by any "
                        + "number; state the decimal mark",
                fault(text));
        assertEquals(List.of(new Remedy("--decimal", "."), new Remedy("--decimal", ",")), remedies(text));
        assertEquals(List.of("60000", "1500"), cells(table(text, TableOptions.DEFAULT.withDecimalMark('.'))).getLast());
        assertEquals(List.of("60.000", "1.500"),
                cells(table(text, TableOptions.DEFAULT.withDecimalMark(','))).getLast());
    }

    @Test
    void aNumberOfAnotherStyleThanTheTableIsRefused() throws IOException {
        assertEquals("table.csv:3: column \"a\" = 1.5: numbers of this file have a decimal comma; this one is written "
                + "otherwise",
                assertThrows(TableDataException.class,
                        () -> cells(table("a;b\n1,5;2\n1.5;2\n", TableOptions.DEFAULT.withDecimalMark(','))))
                        .getMessage().replace(folder + "/", ""));
        assertEquals(
                "table.csv: has numbers with decimal commas and numbers with decimal points; state which are right",
                fault("a;b\n1,5;2\n1.5;2\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void charactersAreToldWithAndWithoutAMark(String charset) throws IOException {
        for (String mark : List.of("", "\ufeff")) {
            Path file = file((mark + "time,w\u00e4hrung\r\n1,\u20ac\r\n").getBytes(Charset.forName(charset)));
            TextTable table = TableFile.open(file, TableOptions.DEFAULT).getFirst();
            assertEquals(List.of(List.of("time", "w\u00e4hrung"), List.of("1", "\u20ac")), cells(table));
            assertEquals(charset, table.format().charset());
        }
    }

    @Test
    void otherCharactersCanBeStated() throws IOException {
        Path file = file("time,w\u00e4hrung\n1,x\n".getBytes(StandardCharsets.ISO_8859_1));
        TableDataException fault = assertThrows(TableDataException.class,
                () -> TableFile.open(file, TableOptions.DEFAULT));
        assertEquals(file + ": not UTF-8 text", fault.getMessage());
        assertEquals(List.of(new Remedy("--encoding", "windows-1252")), fault.remedies());
        assertEquals(List.of("time", "w\u00e4hrung"),
                TableFile.open(file, TableOptions.DEFAULT.withCharset(Charset.forName("windows-1252"))).getFirst()
                        .header().cells());
    }

    @Test
    void linesBeforeTheHeaderAndCommentsAreLeftOut() throws IOException {
        TextTable table = table(
                "https://www.example.com/data\n\n# daily bars\ntime,a,b\n1,2,3\n# note, of no row\n4,5,6\n");
        assertEquals(List.of(List.of("time", "a", "b"), List.of("1", "2", "3"), List.of("4", "5", "6")), cells(table));
        assertEquals(4, table.header().line());
        assertEquals(List.of("2 lines before the header left out: \"https://www.example.com/data\""),
                table.format().findings());
        List<Long> lines = new ArrayList<>();
        table.read(row -> lines.add(row.line()));
        assertEquals(List.of(5L, 7L), lines);
        assertEquals(List.of("time", "a", "b"), table("# time,a,b\n1,2,3\n4,5,6\n").header().cells());
        assertEquals(List.of("time", "a", "b"), table("Export of 1 Jan\nBTC\ntime;a;b\n1;2;3\n").header().cells());
    }

    @Test
    void aHeaderMayBeOneCellShort() throws IOException {
        assertEquals(List.of(List.of("a", "b", "c"), List.of("1", "2", "x"), List.of("3", "4", "y")),
                cells(table("a;b;c\n1;2;x;\n3;4;y;\n")));
        assertEquals(List.of("", "open", "high", "low"),
                table("open high low\n1 2 3 4\n2 3 4 5\n").header().cells());
        // Rows of a width of their own do not make it a line before the header: whoever reads them refuses them.
        assertEquals(List.of("a", "b", "c", "d"), table("a,b,c,d\n1,2,3,4,5,6\n1,2,3,4,5,6\n").header().cells());
    }

    @Test
    void headersOfSeveralLinesAreOne() throws IOException {
        assertEquals(List.of(List.of("Date", "Close", "High"), List.of("2026-01-01", "1", "2")), cells(
                table("""
                        Price,Close,High
                        Ticker,BTC-USD,BTC-USD
                        Date,,
                        2026-01-01,1,2
                        """)));
    }

    @Test
    void datesAndTimesOfDayInTwoColumnsAreOneTime() throws IOException {
        TextTable table = table("""
                <DATE>\t<TIME>\t<OPEN>\t<VOL>
                2026.01.01\t00:00:00\t60000.0\t5
                2026.01.01\t00:01:00\t60001.0\t6
                """);
        assertEquals(List.of(List.of("datetime", "<OPEN>", "<VOL>"), List.of("2026.01.01 00:00:00", "60000.0", "5"),
                List.of("2026.01.01 00:01:00", "60001.0", "6")), cells(table));
        assertEquals(
                List.of("separator is a tab: it gives rows of 4 cells", "time: columns <DATE> and <TIME> together"),
                table.format().findings());
        // A column of full times beside a date is no time of day.
        assertEquals(List.of("date", "time", "x"), table("date,time,x\n2026-01-01,1767225600,1\n").header().cells());
    }

    @Test
    void anIndexWithoutANameThatHoldsTimesIsTheTime() throws IOException {
        assertEquals(List.of("time", "x"), table(",x\n2026-01-01 00:00:00,1\n").header().cells());
        assertEquals(List.of("", "timestamp", "x"), table(",timestamp,x\n0,2026-01-01 00:00:00,1\n").header().cells());
        assertEquals(List.of("time", "x"), table("Unnamed: 0,x\n2026-01-01,1\n").header().cells());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", value = {
            "1767225600000,1,3,0.5,2,5,1767225659999,10,7,2,4,0::open_time",
            "1767225600000000,1,3,0.5,2,5,1767225659999999,10,7,2,4,0::open_time",
            "1767225600,1,3,0.5,2,5,700::time,open,high,low,close,volume,count",
            "1767225600000,1,3,0.5,2,5,10::time,open,high,low,close,volume,turnover",
            "1767225600000,1,3,0.5,2,5::time,open,high,low,close,volume",
            "1767225600000,1,2,3,0.5,5::time,open,close,high,low,volume",
            "1767225600,0.5,3,1,2,5::time,low,high,open,close,volume",
            "2026.01.01,00:00,1,3,0.5,2,5::datetime,open,high,low,close,volume",
            "20260101 000000,1,3,0.5,2,5::time,open,high,low,close,volume",
            "1767225600,1,3,0.5,2,1.5,5,7::time,open,high,low,close,vwap,volume,count",
            "1767225600000,1,3,0.5,2,500,5,10,1::ts,open,high,low,close,vol,vol_ccy,vol_ccy_quote,confirm",
            "1,60000.1,0.010,10,10,1767225600123,false::agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker",
            "11,60000.1,0.010,600,1767225600123,true::id,price,qty,quote_qty,time,is_buyer_maker",
            "1767225600000,8,0.00010000::calc_time,funding_interval_hours,last_funding_rate",
            "2026-01-01 00:05:00,BTCUSDT,80000.5,4.8e9,1.2,1.1,0.9,1.3::create_time,symbol,sum_open_interest",
            "0,1767225600000,1,3,0.5,2,5::index,time,open,high,low,close,volume"})
    void layoutsWithoutAHeaderAreKnown(String row, String names) throws IOException {
        String header = String.join(",", table(row + "\n").header().cells());
        assertTrue(header.startsWith(names), header);
    }

    @Test
    void aNumberedHeaderIsNone() throws IOException {
        assertEquals(List.of(List.of("index", "time", "open", "high", "low", "close", "volume"),
                List.of("0", "1767225600000", "1", "3", "0.5", "2", "5"),
                List.of("1", "1767225660000", "1", "3", "0.5", "2", "5")),
                cells(table(",0,1,2,3,4,5\n0,1767225600000,1,3,0.5,2,5\n1,1767225660000,1,3,0.5,2,5\n")));
    }

    @Test
    void otherTablesWithoutAHeaderAreAskedFor() throws IOException {
        String text = "1767225600,7,8,9\n1767225660,1,2,3\n";
        assertEquals(
                "table.csv:1: must have a header row; the 4 columns of \"1767225600 7 8 9\" are of no layout that is "
                        + "known, name them in their order",
                fault(text));
        assertEquals(List.of(new Remedy("--header", "time,open,high,low")), remedies(text));
        // Prices of which the second is not the highest are no bar.
        assertEquals(List.of(new Remedy("--header", "time,open,high,low,close,volume")),
                remedies("1767225600,5,4,3,9,1\n1767225660,1,2,0.5,3,1\n"));
        assertEquals(List.of(List.of("a", "b", "c", "d"), List.of("1767225600", "7", "8", "9")), cells(
                table("1767225600,7,8,9\n", TableOptions.DEFAULT.withHeader(List.of("a", "b", "c", "d")))));
        assertEquals(folder.resolve("table.csv") + ": --header must name each of the 4 columns, names 2",
                assertThrows(TableDataException.class,
                        () -> table(text, TableOptions.DEFAULT.withHeader(List.of("a", "b")))).getMessage());
    }

    @Test
    void aStatedHeaderReplacesThatOfTheFile() throws IOException {
        TextTable table = table("x,y\n1,2\n", TableOptions.DEFAULT.withHeader(List.of("time", "oi")));
        assertEquals(List.of(List.of("time", "oi"), List.of("1", "2")), cells(table));
        assertEquals(List.of("the header of the file, x, y, is replaced by the stated one"), table.format().findings());
    }

    @Test
    void eachTextOfAZipFileIsATable() throws IOException {
        byte[] text = "time,a\n1,2\n".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("data/b.csv", text);
        entries.put("__MACOSX/._b.csv", new byte[]{0, 5, 22, 7});
        entries.put("data/a.csv.gz", gzip("time,a\n3,4\n".getBytes(StandardCharsets.UTF_8)));
        entries.put("README.md", "# about".getBytes(StandardCharsets.UTF_8));
        entries.put("b.csv.CHECKSUM", "0 b.csv".getBytes(StandardCharsets.UTF_8));
        Path file = file(zip(entries));
        List<TextTable> tables = TableFile.open(file, TableOptions.DEFAULT);
        assertEquals(List.of(file + "!data/a.csv.gz", file + "!data/b.csv"),
                tables.stream().map(TextTable::name).toList());
        assertEquals(List.of("zip, gzip", "zip"), tables.stream().map(table -> table.format().compression()).toList());
        assertEquals(List.of("3", "4"), cells(tables.getFirst()).getLast());
        assertEquals(List.of("1", "2"), cells(tables.getLast()).getLast());
    }

    @Test
    void damageToAZipFileIsTold() throws IOException {
        byte[] text = "time,a\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);
        byte[] whole = zip(Map.of("a.csv", text));
        for (int place = 40; place < 56; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 4;
            Path file = file(damaged);
            try {
                assertEquals(List.of("3", "4"), cells(TableFile.open(file, TableOptions.DEFAULT).getFirst()).getLast());
            } catch (TableDataException e) {
                assertTrue(String.valueOf(e.getMessage()).contains("corrupt zip"), e.getMessage());
            }
        }
        Path file = file(Arrays.copyOf(whole, whole.length - 30));
        assertTrue(assertThrows(TableDataException.class, () -> TableFile.open(file, TableOptions.DEFAULT)).getMessage()
                .contains("corrupt"), "truncated");
        Path empty = file(zip(Map.of("readme.md", new byte[0])));
        assertEquals(empty + ": a zip file must hold a table, has readme.md",
                assertThrows(TableDataException.class, () -> TableFile.open(empty, TableOptions.DEFAULT)).getMessage());
    }

    @Test
    void whatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("time,a\n".getBytes(StandardCharsets.UTF_8));
            byte[] rows = "1,1\n".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
            for (int block = 0; block < 80; block++) {
                out.write(rows);
            }
        }
        TextTable table = TableFile.open(file, TableOptions.DEFAULT).getFirst();
        String fault = String.valueOf(
                assertThrows(TableDataException.class, () -> table.read(row -> {
                })).getMessage());
        assertTrue(fault.contains("unpacks to more than") && fault.contains("250 times its size"), fault);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", value = {
            "\\u00fd7zXZ\\u0000x::is packed by xz, which is not read; unpack it first",
            "(\\u00b5/\\u00fdx::is packed by Zstandard, which is not read; unpack it first",
            "PAR1xxxx::is a Parquet file, not text; save the table as CSV",
            "<!DOCTYPE html><html>::is a web page or XML, not a table; was an error page saved in its place?",
            "{\"a\":1}::is JSON, not lines of cells between separators",
            "time,a\\u0000b\\u0001::must be text, has bytes that are none"})
    void otherFormsAreNamed(String start, String rule) throws IOException {
        String text = start.replace("\\u00fd", "\u00fd").replace("\\u0000", "\0").replace("\\u00b5", "\u00b5")
                .replace("\\u0001", "\u0001");
        Path file = file(text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(file + ": " + rule,
                assertThrows(TableDataException.class, () -> TableFile.open(file, TableOptions.DEFAULT)).getMessage());
    }

    @Test
    void aWorkbookIsNamed() throws IOException {
        Path file = file(zip(Map.of("[Content_Types].xml", new byte[0], "xl/workbook.xml", new byte[0])));
        assertEquals(file + ": is a workbook or document, not text; save it as CSV",
                assertThrows(TableDataException.class, () -> TableFile.open(file, TableOptions.DEFAULT)).getMessage());
    }

    @Test
    void wordsThatStandForNoNumberAreMissing() {
        for (String word : List.of("", "NaN", "nan", "null", "None", "NA", "N/A", "NaT", "-", "<NA>", "#N/A")) {
            assertTrue(TableNumbers.isMissing(word), word);
        }
        for (String word : List.of("0", "-0", "inf", "Infinity", "nothing", "-1", "x", ".")) {
            assertEquals(false, TableNumbers.isMissing(word), word);
        }
        assertEquals(1234.5, TableNumbers.parse("1,234.5"));
        assertThrows(NumberFormatException.class, () -> TableNumbers.parse("1,234"));
    }
}
