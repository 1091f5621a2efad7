/* SPDX-License-Identifier: MIT */
package org.liq4j.picture;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.HeatmapColumn;
import org.liq4j.api.heatmap.HeatmapGrid;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.PriceRows;
import org.liq4j.api.heatmap.RowNotionals;
import org.liq4j.api.heatmap.RowScale;
import org.liq4j.api.heatmap.Side;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        Layout layout = new Layout(wide, new PictureStyle(900, 600, ColourScheme.VIRIDIS, Ground.DARK));
        Rectangle chart = layout.chart();

        assertEquals(chart.y, layout.y(10_000.0));
        assertEquals(chart.y + chart.height / 2, layout.y(1_000.0), 1);
        assertEquals(chart.y + chart.height, layout.y(100.0));
    }

    @Test
    void numbersAreShort() {
        assertEquals("0", AxisText.notional(0));
        assertEquals("2.1 M", AxisText.notional(2_050_001));
        assertEquals("513 k", AxisText.notional(513_000));
        assertEquals("72,000", AxisText.price(72_000, 2_000));
        assertEquals("0.0125", AxisText.price(0.0125, 0.0005));
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
