/* SPDX-License-Identifier: MIT */
package org.liq4j.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.RowScale;

/**
 * Reads a heatmap of another maker: a JSON object, or one under {@code data}, with
 *
 * <ul>
 * <li>{@code y_axis}: prices, ascending in equal steps; each is taken for the middle of a row,
 * <li>{@code price_candlesticks}: {@code [start in seconds, open, high, low, close, ...]}, one for each column, in equal steps,
 * <li>{@code liquidation_leverage_data}: {@code [column, row, USD]}, both counted from 0; cells of the same place add up.
 * </ul>
 *
 * Numbers may be written as texts. The side is not told: a row at or above the column's close is taken for shorts, one below
 * for longs.
 */
public final class HeatmapReply {

    private static final Set<String> FIELDS = Set.of("y_axis", "liquidation_leverage_data", "price_candlesticks");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** A year of hours at a thousand prices; more than twice that would take all the memory of a small computer. */
    private static final long MOST_CELLS = 20_000_000;
    private static final double MOST_USD = 1e18;

    private final Path file;
    private final JsonNode root;

    private HeatmapReply(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /**
     * The heatmap in a file.
     *
     * @throws InvalidDataException
     *             if the file is not of that form; names the file, the place and the rule
     */
    public static HeatmapGrid read(Path file) {
        try {
            JsonNode whole = MAPPER.readTree(Files.readString(file));
            return new HeatmapReply(file, whole.has("y_axis") ? whole : whole.path("data")).heatmap();
        } catch (JacksonException e) {
            throw new InvalidDataException(file.toString(), "not JSON", String.valueOf(e.getOriginalMessage()));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + ": no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read, " + e, e);
        }
    }

    /** Whether a file has any of the fields of a heatmap, or is no JSON that could be anything else. */
    public static boolean recognises(Path file) {
        try (JsonParser parser = MAPPER.createParser(Files.newInputStream(file))) {
            JsonToken first = parser.nextToken();
            return first == JsonToken.START_OBJECT ? hasField(parser, true) : first != JsonToken.START_ARRAY;
        } catch (JacksonException | IOException damaged) {
            return true;
        }
    }

