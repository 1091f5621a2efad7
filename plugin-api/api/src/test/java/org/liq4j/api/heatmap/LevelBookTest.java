/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.market.Candle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LevelBookTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final DataQuality QUALITY = new DataQuality("test", NotionalUnit.USD, 0, Optional.empty(), "none",
            List.of());

    private final LevelBook book = new LevelBook(NotionalUnit.USD, 5e-4);

    private static Candle bar(double low, double high) {
        return Candle.of(START, START.plusSeconds(60), 100, high, low, 100, 1);
    }

    private void fill() {
        book.open(Side.LONG, 90, 2);
        book.open(Side.LONG, 95, 3);
        book.open(Side.SHORT, 105, 4);
        book.open(Side.SHORT, 110, 5);
        book.startBar(bar(100, 100));
    }

    private static List<Double> prices(LiquidationLevels levels, Side side) {
        List<Double> prices = new ArrayList<>();
        levels.forEachLevel(side, (price, notional) -> prices.add(price));
        return prices;
    }

    @Test
    void levelsAreVisitedOutwardAtTheirBucketsPrice() {
        fill();
        assertEquals(95, prices(book, Side.LONG).getFirst(), 95 * 2.5e-4);
        assertEquals(90, prices(book, Side.LONG).getLast(), 90 * 2.5e-4);
        assertEquals(105, prices(book, Side.SHORT).getFirst(), 105 * 2.5e-4);
        assertEquals(110, prices(book, Side.SHORT).getLast(), 110 * 2.5e-4);
    }

    @Test
    void levelsOfOneBucketAreOne() {
        book.open(Side.LONG, 90, 2);
        book.open(Side.LONG, prices(book, Side.LONG).getFirst(), 3);
        assertEquals(1, prices(book, Side.LONG).size());
        assertEquals(5, book.quantity(Side.LONG));
    }

    @Test
    void notionalCountsFromNearExclusiveToFarInclusive() {
        fill();
        double near = prices(book, Side.SHORT).getFirst();
        double far = prices(book, Side.SHORT).getLast();
        assertEquals(4 * near + 5 * far, book.notional(Side.SHORT, 100, far));
        assertEquals(5 * far, book.notional(Side.SHORT, near, far));
        assertEquals(4 * near, book.notional(Side.SHORT, 100, Math.nextDown(far)));
        double below = prices(book, Side.LONG).getFirst();
        assertEquals(3 * below, book.notional(Side.LONG, 100, below));
        assertEquals(0, book.notional(Side.LONG, below, below));
        assertEquals(900, book.totalAtSpot(Side.SHORT));
    }

    @Test
    void whatABarReachesIsItsFlow() {
        fill();
        assertEquals(3, book.consume(Side.LONG, 94, 100));
        assertEquals(0, book.consume(Side.SHORT, 94, 100));
        assertEquals(3, book.modelledFlow(Side.LONG));
        assertEquals(2, book.consume(Side.LONG, 80, 100));
        assertEquals(5, book.modelledFlow(Side.LONG), "of the whole bar");
        assertEquals(0, book.quantity(Side.LONG));
        assertEquals(9, book.quantity(Side.SHORT));
        book.startBar(bar(100, 100));
        assertEquals(0, book.modelledFlow(Side.LONG));
    }

    @Test
    void aShareOfEveryLevelIsKept() {
        fill();
        book.keep(Side.SHORT, 0.5);
        assertEquals(4.5, book.quantity(Side.SHORT));
        assertEquals(5, book.quantity(Side.LONG));
        book.keep(Side.LONG, 0);
        assertTrue(prices(book, Side.LONG).isEmpty());
    }

    @Test
    void aProfileStaysAsItWas() {
        fill();
        book.consume(Side.LONG, 94, 100);
        LiquidationProfile profile = book.profile(QUALITY);
        book.consume(Side.LONG, 80, 100);
        book.open(Side.SHORT, 120, 7);
        assertEquals(3, profile.modelledFlow(Side.LONG));
        assertEquals(1, prices(profile, Side.LONG).size());
        assertEquals(2, prices(profile, Side.SHORT).size());
        assertEquals(START.plusSeconds(60), profile.time());
        assertEquals(100, profile.spot());
        assertEquals(QUALITY, profile.quality());
    }

    @Test
    void aRestoredBookIsTheSavedOne() throws IOException {
        fill();
        book.consume(Side.SHORT, 100, 106);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        book.save(new DataOutputStream(saved));
        LevelBook restored = new LevelBook(NotionalUnit.USD, 5e-4);
        restored.open(Side.LONG, 50, 1);
        restored.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        for (Side side : Side.values()) {
            assertEquals(prices(book, side), prices(restored, side));
            assertEquals(book.quantity(side), restored.quantity(side));
            assertEquals(book.modelledFlow(side), restored.modelledFlow(side));
        }
        assertEquals(book.profile(QUALITY).time(), restored.profile(QUALITY).time());
        assertEquals(book.spot(), restored.spot());
    }

    @Test
    void valuesOutsideTheirRangesAreRefused() {
        assertThrows(InvalidValueException.class, () -> new LevelBook(NotionalUnit.USD, 0));
        assertThrows(InvalidValueException.class, () -> book.open(Side.LONG, 0, 1));
        assertThrows(InvalidValueException.class, () -> book.open(Side.LONG, 100, Double.NaN));
        assertThrows(InvalidValueException.class, () -> book.keep(Side.LONG, 1.5));
        book.open(Side.LONG, 100, 0);
        assertEquals(0, book.quantity(Side.LONG));
    }
}
