package com.example.{{package}};

import java.util.List;
import java.util.Optional;

import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LevelBook;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;

/**
 * Every coin that is traded opens a long and a short with one leverage at the bar's average price P. They are liquidated when
 * price reaches P (1 - 1/leverage) and P (1 + 1/leverage).
 *
 * <p>
 * Simple on purpose: no maintenance margin, no fees, and nobody closes a position by himself. So the book grows without end, it
 * does not hold the open interest, and its sizes are relative. Single writer.
 */
public final class {{Class}}Model implements LiquidationModel {

    private static final DataQuality QUALITY = new DataQuality("{{name}}", NotionalUnit.RELATIVE, 0, Optional.empty(),
            "none", List.of("everybody is assumed to have the same leverage, and never to close a position"));

    private final double distance;
    private final LevelBook book = new LevelBook(NotionalUnit.RELATIVE, 5e-4); // buckets of 5 basis points

    /**
     * @param leverage
     *            of every position, above 1
     */
    public {{Class}}Model(double leverage) {
        this.distance = 1 / leverage;
    }

    @Override
    public void apply(MarketEvent event) {
        // Only a closed bar may change the levels. Other events are open interest, funding, the mark price ...
        if (event instanceof Candle bar) {
            book.startBar(bar);
            for (Side side : Side.values()) {
                book.open(side, bar.averagePrice() * (1 - side.sign() * distance), bar.volume());
                book.consume(side, bar.low(), bar.high());
            }
        }
    }

    @Override
    public LiquidationLevels levels() {
        return book;
    }

    @Override
    public LiquidationProfile profile() {
        return book.profile(QUALITY);
    }
}
