/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.Optional;

import org.liq4j.csv.CsvNumbers;
import org.liq4j.table.TableRow;
import org.liq4j.table.TableRows;
import org.liq4j.table.TextTable;

/**
 * What rows show of the unit of a quantity, by a column beside it that is told in another: money is coins times a price within
 * the bar, in all rows. So a quantity is of coins if {@code low <= money / quantity <= high}; of contracts of k coins if that
 * holds for one k in all rows; and of contracts of so much money, the other column being coins, if {@code coins * price /
 * quantity} is the same in all rows.
 */
final class VolumeEvidence {

    private static final int ENOUGH = 5000;
    /** Exchanges round the turnover, and prices. */
    private static final double TOLERANCE = 1e-3;
    private static final double[] USUAL = {1, 2, 5};

    /** What was found. */
    enum Finding {
        /** No row has both numbers. */
        NONE, COINS, CONTRACTS, MONEY_CONTRACTS, CONTRADICTION
    }

    /**
     * @param size
     *            of a contract, in coins or money; 1 unless it is of contracts
     */
    record Result(Finding finding, double size) {
    }

    private VolumeEvidence() {
    }

    /**
     * @param low
     *            column of the lowest price of a row
     * @param high
     *            column of the highest
     */
    static Result of(TextTable table, int quantity, int other, int low, int high) {
        double least = 0;
        double most = Double.MAX_VALUE;
        double leastMoney = 0;
        double mostMoney = Double.MAX_VALUE;
        int seen = 0;
        try (TableRows rows = table.rows()) {
            while (seen < ENOUGH && rows.hasNext()) {
                TableRow row = rows.next();
                double coins = number(row, quantity);
                double money = number(row, other);
                double from = number(row, low);
                double to = number(row, high);
                if (!(coins > 0 && money > 0 && from > 0 && to >= from)) {
                    continue;
                }
                seen++;
                least = Math.max(least, money / (coins * to));
                most = Math.min(most, money / (coins * from));
                leastMoney = Math.max(leastMoney, money * from / coins);
                mostMoney = Math.min(mostMoney, money * to / coins);
            }
        }
        if (seen == 0) {
            return new Result(Finding.NONE, 1);
        }
        if (least * (1 - TOLERANCE) <= 1 && 1 <= most * (1 + TOLERANCE)) {
            return new Result(Finding.COINS, 1);
        }
        Optional<Double> contract = usual(least * (1 - TOLERANCE), most * (1 + TOLERANCE));
        if (contract.isPresent()) {
            return new Result(Finding.CONTRACTS, contract.get());
        }
        return usual(leastMoney * (1 - TOLERANCE), mostMoney * (1 + TOLERANCE))
                .map(size -> new Result(Finding.MONEY_CONTRACTS, size))
                .orElse(new Result(Finding.CONTRADICTION, 1));
    }

    /** The one number within limits of which contracts are made: 1, 2 or 5 times a power of ten. */
    private static Optional<Double> usual(double least, double most) {
        if (!(least <= most && least > 1e-9 && most < 1e9)) {
            return Optional.empty();
        }
        Optional<Double> found = Optional.empty();
        for (int exponent = -9; exponent <= 9; exponent++) {
            for (double digit : USUAL) {
                double size = CsvNumbers.parse((int) digit + "e" + exponent);
                if (least <= size && size <= most) {
                    if (found.isPresent()) {
                        return Optional.empty();
                    }
                    found = Optional.of(size);
                }
            }
        }
        return found;
    }

    static double number(TableRow row, int column) {
        if (column < 0 || column >= row.cells().size()) {
            return Double.NaN;
        }
        try {
            return CsvNumbers.parse(row.cells().get(column).strip());
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
