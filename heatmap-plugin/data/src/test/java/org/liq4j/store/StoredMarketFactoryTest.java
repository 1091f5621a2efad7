/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.kit.ExtensionContract;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.UserDirectory;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowKind;

/** The store as a source of markets keeps the contract of parameters. */
class StoredMarketFactoryTest extends ExtensionContract<StoredMarketFactory> {

    private static final long MINUTE = 60_000;

    @TempDir
    private Path home = Path.of("");

    @BeforeEach
    void storeTwoBars() {
        RowBatch.Builder candles = RowBatch.builder(RowKind.CANDLES);
        for (int bar = 1; bar <= 2; bar++) {
            candles.add(bar * MINUTE, bar * MINUTE, MINUTE, 100, 101, 99, 100, 5, 2, 500);
        }
        try (MarketStore store = MarketStore.within(home)) {
            store.write(Instrument.parse("BINANCE:BTCUSDT"), candles.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected StoredMarketFactory create() {
        return new StoredMarketFactory(UserDirectory.of(home));
    }

    /** That the store has no such bars is a finding about the store, not about the parameter. */
    @Override
    protected Object make(StoredMarketFactory factory, Arguments arguments) {
        try {
            return factory.open(arguments);
        } catch (NothingStoredException e) {
            return e;
        }
    }

    @Override
    protected Map<String, String> required() {
        return Map.of("instrument", "BINANCE:BTCUSDT");
    }
}
