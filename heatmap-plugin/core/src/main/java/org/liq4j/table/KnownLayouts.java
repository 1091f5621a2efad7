/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.liq4j.csv.CsvNumbers;

/**
 * The columns of files without a header that many have: told by the number of columns and by what the numbers must be. A layout is
 * taken only if all rows looked at fit it, and if the columns of prices are those of a bar: none above the high, none below the low.
 */
public final class KnownLayouts {

    private static final long EARLIEST = Instant.parse("2009-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    private static final List<String> BAR = List.of("open", "high", "low", "close");
    /** Orders in which the prices of a bar come; the usual one first. */
    private static final List<List<String>> ORDERS = List.of(BAR, List.of("open", "close", "high", "low"),
            List.of("low", "high", "open", "close"));

    /**
     * The columns of a table.
     *
     * @param words
     *            for people
     * @param names
     *            one for each column
     */
    public record Layout(String words, List<String> names) {

        static Layout of(String words, String names) {
            return new Layout(words, List.of(names.split(",", -1)));
        }
    }

    private final List<List<String>> rows;
    private final int width;

    private KnownLayouts(List<List<String>> rows) {
        this.rows = rows;
        this.width = rows.getFirst().size();
    }

    /** The layout of rows of one width, at least one. */
    public static Optional<Layout> of(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Optional<Layout> found = new KnownLayouts(rows).layout();
        if (found.isPresent() || !isIndexed(rows)) {
            return found;
        }
        return new KnownLayouts(rows.stream().map(cells -> cells.subList(1, cells.size())).toList()).layout()
                .map(layout -> {
                    List<String> names = new ArrayList<>(List.of("index"));
                    names.addAll(layout.names());
                    return new Layout("an index and " + layout.words(), names);
                });
    }

    private static boolean isIndexed(List<List<String>> rows) {
        return rows.getFirst().size() > 3 && IntStream.range(0, rows.size())
                .allMatch(row -> rows.get(row).getFirst().equals(Integer.toString(row)));
    }

    /** Names for {@code --header}, as good as one row tells. */
    public static String suggestion(List<String> cells) {
        List<String> names = new ArrayList<>();
        List<String> usual = List.of("open", "high", "low", "close", "volume");
        int next = 0;
        boolean timed = false;
        for (String cell : cells) {
            if (!timed && TableTimes.isTime(cell)) {
                names.add("time");
                timed = true;
            } else if (timed && next < usual.size() && NumberStyle.isNumeric(cell)) {
                names.add(usual.get(next++));
            } else {
                names.add("column" + (names.size() + 1));
            }
        }
        return String.join(",", names);
    }

    private Optional<Layout> layout() {
        if (width >= 6 && is(0, CLOCKED_DATE) && is(1, CLOCK)) {
            return clockedBars();
        }
        if (isTime(0)) {
            return bars();
        }
        return width > 5 && isWhole(0) && isPositive(1) && isPositive(2) ? deals() : Optional.empty();
    }

    private Optional<Layout> bars() {
        if (width == 8 && isText(1) && IntStream.range(2, 8).allMatch(this::isNumberOrEmpty)) {
            return Optional.of(Layout.of("readings of open interest and ratios",
                    "create_time,symbol,sum_open_interest,sum_open_interest_value,count_toptrader_long_short_ratio,"
                            + "sum_toptrader_long_short_ratio,count_long_short_ratio,sum_taker_long_short_vol_ratio"));
        }
        if (width == 3 && isWhole(1) && all(1, value -> value >= 1 && value <= 24)
                && all(2, value -> Math.abs(value) < 0.1)) {
            return Optional.of(Layout.of("funding rates", "calc_time,funding_interval_hours,last_funding_rate"));
        }
        if (width < 6 || !all(5, value -> value >= 0)) {
            return Optional.empty();
        }
        for (List<String> order : ORDERS) {
            if (isBar(1, order)) {
                return bars(order);
            }
        }
        return Optional.empty();
    }

    private Optional<Layout> bars(List<String> order) {
        String start = "time," + String.join(",", order);
        boolean usual = order.equals(BAR);
        return switch (width) {
            case 6 -> Optional.of(Layout.of("bars", start + ",volume"));
            case 7 -> usual ? seven(start) : Optional.empty();
            case 8 -> usual && isBetween(5) && isNotNegative(6) && isWhole(7)
                    ? Optional.of(Layout.of("bars", start + ",vwap,volume,count"))
                    : Optional.empty();
            case 9 -> usual && isNotNegative(6) && isNotNegative(7) && all(8, value -> value == 0 || value == 1)
                    ? Optional.of(Layout.of("candles", "ts,open,high,low,close,vol,vol_ccy,vol_ccy_quote,confirm"))
                    : Optional.empty();
            case 11, 12 -> usual && isTime(6) && isNotNegative(7) && isWhole(8) && isNotNegative(9) && isNotNegative(10)
                    ? Optional.of(Layout.of("klines",
                            "open_time,open,high,low,close,volume,close_time,quote_volume,count,"
                                    + "taker_buy_volume,taker_buy_quote_volume" + (width == 12 ? ",ignore" : "")))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Bars with their turnover, which is about volume times price, or with the number of their trades. */
    private Optional<Layout> seven(String start) {
        boolean turnover = true;
        boolean traded = false;
        for (List<String> cells : rows) {
            double volume = number(cells.get(5));
            double value = number(cells.get(6));
            turnover &= volume == 0
                    ? value == 0
                    : value >= 0.98 * volume * number(cells.get(3)) && value <= 1.02 * volume * number(cells.get(2));
            traded |= volume > 0;
        }
        if (turnover && traded) {
            return Optional.of(Layout.of("bars with turnover", start + ",volume,turnover"));
        }
        return isWhole(6)
                ? Optional.of(Layout.of("bars with numbers of trades", start + ",volume,count"))
                : Optional.empty();
    }

    private Optional<Layout> clockedBars() {
        if (!isBar(2, BAR)) {
            return Optional.empty();
        }
        return switch (width) {
            case 7 ->
                Optional.of(Layout.of("bars of a date and a time of day", "date,time,open,high,low,close,volume"));
            case 9 -> Optional.of(Layout.of("bars of a date and a time of day",
                    "date,time,open,high,low,close,tickvol,vol,spread"));
            default -> Optional.empty();
        };
    }

    private Optional<Layout> deals() {
        boolean best = width == 8 && isFlag(7);
        if ((width == 7 || best) && isWhole(3) && isWhole(4) && isTime(5) && isFlag(6)) {
            return Optional.of(Layout.of("aggregated trades",
                    "agg_trade_id,price,quantity,first_trade_id,last_trade_id,transact_time,is_buyer_maker"
                            + (best ? ",is_best_match" : "")));
        }
        best = width == 7 && isFlag(6);
        if ((width == 6 || best) && isPositive(3) && isTime(4) && isFlag(5)) {
            return Optional.of(Layout.of("trades",
                    "id,price,qty,quote_qty,time,is_buyer_maker" + (best ? ",is_best_match" : "")));
        }
        return Optional.empty();
    }

    private static final String CLOCKED_DATE = "[0-9]{4}[-./]?[0-9]{2}[-./]?[0-9]{2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}";
    private static final String CLOCK = "[0-2]?[0-9]:[0-5][0-9](:[0-5][0-9])?|[0-9]{6}";

    private boolean is(int column, String form) {
        return rows.stream().allMatch(cells -> cells.get(column).matches(form));
    }

    private boolean isTime(int column) {
        return rows.stream().allMatch(cells -> isTime(cells.get(column)));
    }

    private static boolean isTime(String cell) {
        if (!TableTimes.isTime(cell)) {
            return false;
        }
        try {
            long time = new TableTimes().parse(cell);
            return time >= EARLIEST && time < LATEST;
        } catch (DateTimeException orderNotTold) {
            return TimeText.hasYearLast(cell);
        }
    }

    private boolean isText(int column) {
        return rows.stream().allMatch(cells -> cells.get(column).matches("[A-Za-z][A-Za-z0-9_/:-]+"));
    }

    private boolean isFlag(int column) {
        return rows.stream().map(cells -> cells.get(column))
                .allMatch(cell -> cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false"));
    }

    private boolean isWhole(int column) {
        return rows.stream().allMatch(cells -> cells.get(column).matches("[0-9]{1,18}(\\.0+)?"));
    }

    private boolean isNumberOrEmpty(int column) {
        return rows.stream().map(cells -> cells.get(column))
                .allMatch(cell -> TableNumbers.isMissing(cell) || !Double.isNaN(number(cell)));
    }

    private boolean isNotNegative(int column) {
        return all(column, value -> value >= 0);
    }

    private boolean isPositive(int column) {
        return all(column, value -> value > 0);
    }

    private boolean isBetween(int column) {
        return rows.stream().allMatch(cells -> {
            double value = number(cells.get(column));
            return value == 0 || (value >= number(cells.get(3)) && value <= number(cells.get(2)));
        });
    }

    private interface Condition {
        boolean holds(double value);
    }

    /** Cells that stand for no number hold for every condition. */
    private boolean all(int column, Condition condition) {
        return rows.stream().map(cells -> cells.get(column))
                .allMatch(cell -> TableNumbers.isMissing(cell) || condition.holds(number(cell)));
    }

    /** Whether four columns from a place are prices of bars in an order. */
    private boolean isBar(int from, List<String> order) {
        IntPredicate whole = row -> {
            List<String> cells = rows.get(row).subList(from, from + 4);
            if (cells.stream().allMatch(TableNumbers::isMissing)) {
                return true;
            }
            double high = number(cells.get(order.indexOf("high")));
            double low = number(cells.get(order.indexOf("low")));
            double open = number(cells.get(order.indexOf("open")));
            double close = number(cells.get(order.indexOf("close")));
            return low > 0 && low <= open && low <= close && open <= high && close <= high;
        };
        return IntStream.range(0, rows.size()).allMatch(whole)
                && rows.stream().anyMatch(cells -> !TableNumbers.isMissing(cells.get(from)));
    }

    /** {@code NaN}, for which no condition holds, if the cell is no number. */
    private static double number(String cell) {
        try {
            String text = cell.strip();
            return CsvNumbers.parse(text.indexOf('.') < 0 && text.indexOf(',') == text.lastIndexOf(',')
                    ? text.replace(',', '.')
                    : NumberStyle.ungrouped(text));
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
