package com.example.{{package}};

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
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

    private final double distance;
    private final {{Class}}Levels levels = new {{Class}}Levels();

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
            levels.begin(bar);
            for (Side side : Side.values()) {
                levels.open(side, bar.averagePrice() * (1 - side.sign() * distance), bar.volume());
                levels.consume(side, bar.low(), bar.high());
            }
        }
    }

    @Override
    public LiquidationLevels levels() {
        return levels;
    }

    @Override
    public LiquidationProfile profile() {
        return levels.copy();
    }
}