    private static boolean hasField(JsonParser parser, boolean root) {
        for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken content = parser.nextToken();
            if (FIELDS.contains(name) || (root && name.equals("data") && content == JsonToken.START_OBJECT
                    && hasField(parser, false))) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private HeatmapGrid heatmap() {
        double[] prices = prices();
        double step = (prices[prices.length - 1] - prices[0]) / (prices.length - 1);
        PriceRows rows = PriceRows.of(RowScale.LINEAR, prices[0] - step / 2, prices[prices.length - 1] + step / 2,
                prices.length);
        JsonNode candles = array("price_candlesticks", 2);
        if ((long) candles.size() * prices.length > MOST_CELLS) {
            throw new InvalidDataException(file + ": price_candlesticks", candles.size() + " entries",
                    "times " + prices.length + " prices must be <= " + MOST_CELLS);
        }
        double[][] cells = cells(candles.size(), prices.length);
        long length = start(candles, 1) - start(candles, 0);
        List<HeatmapColumn> columns = new ArrayList<>();
        for (int c = 0; c < candles.size(); c++) {
            columns.add(column(candles, c, length, cells[c], prices));
        }
        return new HeatmapGrid(rows, Duration.ofSeconds(length), columns);
    }

    private double[] prices() {
        JsonNode axis = array("y_axis", 2);
        double[] prices = new double[axis.size()];
        for (int row = 0; row < prices.length; row++) {
            prices[row] = number("y_axis", row, axis.get(row));
        }
        double step = (prices[prices.length - 1] - prices[0]) / (prices.length - 1);
        for (int row = 0; row < prices.length; row++) {
            if (!(step > 0 && Math.abs(prices[row] - prices[0] - row * step) <= step / 100)) {
                throw broken("y_axis", row, Double.toString(prices[row]), "prices must ascend in equal steps");
            }
        }
        if (!(prices[0] - step / 2 > 0 && prices[prices.length - 1] <= 1e12)) {
            throw broken("y_axis", 0, Double.toString(prices[0]),
                    "prices must be > half a step (" + step / 2 + ") and <= 1e12");
        }
        return prices;
    }

    /** USD by column and row. */
    private double[][] cells(int columns, int rows) {
        double[][] cells = new double[columns][rows];
        JsonNode data = array("liquidation_leverage_data", 0);
        for (int i = 0; i < data.size(); i++) {
            JsonNode cell = data.get(i);
            if (!cell.isArray() || cell.size() != 3) {
                throw broken("liquidation_leverage_data", i, cell.toString(), "must be [column, row, USD]");
            }
            int column = index(i, cell.get(0), columns, "column");
            int row = index(i, cell.get(1), rows, "row");
            double notional = number("liquidation_leverage_data", i, cell.get(2));
            if (!(notional >= 0 && notional <= MOST_USD)) {
                throw broken("liquidation_leverage_data", i, Double.toString(notional),
                        "must satisfy 0 <= USD <= 1e18");
            }
            cells[column][row] += notional;
        }
        return cells;
    }

    private int index(int place, JsonNode node, int count, String name) {
        double index = number("liquidation_leverage_data", place, node);
        if (!(index >= 0 && index < count && index == Math.rint(index))) {
            throw broken("liquidation_leverage_data", place, node.asString(""),
                    name + " must be a whole number from 0 to " + (count - 1));
        }
        return (int) index;
    }

    private long start(JsonNode candles, int place) {
        double seconds = !candles.get(place).isArray() || candles.get(place).size() < 5
                ? Double.NaN
                : number("price_candlesticks", place,
                        candles.get(place).get(0));
        if (!(seconds >= 0 && seconds < 1e11 && seconds == Math.rint(seconds))) {
            throw broken("price_candlesticks", place, candles.get(place).toString(),
                    "must be [start in whole seconds since 1970, open, high, low, close, ...]");
        }
        return (long) seconds;
    }

    private HeatmapColumn column(JsonNode candles, int place, long length, double[] cells, double[] prices) {
        long start = start(candles, place);
        if (length < 1 || start != start(candles, 0) + place * length || start % length != 0) {
            throw broken("price_candlesticks", place, Long.toString(start),
                    "candles must follow each other and start at multiples of their length (" + length + " s)");
        }
        double[] price = new double[5];
        for (int i = 1; i < price.length; i++) {
            price[i] = number("price_candlesticks", place, candles.get(place).get(i));
        }
        if (!(price[3] > 0 && price[3] <= Math.min(price[1], price[4]) && price[2] >= Math.max(price[1], price[4]))) {
            throw broken("price_candlesticks", place, candles.get(place).toString(),
                    "must satisfy 0 < low <= open, close <= high");
        }
        double[] longs = new double[cells.length];
        double[] shorts = new double[cells.length];
        for (int row = 0; row < cells.length; row++) {
            (prices[row] >= price[4] ? shorts : longs)[row] = cells[row];
        }
        return new HeatmapColumn(Instant.ofEpochSecond(start + length), true, price[1], price[2], price[3], price[4],
                NotionalUnit.USD, RowNotionals.of(0, longs, 0), RowNotionals.of(0, shorts, 0));
    }

    private JsonNode array(String field, int fewest) {
        JsonNode node = root.path(field);
        if (!node.isArray() || node.size() < fewest) {
            throw new InvalidDataException(file + ": " + field, node.isArray() ? node.size() + " entries" : "no array",
                    "must be an array of at least " + fewest);
        }
        return node;
    }

    private double number(String field, int place, JsonNode node) {
        double number = Double.NaN;
        if (node.isNumber()) {
            number = node.asDouble();
        } else if (node.isString()) {
            try {
                number = Double.parseDouble(node.asString());
            } catch (NumberFormatException malformed) {
                number = Double.NaN;
            }
        }
        if (!Double.isFinite(number)) {
            throw broken(field, place, node.toString(), "must be a number");
        }
        return number;
    }

    private InvalidDataException broken(String field, int place, String value, String rule) {
        return new InvalidDataException(file + ": " + field + "[" + place + "]", value, rule);
    }
}
