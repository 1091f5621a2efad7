/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code liq4j import}, {@code liq4j data}, and a backtest of what is stored. */
class StoreCommandsTest {

    private static final String BTC = "BINANCE:BTCUSDT";
    private static final String LIQUIDATIONS = """
            timestamp,venue,coin,side,size_usd,price
            2026-03-04T22:45:43.781000Z,okx,BTC,sell,1521059.4,72431.4
            2026-03-04T22:45:45.620000Z,okx,ETH,buy,100,2000
            """;

    @TempDir
    private Path folder = Path.of("");

    private int reports;

    private CommandRun run(String... arguments) {
        return CommandRun.at(folder.resolve("home"), arguments);
    }

    private CommandRun imported(String instrument, Path file, String... more) {
        return run(Stream.of(new String[]{"import", "--instrument", instrument, file.toString()}, more)
                .flatMap(Arrays::stream).toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Minutes of 2026-03-15, close label, with all inputs; without the minutes 100 to 102. */
    private Path bars(int count) throws IOException {
        StringBuilder text = new StringBuilder(
                "Timestamp,Open,High,Low,Close,Volume,BuyQty,VWAP,OpenInterest,FundingRate,LiqBuyQty,LiqSellQty\n");
        for (int bar = 1; bar <= count; bar++) {
            if (bar < 100 || bar > 102) {
                double price = 70_000 + 40 * Math.sin(bar / 30.0);
                text.append(String.format(Locale.ROOT, "%s,%.1f,%.1f,%.1f,%.1f,%d,%d,%.2f,%d,%s,%d,0.25%n",
                        Instant.parse("2026-03-15T00:00:00Z").plusSeconds(60L * bar), price, price + 10, price - 10,
                        price + 1, 8, bar % 8, price, 80_000 + bar % 300, "1e-05", bar % 3));
            }
        }
        return write("bars.csv", text.toString());
    }

    @Test
    void sumsUpWhatWasImported() throws IOException {
        CommandRun outcome = imported(BTC, bars(1000), "--time-label", "close");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exitCode());
        assertEquals(folder.resolve("bars.csv") + " -> BINANCE:BTCUSDT\n"
                + "  candles              997 added, 0 replaced, 0 there already\n"
                + "  open-interest        997 added, 0 replaced, 0 there already\n"
                + "  funding              997 added, 0 replaced, 0 there already\n"
                + "  liquidated-volume    997 added, 0 replaced, 0 there already\n" + "  997 rows in 1 file\n"
                + "  1 gap, 3 bars missing\n" + "  taker sell volume = volume - taker buy volume\n"
                + "  the 997 funding rates, every 1 min from 2026-03-15T00:00:00Z on, do not tell when funding is settled, and "
                + "BINANCE settles every 8 h on most instruments, not on all; state the interval, for example "
                + "--funding-interval 8h; liq4j backtest takes it, too\n", outcome.out());
        JsonNode again = json(imported(BTC, bars(1001), "--time-label", "close", "--json"));
        JsonNode candles = again.path("files").get(0).path("kinds").get(0);
        assertEquals("{\"kind\":\"candles\",\"added\":1,\"replaced\":0,\"present\":997}", candles.toString());
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        JsonNode report = json(imported(BTC, bars(50), "--time-label", "close", "--dry-run", "--json"));
        assertEquals(50, report.path("files").get(0).path("kinds").get(0).path("added").asInt());
        assertFalse(Files.exists(folder.resolve("home")));
    }

    @Test
    void aFileWithAnErrorIsNotImportedAtAll() throws IOException {
        Path file = write("bars.csv", """
                time,open,high,low,close,volume
                2026-03-15T00:00:00Z,1,2,1,2,5
                2026-03-15T00:01:00Z,1,2,3,2,5
                """);
        CommandRun outcome = imported(BTC, file);
        assertEquals(3, outcome.exitCode());
        assertEquals("liq4j: " + file + ":3: column \"low\" = 3.0: low must be <= open (1.0)\n", outcome.err());
        assertEquals("", outcome.out());
        assertFalse(Files.exists(folder.resolve("home")));
    }

    @Test
    void filesBeforeTheOneAtFaultStayImportedAndAreNamed() throws IOException {
        Path good = bars(50);
        Path bad = write("bad.csv", "time,open\n");
        CommandRun outcome = imported(BTC, good, bad.toString(), "--time-label", "close");
        assertEquals(3, outcome.exitCode());
        assertTrue(outcome.err().startsWith("liq4j: imported before the fault: " + good + "\nliq4j: " + bad + ":1: "),
                outcome.err());
        assertTrue(
                imported(BTC, good, "--time-label", "close").out().contains("0 added, 0 replaced, 50 there already"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path home = Files.writeString(folder.resolve("home"), "a file");
        CommandRun outcome = imported(BTC, bars(5), "--time-label", "close");
        assertEquals(3, outcome.exitCode());
        assertTrue(outcome.err().startsWith("liq4j: the store cannot be written: " + home), outcome.err());
        assertEquals("a file", Files.readString(home));
    }

    /** A row counts from the time it was known, whatever time it is of. */
    @Test
    void exportedBarsHaveWhatWasKnownAtTheirEnds() throws IOException {
        imported(BTC, bars(8), "--time-label", "close");
        imported(BTC, write("interest.csv", """
                time,knownAt,oi
                2026-03-15T00:02:00Z,2026-03-15T00:02:00.001Z,100
                2026-03-15T00:03:00Z,2026-03-15T00:07:00Z,200
                2026-03-15T00:05:00Z,2026-03-15T00:06:00Z,300
                """), "--kind", "open-interest");
        List<String> interest = run("data", "export", "--instrument", BTC, "--time-label", "close").out().lines()
                .skip(1).map(line -> line.split(",", -1)[9]).toList();
        // The file's own readings of 2, 3 and 5 were revised: they are gone, and none of the later ones is seen early.
        assertEquals(List.of("80001.0", "", "100.0", "80004.0", "", "80006.0", "80007.0", "80008.0"), interest);
    }

    @Test
    void listsVerifiesAndFindsGaps() throws IOException {
        assertTrue(run("data", "list").out().startsWith("Nothing is stored in "));
        assertEquals(0, run("data", "verify").exitCode());
        imported(BTC, bars(1500), "--time-label", "close");
        CommandRun list = run("data", "list");
        assertEquals("", list.err());
        assertTrue(list.out().contains(
                "BINANCE:BTCUSDT        candles                    2026-03-15 00:01  2026-03-16 01:00        1,497      2 "),
                list.out());
        JsonNode rows = json(run("data", "list", "--json")).path("rows");
        assertEquals(4, rows.size());
        assertEquals("2026-03-16T01:00:00Z", rows.get(0).path("last").asString());
        CommandRun verified = run("data", "verify");
        assertEquals(0, verified.exitCode());
        assertEquals("8 files with 5,988 rows were read, all is well.\n", verified.out());
        CommandRun gaps = run("data", "gaps", "--instrument", BTC, "--json");
        assertEquals(1, gaps.exitCode());
        assertEquals("{\"instrument\":\"BINANCE:BTCUSDT\",\"kind\":\"candles\",\"from\":\"2026-03-15T01:39:00Z\","
                + "\"to\":\"2026-03-15T01:42:00Z\",\"step\":\"PT1M\",\"missing\":3,\"reason\":\"unknown\"}",
                JsonMapper.shared().readTree(gaps.out()).path("gaps").get(0).toString());
        assertEquals(2, run("data", "gaps", "--instrument", "OKX:A").exitCode());
        assertTrue(run("data", "gaps", "--help").out().contains("Only the gaps of this instrument"));
    }

    @Test
    void aDamagedFileIsAFinding() throws IOException {
        imported(BTC, bars(50), "--time-label", "close");
        Path file = folder.resolve("home/data/venue=BINANCE/instrument=BTCUSDT/kind=candles/day=2026-03-15")
                .resolve("rows.parquet");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
        CommandRun verified = run("data", "verify");
        assertEquals(1, verified.exitCode());
        assertTrue(verified.text().contains("cannot be read"), verified.out());
        CommandRun listed = run("data", "list");
        assertEquals(3, listed.exitCode());
        assertTrue(listed.out().contains("open-interest") && !listed.out().contains("candles"), listed.out());
        assertTrue(listed.err().startsWith("liq4j: " + file + ": cannot be read"), listed.err());
        CommandRun backtest = run("backtest", "--instrument", BTC);
        assertEquals(3, backtest.exitCode());
        assertTrue(backtest.err().startsWith("liq4j: " + file + ": cannot be read"), backtest.err());
    }

    @Test
    void whatIsExportedCanBeImportedAndIsTheSame() throws IOException {
        imported(BTC, bars(400), "--time-label", "close");
        Path exported = folder.resolve("exported.csv");
        assertEquals(0, run("data", "export", "--instrument", BTC, "--out", exported.toString()).exitCode());
        assertTrue(Files.readString(exported).startsWith("time,open,high,low,close,volume,takerBuyVolume,"
                + "takerSellVolume,vwap,oneSidedOpenInterest,fundingRate,liquidatedLong,liquidatedShort\r\n"
                + "2026-03-15T00:00:00Z,70001.3,70011.3,69991.3,70002.3,8.0,1.0,7.0,70001.33,80001.0,1.0E-5,0.25,1.0\r\n"));
        CommandRun again = imported(BTC, exported);
        assertEquals("", again.err());
        assertTrue(again.out().contains("  open-interest        0 added, 0 replaced, 397 there already"), again.out());
        for (String kind : List.of("candles", "open-interest", "funding", "liquidated-volume")) {
            Path rows = folder.resolve(kind + ".csv");
            run("data", "export", "--instrument", BTC, "--kind", kind, "--out", rows.toString());
            CommandRun same = imported(BTC, rows, "--kind", kind);
            assertTrue(same.out().contains(" 0 added, 0 replaced, 397 there already"), same.err() + same.out());
        }
    }

    @Test
    void exportsARangeOfLongerBars() throws IOException {
        imported(BTC, bars(400), "--time-label", "close");
        CommandRun outcome = run("data", "export", "--instrument", BTC, "--interval", "1h", "--from",
                "2026-03-15T02:00:00Z", "--to", "2026-03-15T05:30:00Z", "--time-label", "close");
        assertEquals("", outcome.err());
        assertEquals(List.of("2026-03-15T03:00:00Z", "2026-03-15T04:00:00Z", "2026-03-15T05:00:00Z"),
                outcome.out().lines().skip(1).map(line -> line.substring(0, 20)).toList());
    }

    @Test
    void importsSingleLiquidationsOfItsOwnCoin() throws IOException {
        Path file = write("liquidations.csv", LIQUIDATIONS);
        CommandRun outcome = imported("OKX:BTC-USDT-SWAP", file, "--contract-value", "0.01");
        assertEquals("", outcome.err());
        assertTrue(outcome.out().contains("  liquidations         1 added, 0 replaced, 0 there already"),
                outcome.out());
        assertTrue(outcome.out().contains("  1 rows of others left out"), outcome.out());
        assertEquals("""
                time,knownAt,side,price,quantity\r
                2026-03-04T22:45:43.781Z,2026-03-04T22:45:43.781Z,1.0,72431.4,0.21\r
                """,
                run("data", "export", "--instrument", "OKX:BTC-USDT-SWAP", "--kind", "liquidations").out());
        assertEquals(3, imported("BYBIT:BTCUSDT", file).exitCode());
        assertEquals(2, imported("OKX:BTC-USDT-SWAP", file, "--scale", "quantity=2").exitCode());
    }

    @Test
    void importsRowsOfOneKindByColumnsAndValues() throws IOException {
        Path file = write("funding.csv", """
                timestamp,venue,coin,funding_rate
                2025-03-08T09:00:00.000000Z,hyperliquid,BTC,1.25e-05
                2025-03-08T09:00:00.000000Z,kraken,BTC,-4e-06
                """);
        CommandRun outcome = imported("HYPERLIQUID:BTC", file, "--kind", "funding", "--only",
                "venue=Hyperliquid,coin=BTC");
        assertEquals("", outcome.err());
        assertTrue(outcome.out().contains("1 added"), outcome.out());
        CommandRun renamed = imported("KRAKEN:BTC", file, "--kind", "funding", "--columns", "rate=funding_rate",
                "--only", "venue=kraken");
        assertEquals("", renamed.err());
        assertEquals(2, imported(BTC, file, "--kind", "best").exitCode());
        assertEquals(2, imported(BTC, file, "--kind", "funding", "--columns", "price=coin").exitCode());
        assertEquals(3, imported(BTC, file, "--only", "coin=BTC").exitCode());
        assertEquals(3, imported(BTC, file, "--kind", "funding", "--only", "coin=DOGE").exitCode());
        CommandRun missing = imported("KRAKEN:BTC", file, "--kind", "open-interest", "--only", "venue=kraken");
        assertEquals("liq4j: " + file + ":1: missing column: openInterest; the file has timestamp, venue, coin, "
                + "funding_rate (--columns openInterest=HEADER)\n", missing.err());
        assertEquals(3, missing.exitCode());
    }

    @Test
    void aBarsOpenIsNotTakenForItsEnd() throws IOException {
        Path file = write("marks.csv", "open_time,open,high,low,close\n2026-03-15T00:00:00Z,5,6,4,5\n");
        String[] length = {"--kind", "mark-candles", "--constant", "barMillis=60000"};
        assertEquals("", imported(BTC, file, length).err());
        String told = run("data", "export", "--instrument", BTC, "--kind", "mark-candles").out();
        assertTrue(told.lines().toList().getLast().startsWith("2026-03-15T00:01:00Z,2026-03-15T00:01:00Z,60000"), told);
        assertEquals("", imported(BTC, file, "--kind", "mark-candles", "--constant", "barMillis=60000", "--time-label",
                "open").err());
        String exported = run("data", "export", "--instrument", BTC, "--kind", "mark-candles").out();
        assertTrue(exported.lines().toList().getLast().startsWith("2026-03-15T00:01:00Z,2026-03-15T00:01:00Z,60000"),
                exported);
        Path readings = write("oi.csv", "time,openInterest\n2026-03-15T00:00:00Z,5\n2026-03-15T00:05:00Z,\n");
        assertEquals(2, imported(BTC, readings, "--kind", "open-interest", "--time-label", "open").exitCode());
        assertTrue(
                imported(BTC, readings, "--kind", "open-interest").out().contains("1 rows without a number left out"));
    }

    @Test
    void theSideOfALiquidationIsToldAsItsVenueDoes() throws IOException {
        Path file = write("liquidations.csv", "time,side,price,quantity\n2026-03-15T00:00:01Z,Buy,70000,1\n");
        for (String instrument : List.of("BYBIT:BTCUSDT", "BINANCE:BTCUSDT", "ELSEWHERE:BTCUSDT")) {
            if (instrument.startsWith("BYBIT")) {
                CommandRun asked = imported(instrument, file, "--kind", "liquidations");
                assertEquals(3, asked.exitCode());
                assertTrue(asked.err().contains("--liquidation-side order if sell liquidated a long"), asked.err());
            }
            assertEquals("", imported(instrument, file, "--kind", "liquidations", "--liquidation-side",
                    instrument.startsWith("BYBIT") ? "position" : "order").err());
            String exported = run("data", "export", "--instrument", instrument, "--kind", "liquidations").out();
            assertTrue(exported.lines().toList().getLast()
                    .contains(instrument.startsWith("BYBIT") ? ",1.0,70000" : ",-1.0,70000"), exported);
        }
    }

    @Test
    void importsRecordingsOfTradesAndReadings() throws IOException {
        Path trades = write("trades.jsonl", """
                {"ts":1781222399211,"px":63610.0,"sz":0.00017,"side":"B"}
                {"ts":1781222399211,"px":63610.0,"sz":0.00017,"side":"A"}
                """);
        assertEquals("", imported("HYPERLIQUID:BTC", trades).err());
        assertTrue(imported("HYPERLIQUID:BTC", trades).out().contains("0 added, 0 replaced, 2 there already"));
        assertEquals("""
                time,knownAt,id,price,quantity,takerSide\r
                2026-06-11T23:59:59.211Z,2026-06-11T23:59:59.211Z,0.0,63610.0,1.7E-4,1.0\r
                2026-06-11T23:59:59.211Z,2026-06-11T23:59:59.211Z,1.0,63610.0,1.7E-4,-1.0\r
                """, run("data", "export", "--instrument", "HYPERLIQUID:BTC", "--kind", "trades").out());
        Path context = write("context.jsonl",
                "{\"ts\":1781222429546,\"funding\":1.25e-05,\"oi\":31801.5,\"mark\":63568.0}\n");
        CommandRun readings = imported("HYPERLIQUID:BTC", context);
        assertTrue(readings.out().contains("  open-interest        1 added"), readings.out());
        assertTrue(readings.out().contains("  funding              1 added"), readings.out());
        assertEquals(2, imported(BTC, write("other.jsonl", "{\"ts\":1781222429546,\"p\":1}\n")).exitCode());
        assertEquals(3, imported(BTC, write("broken.jsonl", "{\"ts\":\n")).exitCode());
    }

    @Test
    void scalesAndFillsInAndDelays() throws IOException {
        Path funding = write("funding.csv", "ts,rate\n1764547200000,0.0000044913\n");
        CommandRun outcome = imported(BTC, funding, "--kind", "funding", "--scale", "rate=8", "--constant",
                "intervalHours=8", "--known-after", "5m");
        assertTrue(outcome.out().contains("  rate x 8\n"), outcome.err() + outcome.out());
        assertEquals("2025-12-01T00:00:00Z,2025-12-01T00:05:00Z," + 0.0000044913 * 8 + ",8.0",
                run("data", "export", "--instrument", BTC, "--kind", "funding").out().lines().skip(1).findFirst()
                        .orElseThrow());
        Path contracts = write("contracts.csv", """
                timestamp,o,h,l,c,v
                2025-12-05T11:00:00Z,1,2,1,2,196500.88
                2025-12-05T12:00:00Z,1,2,1,2,100
                """);
        imported("OKX:BTC-USDT-SWAP", contracts, "--scale", "volume=0.01");
        assertTrue(run("data", "export", "--instrument", "OKX:BTC-USDT-SWAP").out().contains("," + 196500.88 * 0.01));
        for (List<String> wrong : List.of(List.of("--scale", "volume=x"), List.of("--scale", "volume=-1"),
                List.of("--scale", "synthetic=1"), List.of("--constant", "open=1"), List.of("--known-after", "5m"),
                List.of("--kind", "funding", "--time-label", "close"), List.of("--kind", "funding", "--interval", "1m"),
                List.of("--kind", "funding", "--constant", "price=1"))) {
            assertEquals(2, imported(BTC, contracts, wrong.toArray(String[]::new)).exitCode(), wrong.toString());
        }
    }

    @Test
    void theReportTellsStoredDataFromOthersByADigest() throws IOException {
        Path all = bars(1440);
        List<String> lines = Files.readAllLines(all);
        Path early = write("early.csv", String.join("\n", lines.subList(0, 900)));
        Path late = write("late.csv",
                lines.getFirst() + "\n" + String.join("\n", lines.subList(700, lines.size())));
        imported(BTC, late, "--time-label", "close");
        imported(BTC, early, "--time-label", "close");
        String overlapping = digest();
        assertTrue(overlapping.matches("[0-9a-f]{64}"), overlapping);
        imported(BTC, all, "--time-label", "close");
        assertEquals(overlapping, digest(), "the same rows again");
        imported(BTC, write("other.csv", lines.getFirst() + "\n" + lines.get(5).replace(",8,5,", ",9,5,") + "\n"
                + lines.get(6)), "--time-label", "close");
        assertNotEquals(overlapping, digest(), "a volume is another");
    }

    private String digest() throws IOException {
        Path report = folder.resolve("report" + reports++);
        CommandRun outcome = run("backtest", "--instrument", BTC, "--funding-interval", "8h", "--report",
                report.toString());
        assertEquals("", outcome.err());
        try (Stream<Path> files = Files.walk(report)) {
            String page = Files.readString(
                    files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow());
            int name = page.indexOf("stored bars of " + BTC);
            assertTrue(name > 0);
            return Pattern.compile("[0-9a-f]{64}").matcher(page.substring(name)).results().findFirst().orElseThrow()
                    .group();
        }
    }

    @Test
    void aBacktestOfStoredBarsIsThatOfTheFile() throws IOException {
        Path file = bars(1440);
        imported(BTC, file, "--time-label", "close");
        JsonNode stored = json(run("backtest", "--instrument", BTC, "--funding-interval", "8h", "--json"));
        JsonNode read = json(run("backtest", "--data", file.toString(), "--time-label", "close", "--instrument", BTC,
                "--funding-interval", "8h", "--json"));
        for (String part : List.of("metrics", "trades", "reading")) {
            assertTrue(read.has(part), part);
            assertEquals(read.path(part), stored.path(part), part);
        }
        assertTrue(stored.toString().contains("1437 stored bars"), stored::toString);
        CommandRun range = run("backtest", "--instrument", BTC, "--funding-interval", "8h", "--from",
                "2026-03-15T12:00:00Z",
                "--interval", "5m");
        assertEquals("", range.err());
        assertEquals(0, range.exitCode());
        CommandRun named = run("backtest", "--source", "store(instrument=" + BTC + ")");
        assertEquals("", named.err());
        assertEquals(0, named.exitCode());
    }

    @Test
    void scoreAndFitOfStoredBarsAreThoseOfTheFile() throws IOException {
        Path file = bars(4320);
        imported(BTC, file, "--time-label", "close");
        List<String> stored = List.of("--instrument", BTC, "--json", "--train-until", "2026-03-17");
        List<String> read = Stream
                .concat(stored.stream(), Stream.of("--data", file.toString(), "--time-label", "close"))
                .toList();
        JsonNode scoreOfStored = json(run(command("score", stored)));
        JsonNode scoreOfRead = json(run(command("score", read)));
        assertTrue(scoreOfStored.size() > 5, scoreOfStored::toString);
        assertEquals(withoutWords(scoreOfRead), withoutWords(scoreOfStored));
        JsonNode fitOfStored = json(run(command("fit", stored, "--evaluations", "50", "--out",
                folder.resolve("a.json").toString())));
        JsonNode fitOfRead = json(run(command("fit", read, "--evaluations", "50", "--out",
                folder.resolve("b.json").toString())));
        assertEquals(withoutWords(fitOfRead), withoutWords(fitOfStored));
        JsonNode parameters = JsonMapper.shared().readTree(Files.readString(folder.resolve("a.json")));
        assertTrue(parameters.toString().contains("stored bars of " + BTC), parameters::toString);
    }

    private static String[] command(String name, List<String> options, String... more) {
        return Stream.of(Stream.of(name), options.stream(), Arrays.stream(more)).flatMap(part -> part)
                .toArray(String[]::new);
    }

    /** Figures; what is said about the origin of the data differs. */
    private static String withoutWords(JsonNode report) {
        Map<String, String> figures = new TreeMap<>();
        report.forEachEntry((name, value) -> {
            if (!List.of("data", "notes", "elapsedMillis", "file", "parameters").contains(name)) {
                figures.put(name, value.toString());
            }
        });
        return figures.toString();
    }

    @Test
    void keepsAndListsAndExportsAHeatmapOfAnotherMaker() throws IOException {
        Path file = write("Model 1.json", """
                {"y_axis":[100,110],"liquidation_leverage_data":[[0,1,5]],
                 "price_candlesticks":[[1773532800,100,110,100,105,1],[1773536400,105,106,104,105,1]]}""");
        CommandRun outcome = imported(BTC, file);
        assertEquals("", outcome.err());
        assertTrue(outcome.out().contains("heatmap of another maker, kept as binance-btcusdt-model-1"), outcome.out());
        JsonNode listed = json(run("data", "list", "--json")).path("external").get(0);
        assertEquals("binance-btcusdt-model-1", listed.path("name").asString());
        assertEquals(2, listed.path("columns").asInt());
        assertTrue(run("data", "list").out().contains("binance-btcusdt-model-1        2026-03-15 01:00"));
        JsonNode exported = json(run("data", "export", "--heatmap", "binance-btcusdt-model-1"));
        assertEquals("[[0,1,5.0]]", exported.path("liquidation_leverage_data").toString());
        assertEquals(2, run("data", "export", "--heatmap", "other").exitCode());
        Path picture = folder.resolve("picture.png");
        CommandRun drawn = run("render", "--heatmap", "binance-btcusdt-model-1", "--out", picture.toString());
        assertEquals("", drawn.err());
        assertTrue(drawn.out().endsWith(": 2 columns of PT1H, 2 rows, modelled by another maker, USD\n"), drawn.out());
        assertTrue(Files.size(picture) > 1000);
        assertEquals(2, run("render", "--heatmap", "other", "--out", picture.toString()).exitCode());
        assertEquals(2, run("data", "export").exitCode());
        assertEquals(3, imported(BTC, write("bad.json", "{}")).exitCode());
    }

    @Test
    void withoutStoredBarsItSaysHowToGetSome() {
        CommandRun outcome = run("backtest", "--instrument", BTC);
        assertEquals(3, outcome.exitCode());
        assertEquals("liq4j: BINANCE:BTCUSDT: no bars are stored; get some with liq4j download "
                + "BINANCE:BTCUSDT --from DATE, or from files of your own with liq4j import --instrument BINANCE:BTCUSDT FILE\n",
                outcome.err());
    }

    private static JsonNode json(CommandRun outcome) {
        assertEquals("", outcome.err());
        return JsonMapper.shared().readTree(outcome.out());
    }
}
