/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeatmapPictureTest {

    private static final PriceRows ROWS = PriceRows.of(RowScale.LINEAR, 100, 140, 4);
    private static final PictureCaption CAPTION = new PictureCaption("title", "subtitle", "provenance");

    /** Longs of 400 in the lowest row and 100 in the next, shorts of 200 in the highest; the last column is a gap. */
    private static HeatmapGrid heatmap() {
        RowNotionals longs = RowNotionals.of(0, new double[]{400, 100, 0, 0}, 0);
        RowNotionals shorts = RowNotionals.of(0, new double[]{0, 0, 0, 200}, 0);
        return new HeatmapGrid(ROWS, Duration.ofHours(1), List.of(column(1, true, longs, shorts),
                column(2, true, longs, shorts), column(3, false, longs, shorts)));
    }

    private static HeatmapColumn column(int hour, boolean available, RowNotionals longs, RowNotionals shorts) {
        double price = available ? 125 : Double.NaN;
        return new HeatmapColumn(Instant.EPOCH.plus(Duration.ofHours(hour)), available, price, price, price, 125,
                NotionalUnit.USD, longs, shorts);
    }

    private static Color pixel(HeatmapPicture picture, BufferedImage image, int column, double price) {
        int x = picture.layout().x(column) + 3;
        return new Color(image.getRGB(x, picture.layout().y(price)));
    }

    @ParameterizedTest
    @EnumSource(ColourScheme.class)
    void aCellHasTheColourThatTheLegendGivesItsNotional(ColourScheme scheme) {
        for (Ground ground : Ground.values()) {
            HeatmapPicture picture = new HeatmapPicture(heatmap(), new PictureStyle(900, 600, scheme, ground),
                    CAPTION);
            BufferedImage image = picture.image();

            assertEquals(400, picture.colours().top());
            assertEquals(scheme.colour(Side.LONG, 1, ground), pixel(picture, image, 0, 105));
            assertEquals(scheme.colour(Side.LONG, 0.5, ground), pixel(picture, image, 1, 115));
            assertEquals(scheme.colour(Side.SHORT, Math.sqrt(0.5), ground), pixel(picture, image, 1, 135));
            assertEquals(ground.background(), pixel(picture, image, 1, 122));
            assertNotEquals(pixel(picture, image, 1, 105), pixel(picture, image, 2, 105), "a gap is greyed");
        }
    }

    @Test
    void theLegendRunsFromNothingToTheTop() {
        HeatmapPicture picture = new HeatmapPicture(heatmap(),
                new PictureStyle(900, 600, ColourScheme.VIRIDIS, Ground.DARK), CAPTION);
        BufferedImage image = picture.image();
        Rectangle chart = picture.layout().chart();
        int right = chart.x + chart.width - 1;

        assertEquals(ColourScheme.VIRIDIS.colour(Side.LONG, 1, Ground.DARK),
                new Color(image.getRGB(right, chart.y - 34)));
        assertEquals(ColourScheme.VIRIDIS.colour(Side.LONG, 0, Ground.DARK),
                new Color(image.getRGB(right - 259, chart.y - 34)));
    }

    @Test
    void theProfileIsThatOfTheLastColumn() {
        HeatmapPicture picture = new HeatmapPicture(heatmap(),
                new PictureStyle(900, 600, ColourScheme.VIRIDIS, Ground.DARK), CAPTION);
        BufferedImage image = picture.image();
        Rectangle area = picture.layout().profile();

        assertEquals(Ground.DARK.longs(), new Color(image.getRGB(area.x + area.width - 1, picture.layout().y(105.0))));
        assertEquals(Ground.DARK.longs(),
                new Color(image.getRGB(area.x + area.width / 4 - 1, picture.layout().y(115.0))));
        assertEquals(Ground.DARK.background(),
                new Color(image.getRGB(area.x + area.width / 4 + 2, picture.layout().y(115.0))));
        assertEquals(Ground.DARK.shorts(), new Color(image.getRGB(area.x + 1, picture.layout().y(135.0))));
    }

    @Test
    void theCandleIsOverTheCells() {
        HeatmapPicture picture = new HeatmapPicture(heatmap(),
                new PictureStyle(900, 600, ColourScheme.VIRIDIS, Ground.DARK), CAPTION);
        int middle = (picture.layout().x(0) + picture.layout().x(1)) / 2;

        assertNotEquals(Ground.DARK.background(),
                new Color(picture.image().getRGB(middle, picture.layout().y(125.0))));
    }

    @Test
    void pricesAreWhereTheScaleHasThem() {
        HeatmapGrid wide = new HeatmapGrid(PriceRows.of(RowScale.LOG, 100, 10_000, 2), Duration.ofHours(1),
                List.of(column(1, true, RowNotionals.of(0, new double[]{1, 0}, 0),
                        RowNotionals.of(0, new double[]{0, 1}, 0))));
        Layout layout = new Layout(wide, new PictureStyle(900, 600, ColourScheme.VIRIDIS, Ground.DARK), CAPTION);
        Rectangle chart = layout.chart();

        assertEquals(chart.y, layout.y(10_000.0));
        assertEquals(chart.y + chart.height / 2, layout.y(1_000.0), 1);
        assertEquals(chart.y + chart.height, layout.y(100.0));
    }

    /** One column around a price, 8 % wide. */
    private static HeatmapGrid around(double price) {
        RowNotionals levels = RowNotionals.of(0, new double[]{1, 2, 3, 4}, 0);
        return new HeatmapGrid(PriceRows.of(RowScale.LOG, price * 0.96, price * 1.04, 4), Duration.ofHours(1),
                List.of(new HeatmapColumn(Instant.EPOCH.plus(Duration.ofHours(1)), true, price, price, price, price,
                        NotionalUnit.RELATIVE, levels, levels)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.234e-8, 8.84e-6, 1.234e-4, 0.05678, 1, 123.4, 60_123.4, 1_234_567})
    void labelsAreWholeAndPartsKeepApartAtEverySize(double price) {
        PictureCaption caption = new PictureCaption("BINANCE:1000000SHIBUSDT liquidation heatmap, 1 minute",
                "open-interest model, margin brackets of another instrument assumed, 1,440 bars",
                "own files: bars-2026-01-01.csv and 11 more, made by the program with a seed of 1 and no more than that");
        for (int[] size : new int[][]{{600, 400}, {700, 450}, {900, 600}, {1200, 600}, {1500, 900}, {4000, 2000}}) {
            HeatmapPicture picture = new HeatmapPicture(around(price),
                    new PictureStyle(size[0], size[1], ColourScheme.SIDES, Ground.DARK), caption);
            Layout layout = picture.layout();
            assertEquals(price, number(layout.lastPrice()), 0.001 * price, "the last price");
            Set<String> labels = new HashSet<>();
            for (double tick : layout.ticks()) {
                assertEquals(tick, number(layout.label(tick)), 1e-6 * price);
                assertTrue(labels.add(layout.label(tick)), "told apart: " + layout.label(tick));
                assertTrue(Layout.LABEL_INDENT + Lettering.width(Lettering.PLAIN, layout.label(tick)) < layout
                        .prices().width);
            }
            assertTrue(labels.size() >= 2, labels::toString);
            assertTrue(Layout.LABEL_INDENT + Lettering.width(Lettering.PLAIN, layout.lastPrice()) < layout
                    .prices().width);
            List<Rectangle> boxes = List.of(layout.titleBox(), layout.badgeBox(), layout.subtitleBox(),
                    layout.legendBox(), layout.chart(), layout.prices(), layout.profile(), layout.provenanceBox());
            Rectangle whole = new Rectangle(0, 0, size[0], size[1]);
            for (int i = 0; i < boxes.size(); i++) {
                assertTrue(whole.contains(boxes.get(i)), size[0] + ": " + boxes.get(i));
                for (int k = i + 1; k < boxes.size(); k++) {
                    assertFalse(boxes.get(i).intersects(boxes.get(k)),
                            size[0] + ": " + boxes.get(i) + " and " + boxes.get(k));
                }
            }
            assertTrue(layout.chart().width > size[0] / 2 && layout.chart().height > size[1] / 2,
                    () -> "chart " + layout.chart());
        }
    }

    private static double number(String label) {
        return Double.parseDouble(label.replace(",", ""));
    }

    @Test
    void whatHasNoRoomEndsWithAnEllipsis() {
        String shown = Lettering.fitted(Lettering.PLAIN, "from one file and from another", 80);
        assertTrue(shown.matches("from one.*\u2026") && Lettering.width(Lettering.PLAIN, shown) <= 80, shown);
        assertEquals("short", Lettering.fitted(Lettering.PLAIN, "short", 80));
    }

    @Test
    void numbersAreShort() {
        assertEquals("0", AxisText.notional(0));
        assertEquals("2.1 M", AxisText.notional(2_050_001));
        assertEquals("513 k", AxisText.notional(513_000));
        assertEquals("72,000", AxisText.price(72_000, 2_000));
        assertEquals("0.0125", AxisText.price(0.0125, 0.0005));
        assertEquals("0.00000884", AxisText.price(0.00000884, 2e-8));
        assertEquals(2_000, AxisText.niceStep(1_234));
        assertEquals(0.5, AxisText.niceStep(0.21), 1e-12);
    }

    @Test
    void sizesAreBounded() {
        assertThrows(InvalidValueException.class, () -> new PictureStyle(10, 600, ColourScheme.SIDES, Ground.DARK));
        assertThrows(InvalidValueException.class,
                () -> new PictureStyle(900, 100_000, ColourScheme.SIDES, Ground.DARK));
        assertTrue(new PictureStyle(600, 400, ColourScheme.SIDES, Ground.LIGHT).width() == 600);
    }
}
