/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.BracketReplyExchange;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.Instrument;
import org.liq4j.margin.BracketDirectory;
import org.liq4j.report.BracketListing;
import org.liq4j.report.BracketListing.DatedTable;
import org.liq4j.report.BracketText;

/** {@code liq4j brackets import}. */
@Command(name = "import", description = {"Reads margin brackets from an exchange's own reply, saved as a file.",
        "Which reply of each is read: liq4j venues list.",
        "Backtests use them from then on."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class BracketsImportCommand implements Callable<Integer> {

    private final Console console;
    private final InstantSource clock;
    private final PluginHosts hosts;
    private final BracketDirectory directory;
    private final StoredBrackets stored;

    @Option(names = "--instrument", required = true, paramLabel = "VENUE:SYMBOL", description = "Whose brackets to read; its venue tells what kind of reply the file is.")
    private String instrument = "";

    @Option(names = "--valid-from", required = true, paramLabel = "DATE", description = "First day on which they are in force, UTC, for example 2026-05-27.")
    private LocalDate validFrom = LocalDate.EPOCH;

    @Mixin
    private final ReplyOptions reply = new ReplyOptions();

    @Mixin
    private final PluginOptions plugins = new PluginOptions();

    @Option(names = "--replace", description = "Replace your own table of the same date.")
    private boolean replace;

    @Option(names = "--dry-run", description = "Print what was read, without writing anything.")
    private boolean dryRun;

    @Parameters(paramLabel = "FILE", description = "The reply, JSON.")
    private Path file = Path.of("");

    @Inject
    BracketsImportCommand(Console console, InstantSource clock, PluginHosts hosts, BracketDirectory directory,
            StoredBrackets stored) {
        this.console = console;
        this.clock = clock;
        this.hosts = hosts;
        this.directory = directory;
        this.stored = stored;
    }

    @Override
    public Integer call() {
        Exchanges exchanges = hosts.load(plugins).exchanges();
        Instrument chosen = UsageException.check("--instrument", () -> exchanges.instrument(instrument));
        BracketReplyExchange exchange = UsageException.check("--instrument",
                () -> exchanges.get(chosen.venue(), BracketReplyExchange.class));
        BracketReply kind = exchange.bracketReply();
        Arguments arguments = UsageException.check("--contract-value, --price, --taker-fee",
                () -> reply.arguments(exchange, kind, exchanges));
        ImportedBrackets read = kind.read(file, chosen, arguments);
        Path target = directory.file(chosen);
        Instant start = validFrom.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!replace && directory.find(chosen).filter(own -> own.tables().containsKey(start)).isPresent()) {
            throw new UsageException("--valid-from = " + validFrom + ": " + target
                    + " has a table of that date; --replace replaces it");
        }
        if (!dryRun) {
            stored.keep(chosen, read.table(), start, clock.instant());
            directory.put(chosen, validFrom, read.table(), remarks(read));
        }
        console.out().print(BracketText.brackets(new BracketListing(
                List.of(DatedTable.of(chosen, validFrom, false, read.source() + " " + file, read.table())))));
        read.notes().forEach(note -> console.out().print("Note: " + note + ".\n"));
        console.out().print((dryRun ? "Dry run, nothing written. Would go to " : "Written to ") + target + "\n");
        return ExitCode.OK;
    }

    private List<String> remarks(ImportedBrackets read) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> remarks = new ArrayList<>();
        remarks.add(read.source() + " " + file.getFileName() + ", read on " + today);
        remarks.addAll(read.notes());
        return remarks;
    }
}
