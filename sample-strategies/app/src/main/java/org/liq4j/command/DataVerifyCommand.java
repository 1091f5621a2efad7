/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.concurrent.Callable;

import com.google.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.liq4j.report.ReportJson;
import org.liq4j.report.StoreText;
import org.liq4j.report.StoreVerificationReport;
import org.liq4j.store.MarketStore;
import org.liq4j.store.StoreVerification;

/** {@code liq4j data verify}. */
@Command(name = "verify", description = {
        "Reads every stored file and checks it: rows in order, each once, in the file of their day,",
        "known no earlier than they happened, and within the rules of their kind (high >= low ...).",
        "Exit status 1 if anything is found."}, mixinStandardHelpOptions = true, versionProvider = VersionProvider.class, sortOptions = false)
final class DataVerifyCommand implements Callable<Integer> {

    private final Console console;
    private final MarketStore store;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Inject
    DataVerifyCommand(Console console, MarketStore store) {
        this.console = console;
        this.store = store;
    }

    @Override
    public Integer call() {
        StoreVerification verified = StoreVerification.of(store);
        StoreVerificationReport report = new StoreVerificationReport(verified.files(), verified.rows(),
                verified.findings());
        console.out().print(json ? ReportJson.of(report) + "\n" : StoreText.verification(report));
        return report.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    }
}
