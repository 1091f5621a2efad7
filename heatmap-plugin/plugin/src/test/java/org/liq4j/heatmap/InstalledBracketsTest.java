/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ExtensionKind;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.PluginSearch;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.margin.BracketSchedule;
import org.liq4j.model.LevelDensity.LeverageTiers;
import org.liq4j.model.OpenInterestModel;
import org.liq4j.model.OpenInterestSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class InstalledBracketsTest {

    private static final Instrument SWAP = Instrument.parse("OKX:BTC-USDT-SWAP");

    @TempDir
    private Path home = Path.of("");

    @Test
    void theModelUsesTheUsersOwnTables() {
        LiquidationModelFactory factory = factory(UserDirectory.of(home));
        assertEquals("BINANCE:BTCUSDT of no bar yet", quality(factory).brackets());
        put(100);
        assertEquals("OKX:BTC-USDT-SWAP of no bar yet", quality(factory).brackets());
        assertEquals("BINANCE:BTCUSDT of no bar yet", quality(factory(UserDirectory.NONE)).brackets());
    }

    @Test
    void tiersThatTheBracketsDoNotAllowAreLeftOutAndNoted() {
        put(10);
        DataQuality quality = quality(factory(UserDirectory.of(home)));
        assertEquals("leverage tiers above the 10.0x that OKX:BTC-USDT-SWAP allows are left out",
                quality.notes().getFirst());
    }

    @Test
    void aModelWithTiersOfItsOwnRefusesATableThatDoesNotAllowThemBeforeTheFirstBar() {
        put(10);
        BracketSchedule schedule = BracketDirectory.within(home).find(SWAP).orElseThrow();
        assertEquals(
                "OKX:BTC-USDT-SWAP of 2026-05-01, leverage = 20.0: must be <= 10.0, the maximum of an entry notional of "
                        + "10000.0",
                assertThrows(InvalidValueException.class,
                        () -> new OpenInterestModel(OpenInterestSettings.DEFAULT, schedule, List.of())).getMessage());
        OpenInterestSettings allowed = OpenInterestSettings.DEFAULT.allowing(10);
        assertEquals(new LeverageTiers(List.of(3.0, 5.0, 10.0)), allowed.cohorts().getFirst().density());
        assertEquals(new LeverageTiers(List.of(2.0)), allowed.allowing(2).cohorts().getFirst().density());
    }

    private void put(double leverage) {
        BracketDirectory.within(home).put(SWAP, LocalDate.parse("2026-05-01"),
                new BracketTable(List.of(new Bracket(0, 1e6, leverage, 0.004, 0))), List.of());
    }

    private static LiquidationModelFactory factory(UserDirectory userDirectory) {
        return PluginHost
                .load(PluginSearch.of(InstalledBracketsTest.class.getClassLoader()).withUserDirectory(userDirectory))
                .choose(ExtensionKind.MODEL, "open-interest").extension();
    }

    private static DataQuality quality(LiquidationModelFactory factory) {
        return factory.create(SWAP).profile().quality();
    }
}
