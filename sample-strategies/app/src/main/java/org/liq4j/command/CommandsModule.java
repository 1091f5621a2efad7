/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import com.google.inject.Binder;
import com.google.inject.Module;
import picocli.CommandLine.IFactory;

/** The commands; each is made by its constructor when a command line needs it. */
final class CommandsModule implements Module {

    @Override
    public void configure(Binder binder) {
        binder.bind(IFactory.class).to(CommandFactory.class);
        binder.bind(CommandList.class).toInstance(CommandList.of(
                BacktestCommand.class,
                CompareCommand.class,
                FitCommand.class,
                ScoreCommand.class,
                BracketsCommand.class,
                MagnetCommand.class,
                PlacementCommand.class,
                TruthCommand.class,
                ChecklistCommand.class,
                ValuesCommand.class,
                LookaheadCommand.class,
                WarmupCommand.class,
                WalkForwardCommand.class,
                PluginsCommand.class,
                ConfigCommand.class,
                DataCommand.class,
                ImportCommand.class,
                DownloadCommand.class,
                FetchCommand.class,
                VenuesCommand.class,
                NewCommand.class,
                BenchCommand.class,
                RenderCommand.class,
                ServeCommand.class,
                LiveCommand.class));
    }
}
