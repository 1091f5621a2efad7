/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.market.Candle;
import org.liq4j.stream.StreamInput;

/**
 * A day of recorded trades and contexts of Hyperliquid's BTC, as its streams would have told them: each trade in a message of
 * its own, in the order of time.
 */
record RecordedDay(List<StreamInput> inputs, List<Candle> bars) {

    private static final long MINUTE = 60_000;
    private static final String TEXT_OF_64 = "0".repeat(64);
    /** Past trades, which come first and are left out. */
    private static final String PAST = trade(1, "63610.0", "1", "B", 1);

    private record Row(long millis, JsonNode fields, boolean isTrade) {
    }

    /**
     * Reads it.
     *
     * @param data
     *            folder of the recordings
     */
    static RecordedDay read(Path data) throws IOException {
        List<Row> rows = new ArrayList<>();
        rows(data.resolve("hyperliquid-btc-2026-06"), "trades_", rows);
        rows(data.resolve("hyperliquid-btc-2026-06"), "ctx_", rows);
        // Once the recorder began anew, and asked for what it had missed.
        rows.sort(Comparator.comparingLong(Row::millis));
        long begin = rows.getFirst().millis() - MINUTE;
        List<StreamInput> inputs = new ArrayList<>(List.of(new StreamInput.Opened(begin, "0/1", 0),
                new StreamInput.Message(begin, "0/1", PAST)));
        TreeMap<Long, Sums> minutes = new TreeMap<>();
        for (Row row : rows) {
            JsonNode fields = row.fields();
            inputs.add(new StreamInput.Message(row.millis(), "0/1", row.isTrade()
                    ? trade(row.millis(), plain(fields.path("px")), plain(fields.path("sz")),
                            fields.path("side").asString(), inputs.size())
                    : context(fields)));
            if (row.isTrade()) {
                minutes.computeIfAbsent(Math.floorDiv(row.millis(), MINUTE), minute -> new Sums()).add(fields);
            }
        }
        inputs.add(new StreamInput.Tick(rows.getLast().millis() + 2 * MINUTE));
        List<Candle> bars = new ArrayList<>();
        minutes.forEach((minute, sums) -> bars.add(sums.bar(minute * MINUTE)));
        return new RecordedDay(List.copyOf(inputs), List.copyOf(bars));
    }

    private static void rows(Path folder, String start, List<Row> rows) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " must be the folder of the recording: -Dliq4j.data=FOLDER");
        }
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.filter(one -> String.valueOf(one.getFileName()).startsWith(start)).findFirst().orElseThrow();
        }
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .forEach(fields -> rows.add(new Row(fields.path("ts").asLong(), fields, fields.has("px"))));
        }
    }

    private static String plain(JsonNode number) {
        return new BigDecimal(number.asString()).toPlainString();
    }

    /** A message of one trade, as long as the exchange's own. */
    static String trade(long millis, String price, String coins, String side, long number) {
        return "{\"channel\":\"trades\",\"data\":[{\"coin\":\"BTC\",\"side\":\"" + side + "\",\"px\":\"" + price
                + "\",\"sz\":\"" + coins + "\",\"time\":" + millis + ",\"hash\":\"0x" + TEXT_OF_64 + "\",\"tid\":"
                + (100_000_000_000_000L + number * 7919) + ",\"users\":[\"0x" + TEXT_OF_64.substring(24) + "\",\"0x"
                + TEXT_OF_64.substring(24) + "\"]}]}";
    }

    private static String context(JsonNode fields) {
        return "{\"channel\":\"activeAssetCtx\",\"data\":{\"coin\":\"BTC\",\"ctx\":{\"funding\":\""
                + plain(fields.path("funding")) + "\",\"openInterest\":\"" + plain(fields.path("oi"))
                + "\",\"prevDayPx\":\"63000.0\",\"dayNtlVlm\":\"4490636699.3\",\"premium\":null,\"oraclePx\":\""
                + plain(fields.path("oracle")) + "\",\"markPx\":\"" + plain(fields.path("mark"))
                + "\",\"midPx\":null,\"impactPxs\":null,\"dayBaseVlm\":\"56265.69\"}}}";
    }

    /** The trades of a minute, added up apart from what is measured. */
    private static final class Sums {

        private final List<JsonNode> trades = new ArrayList<>();

        void add(JsonNode trade) {
            trades.add(trade);
        }

        private double sum(String side) {
            return trades.stream().filter(trade -> side.contains(trade.path("side").asString()))
                    .mapToDouble(trade -> trade.path("sz").asDouble()).reduce(0, Double::sum);
        }

        Candle bar(long start) {
            double[] prices = trades.stream().mapToDouble(trade -> trade.path("px").asDouble()).toArray();
            double volume = sum("AB");
            double turnover = trades.stream().mapToDouble(
                    trade -> trade.path("sz").asDouble() * trade.path("px").asDouble()).reduce(0, Double::sum);
            Instant end = Instant.ofEpochMilli(start + MINUTE);
            double low = Double.POSITIVE_INFINITY;
            double high = 0;
            for (double price : prices) {
                low = Math.min(low, price);
                high = Math.max(high, price);
            }
            return new Candle(Instant.ofEpochMilli(start), end, end, prices[0], high, low, prices[prices.length - 1],
                    volume, sum("B"), volume - sum("B"), turnover / volume);
        }
    }
}
