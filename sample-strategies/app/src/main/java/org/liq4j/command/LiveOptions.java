/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.liq4j.api.extension.Durations;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.BarAggregator;

/** What is followed live, and where its state, its recording and its signals are. */
final class LiveOptions {

    /** What exchanges stream. */
    private static final Duration FINEST = Duration.ofMinutes(1);

    @Option(names = "--instrument", split = ",", paramLabel = "VENUE:SYMBOL", description = "Instruments to follow, with commas between, for example BINANCE:BTCUSDT,BYBIT:BTCUSDT.")
    private List<String> instruments = List.of();

    @Option(names = "--strategy", paramLabel = "NAME", description = "Strategy by name and parameters, each with a paper account of its own on each instrument; may be given several times (default: cluster-ratio-regime).")
    private List<String> strategies = List.of("cluster-ratio-regime");

    @Option(names = "--interval", paramLabel = "DURATION", defaultValue = "1m", description = "Length of the bars that strategies trade (default: ${DEFAULT-VALUE}).")
    private String interval = "1m";

    @Option(names = "--engine-interval", paramLabel = "DURATION", description = "Length of the bars that are followed, of which the heatmap and longer bars of --interval are made (default: 1m, with --serve that of --interval).")
    private @Nullable String engineInterval;

    @Option(names = "--funding-interval", paramLabel = "DURATION", description = "How often funding of the instruments is settled, for example 1h (default: the exchange's usual interval).")
    private @Nullable String fundingInterval;

    @Option(names = "--warm-up", paramLabel = "DURATION", defaultValue = "7d", description = "Bars before the first live one, from the store and the exchange: heatmap and indicators see them, accounts do not trade them (default: ${DEFAULT-VALUE}).")
    private String warmUp = "7d";

    @Option(names = "--signals", paramLabel = "SINK", description = "Where signals and alerts go, for example jsonl(file=signals.jsonl) or webhook(url=...); may be given several times. They are always shown.")
    private List<String> sinks = List.of();

    @Option(names = "--state", paramLabel = "DIR", description = "Where bars, signals and accounts are kept, so that a restart goes on where it was (default: live in liq4j's home).")
    private @Nullable Path state;

    @Option(names = "--record", paramLabel = "DIR", description = "Keep every message of the exchange there, with the time at which it came.")
    private @Nullable Path record;

    @Mixin
    private final AlertOptions alerts = new AlertOptions();

    @Option(names = "--rest-url", paramLabel = "VENUE=URL", description = "Ask there instead of the venue's own address.")
    private Map<String, URI> restAddresses = Map.of();

    @Option(names = "--stream-url", paramLabel = "VENUE=URL", description = "Host of the streams instead of the venue's own, ws://HOST:PORT or wss://HOST.")
    private Map<String, URI> streamAddresses = Map.of();

    /** The instruments, each once. */
    List<Instrument> instruments() {
        if (instruments.isEmpty()) {
            throw new UsageException("--instrument is needed, for example --instrument BINANCE:BTCUSDT");
        }
        List<Instrument> all = new ArrayList<>();
        Set<Instrument> seen = new HashSet<>();
        for (String text : instruments) {
            Instrument instrument = UsageException.check("--instrument", () -> Instrument.parse(text));
            if (!seen.add(instrument)) {
                throw new UsageException("--instrument = " + instrument + ": must be named once only");
            }
            all.add(instrument);
        }
        checkVenues("--rest-url", restAddresses, all);
        checkVenues("--stream-url", streamAddresses, all);
        streamAddresses.forEach(LiveOptions::checkStream);
        return all;
    }

    private static void checkStream(String venue, URI address) {
        boolean secure = "wss".equals(address.getScheme());
        if ((!secure && !"ws".equals(address.getScheme())) || address.getHost() == null) {
            throw new UsageException("--stream-url = " + venue + "=" + address
                    + ": must be ws://HOST:PORT or wss://HOST");
        }
    }

    /** A venue that is not followed is one that was not spelt right: the real exchange would be asked instead. */
    private static void checkVenues(String option, Map<String, URI> addresses, List<Instrument> all) {
        for (Map.Entry<String, URI> address : addresses.entrySet()) {
            if (all.stream().noneMatch(instrument -> instrument.venue().equals(address.getKey()))) {
                throw new UsageException(option + " = " + address.getKey() + "=" + address.getValue()
                        + ": no instrument is of " + address.getKey());
            }
        }
    }

    List<String> strategies() {
        if (new HashSet<>(strategies).size() < strategies.size()) {
            throw new UsageException(
                    "--strategy = " + String.join(", ", strategies) + ": each must be named once only");
        }
        return strategies;
    }

    Duration interval() {
        return UsageException.check("--interval", () -> Durations.parsePositive("interval", interval));
    }

    /**
     * Length of the bars that are followed.
     *
     * @param served
     *            whether the page is served, which has one kind of bars
     */
    Duration engineInterval(boolean served) {
        Duration traded = interval();
        String stated = engineInterval;
        Duration engine = stated != null
                ? UsageException.check("--engine-interval",
                        () -> Durations.parsePositive("engine-interval", stated))
                : served || !BarAggregator.isMultiple(traded, FINEST) ? traded : FINEST;
        if (!BarAggregator.isMultiple(traded, engine)) {
            throw new UsageException("--engine-interval: " + Durations.format(engine) + ": bars of "
                    + Durations.format(traded) + " must be made up of whole ones of it (--interval)");
        }
        if (served && !engine.equals(traded)) {
            throw new UsageException("--engine-interval: " + Durations.format(engine)
                    + ": the page of --serve has one kind of bars, and so needs --engine-interval "
                    + Durations.format(traded));
        }
        return engine;
    }

    Duration warmUp() {
        return warmUp.equals("0")
                ? Duration.ZERO
                : UsageException.check("--warm-up", () -> Durations.parsePositive("warm-up", warmUp));
    }

    Optional<Duration> fundingInterval() {
        return FundingIntervalOption.parse(fundingInterval);
    }

    List<String> sinks() {
        return sinks;
    }

    AlertOptions alerts() {
        return alerts;
    }

    /** The folder of one instrument's state. */
    Path state(Path home, Instrument instrument) {
        return (state == null ? home.resolve("live") : state).resolve(instrument.venue() + "-" + instrument.symbol());
    }

    /** The folder in which runs of an instrument are recorded, if they are. */
    Optional<Path> record(Instrument instrument) {
        return Optional.ofNullable(record).map(root -> root.resolve(instrument.venue() + "-" + instrument.symbol()));
    }

    Optional<URI> restAddress(String venue) {
        return Optional.ofNullable(restAddresses.get(venue));
    }

    Optional<URI> streamAddress(String venue) {
        return Optional.ofNullable(streamAddresses.get(venue));
    }
}
