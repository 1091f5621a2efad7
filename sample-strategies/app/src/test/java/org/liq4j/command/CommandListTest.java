/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a command line does not name is not made. */
class CommandListTest {

    private static final CommandList LIST = CommandList.of(BacktestCommand.class, ConfigCommand.class,
            DataCommand.class);

    @Test
    void aCommandThatIsNamedIsTheOnlyOneMade() {
        assertEquals(List.of(DataCommand.class), LIST.neededFor(List.of("data", "list", "--json")));
        assertEquals(List.of(BacktestCommand.class), LIST.neededFor(List.of("backtest", "--help")));
    }

    @Test
    void noneIsMadeForTheVersion() {
        assertEquals(List.of(), LIST.neededFor(List.of("--version")));
        assertEquals(List.of(), LIST.neededFor(List.of("-V")));
    }

    @Test
    void allAreMadeWhereAnyMayBeMeant() {
        assertEquals(LIST.types(), LIST.neededFor(List.of()));
        assertEquals(LIST.types(), LIST.neededFor(List.of("--help")));
        assertEquals(LIST.types(), LIST.neededFor(List.of("bactest")));
        assertEquals(LIST.types(), LIST.neededFor(List.of("--version", "backtest")));
        assertEquals(LIST.types(), LIST.neededFor(List.of("config", "explain", "backtest")));
        assertEquals(LIST.types(), LIST.neededFor(List.of("backtest", "--config", "file")));
        assertEquals(LIST.types(), LIST.neededFor(List.of("backtest", "--config=file")));
    }
}
