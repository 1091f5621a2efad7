/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.google.inject.Injector;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.OptionSpec;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A key that goes or changes its name breaks the files of users, and is seen here. */
class ConfigKeysTest {

    /** By command, without what all commands have. */
    private static final String KEYS = """
            backtest: bars cascade columns contract-coins csv data date-order decimal encoding
              engine-interval equity fee from funding-interval header instrument interval json leverage
              maker-fee model only open-interest-sides params plugins recording report seed separator
              signals size slippage source strategy strict time-label time-zone to
            compare: ablations bars cascade columns contract-coins csv data date-order decimal encoding
              engine-interval equity fee from funding-interval header instrument interval json leverage
              maker-fee model only open-interest-sides params plugins recording seed separator size slippage
              source strategy strict time-label time-zone to
            fit: bars cascade columns contract-coins data date-order decimal encoding engine-interval
              evaluations from funding-interval header instrument interval json only open-interest-sides out
              plugins recording search-seed seed separator source strict time-label time-zone to train-until
            score: bars bootstrap-seed cascade columns contract-coins data date-order decimal encoding
              engine-interval flows from funding-interval header instrument interval json model only
              open-interest-sides params plugins recording seed separator source strict time-label time-zone
              to train-until
            brackets list: at instrument json
            brackets import: contract-value dry-run instrument plugins price replace strict taker-fee
              valid-from
            magnet: bars cascade columns contract-coins data date-order decimal encoding engine-interval
              from funding-interval header horizon instrument interval json model only open-interest-sides
              params permutation-seed permutations plugins recording seed separator source strict time-label
              time-zone to
            placement: band bars bucket cascade coin columns contract-coins contract-value data date-order
              decimal encoding engine-interval from funding-interval header instrument interval json
              liquidation-side liquidations model only open-interest-sides params plugins recording seed
              separator source strict taker-fee time-label time-zone to
            truth: bars json seed seeds
            checklist: bars cascade columns contract-coins data date-order decimal encoding engine-interval
              from funding-interval header instrument interval json model only open-interest-sides params
              plugins recording seed separator source strict time-label time-zone to
            values: bars cascade columns contract-coins data date-order decimal encoding engine-interval
              from funding-interval header indicator instrument interval model only open-interest-sides out
              params plugins recording rounds rule seed separator source strict time-label time-zone timing
              to
            lookahead: bars cascade columns contract-coins cut-seed cuts data date-order decimal encoding
              engine-interval equity fee from funding-interval header indicator instrument interval json
              leverage maker-fee model only open-interest-sides params plugins recording rule seed separator
              size slippage source strategy strict time-label time-zone to
            warmup: bars cascade columns contract-coins data date-order decimal encoding engine-interval
              from funding-interval header indicator instrument interval json model only open-interest-sides
              params plugins recording rule seed separator source starts strategy strict time-label
              time-zone to tolerance
            walkforward: anchored bars block blocks bootstrap-seed cascade columns contract-coins criterion
              data date-order decimal embargo encoding engine-interval equity fee from funding-interval grid
              header instrument interval json leverage maker-fee model model-grid only open-interest-sides
              params plugins purge recording samples seed separator size slippage source strategy strict
              test time-label time-zone to train trials
            plugins list: json plugins strict
            config explain:
            data list: json
            data verify: json
            data gaps: instrument json
            data export: from heatmap instrument interval kind out time-label to
            import: coin columns constant contract-coins contract-value date-order decimal dry-run encoding
              explain funding-interval header instrument interval json kind known-after liquidation-side
              only open-interest-sides plugins scale separator strict time-label time-zone
            download: base-url dry-run from interval json kinds metrics-labels parallel plugins strict to
            fetch: base-url brackets from interval json kinds plugins replace strict taker-fee to
            venues list: json plugins strict
            new:
            bench: bars json
            render: bars cascade columns contract-coins data date-order decimal encoding engine-interval
              from funding-interval ground header heatmap instrument interval model only open-interest-sides
              out params plugins recording rows scale scheme seed separator size source strict time-columns
              time-label time-zone to
            serve: bars bind cascade columns contract-coins data date-order decimal encoding engine-interval
              equity fee from funding-interval header host-name instrument interval json leverage live
              maker-fee model only open-interest-sides pace plugins port recording seed separator size
              slippage source strict time-label time-zone to token-file
            live: alert-cooldown alert-distance alert-size alerts-per-day bind engine-interval equity fee
              for funding-interval host-name instrument interval json leverage maker-fee model no-alerts
              params plugins port record recording rest-url serve signals size slippage speed state strategy
              stream-url strict token-file warm-up
            live redeliver: plugins signals strict
            live report: equity fee funding-interval instrument json leverage maker-fee model out params
              plugins size slippage state strategy strict
            live status: json state
            """;

    @Test
    void everyKeyThatAFileMaySetStands() {
        Map<String, String> expected = new TreeMap<>();
        for (String line : KEYS.replace("\n  ", " ").lines().toList()) {
            int colon = line.indexOf(':');
            expected.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        assertEquals(expected, keys());
    }

    private static Map<String, String> keys() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Injector injector = Main.injector(new Environment(new Console(nowhere, nowhere, false),
                InstantSource.fixed(Instant.EPOCH), Path.of("absent"), Optional.empty()));
        IFactory commands = injector.getInstance(IFactory.class);
        Map<String, String> keys = new TreeMap<>();
        for (Class<?> type : injector.getInstance(CommandList.class).types()) {
            CommandLine command = new CommandLine(type, commands);
            leaves(command, command.getCommandName(), keys);
        }
        return keys;
    }

    private static void leaves(CommandLine command, String name, Map<String, String> keys) {
        command.getSubcommands().forEach((inner, sub) -> leaves(sub, name + " " + inner, keys));
        if (ConfigFile.runs(command)) {
            List<String> options = new ArrayList<>();
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!option.usageHelp() && !option.versionHelp() && !option.inherited()) {
                    options.add(ConfigFile.plain(option.longestName()));
                }
            }
            keys.put(name, options.stream().sorted().collect(Collectors.joining(" ")));
        }
    }
}
