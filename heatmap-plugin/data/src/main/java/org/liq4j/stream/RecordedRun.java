/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.liq4j.api.InvalidDataException;
import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.Exchanges;
import org.liq4j.api.market.Candle;
import org.liq4j.history.BarInputs;
import org.liq4j.history.MarketHistory;
import org.liq4j.stream.recording.RawRecord;
import org.liq4j.stream.recording.RawRecording;

/**
 * A run that a {@link RunRecorder} has recorded: the bars that were known when it began, and what came from then on. The same
 * events come out of it as out of the run. Not thread-safe.
 */
public final class RecordedRun {

    private static final String FILE_SUFFIX = ".rec.gz";

    private final Path path;
    private final Exchanges exchanges;
    private final RunHeader header;
    private final MarketHistory known;
    private final Optional<byte[]> inputs;
    private final Set<String> findings = new LinkedHashSet<>();

    private RecordedRun(Path path, Exchanges exchanges, RunHeader header, MarketHistory known,
            Optional<byte[]> inputs) {
        this.path = path;
        this.exchanges = exchanges;
        this.header = header;
        this.known = known;
        this.inputs = inputs;
    }

    /**
     * Opens a recording.
     *
     * @param path
     *            folder of the run, one of its files, or a folder with one run somewhere below
     * @throws InvalidDataException
     *             if it is no recording, has several runs, or is damaged
     */
    public static RecordedRun open(Path path, Exchanges exchanges) {
        Path folder = runOf(path);
        try (RawRecording recording = RawRecording.open(folder)) {
            RunHeader header = null;
            MarketHistory.Builder known = null;
            Optional<byte[]> inputs = Optional.empty();
            String reason = "missing";
            while (recording.hasNext()) {
                RawRecord item = recording.next();
                if (item.kind().equals(RawRecord.HEADER) && header == null) {
                    header = RunHeader.parse(item.text());
                    known = MarketHistory.builder(header.instrument(), header.interval());
                } else if (item.kind().equals(RunRecorder.BARS) && header != null && known != null) {
                    for (String line : item.text().lines().toList()) {
                        if (line.startsWith("#")) {
                            reason = line.substring(1);
                        } else {
                            RunHeader of = header;
                            known.add(InvalidDataException.check(() -> BarText.bar(line, of.interval())), reason);
                            reason = "missing";
                        }
                    }
                } else if (item.kind().equals(RunRecorder.INPUTS)) {
                    inputs = Optional.of(bytes(item.text()));
                } else if (InputText.Kind.of(item.kind()).isPresent()) {
                    break;
                }
            }
            if (header == null || known == null) {
                throw new InvalidDataException("recording", folder.toString(), "must begin with a header");
            }
            header.market(exchanges);
            return new RecordedRun(folder, exchanges, header, known.build(), inputs);
        } catch (InvalidValueException e) {
            throw new InvalidDataException(e);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("inputs", text, "must be Base64");
        }
    }

    /** The folder of the one run at or below a path. */
    private static Path runOf(Path path) {
        if (!Files.isDirectory(path)) {
            return path;
        }
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> runs = below.filter(file -> file.toString().endsWith(FILE_SUFFIX)).map(Path::getParent)
                    .filter(parent -> parent != null).distinct().sorted().toList();
            if (runs.size() != 1) {
                throw new InvalidDataException("recording", path.toString(),
                        runs.isEmpty()
                                ? "must have a run's files, which end in " + FILE_SUFFIX
                                : "must have one run, not " + runs.size() + ": " + runs);
            }
            return runs.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RunHeader header() {
        return header;
    }

    /** The bars that were known when the run began; may have none. */
    public MarketHistory known() {
        return known;
    }

    /**
     * What the first bar after {@link #known} finds, as {@link BarInputs#save} writes it; empty if that was not recorded. Whoever
     * runs it again takes it up before the first event.
     */
    public Optional<byte[]> inputs() {
        return inputs.map(byte[]::clone);
    }

    /** What was found wrong so far, one phrase each: ends that were not written, records that are missing, what was left out. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /**
     * Gives the events of the run after {@link #known}.
     *
     * @param pace
     *            is told the time of receipt of each input before it counts, in milliseconds since 1970; may wait
     * @throws InvalidDataException
     *             if a file is damaged
     */
    public void replay(AssemblyListener listener, LongConsumer pace) {
        FollowedMarket market = header.market(exchanges);
        StreamAssembly assembly = new StreamAssembly(header.interval(), known.size() == 0
                ? Optional.empty()
                : Optional.of(known.endTime(known.size() - 1)), market.trades(), market.barsOfTrades(), listener);
        StreamDecoder decoder = new StreamDecoder(market.exchange(), market.plans(), header.symbol(), assembly);
        Unwritten unwritten = new Unwritten(assembly, decoder);
        try (RawRecording recording = RawRecording.open(path)) {
            while (recording.hasNext()) {
                RawRecord item = recording.next();
                Optional<InputText.Kind> kind = InputText.Kind.of(item.kind());
                if (kind.isPresent()) {
                    long millis = item.receivedAt().toEpochMilli();
                    pace.accept(millis);
                    StreamInput input = new InputText(kind.get(), item.source(), item.text()).input(millis);
                    unwritten.before(input);
                    decoder.apply(input);
                    unwritten.after(millis);
                } else if (item.kind().equals(RunRecorder.IN_HAND)) {
                    InvalidDataException.check(() -> {
                        assembly.inHand().takeUp(bytes(item.text()), assembly.lastEnd(), Optional.empty());
                        return true;
                    });
                } else if (item.kind().equals(RawRecord.UNWRITTEN)) {
                    findings.add("recording: " + item.text());
                    unwritten.until(item.receivedAt());
                }
            }
            recording.torn().forEach(tail -> findings.add("recording: the end of " + tail.file() + " was not written, "
                    + tail.bytes() + " bytes of a record left out"));
        }
        assembly.leftOut().forEach((reason, count) -> findings.add(count + " left out: " + reason));
        decoder.skipped().forEach((reason, count) -> findings.add(count + " messages left out: " + reason));
    }

    /** Makes up for records that the disk did not take: what they told of connections, and that their bars do not come. */
    private static final class Unwritten {

        private final StreamAssembly assembly;
        private final StreamDecoder decoder;
        private final Set<String> open = new HashSet<>();
        private Instant until = Instant.MIN;

        Unwritten(StreamAssembly assembly, StreamDecoder decoder) {
            this.assembly = assembly;
            this.decoder = decoder;
        }

        void until(Instant time) {
            until = time;
        }

        void before(StreamInput input) {
            switch (input) {
                case StreamInput.Opened opened -> open.add(opened.connection());
                case StreamInput.Ended ended -> open.remove(ended.connection());
                case StreamInput.Message message -> {
                    if (!until.equals(Instant.MIN) && open.add(message.connection())) {
                        int plan = Integer.parseInt(message.connection().replaceAll("/.*", ""));
                        decoder.apply(new StreamInput.Opened(message.receivedMillis(), message.connection(), plan));
                    }
                }
                default -> {
                    // Tells nothing of connections.
                }
            }
        }

        void after(long millis) {
            assembly.missing().filter(span -> span.from().isBefore(until)).ifPresent(
                    span -> decoder.apply(new StreamInput.GivenUp(millis, span, "not recorded")));
        }
    }

    /**
     * All bars: those that were known, and those of the run.
     *
     * @throws InvalidDataException
     *             if there is no bar, or a file is damaged
     */
    public MarketHistory history() {
        MarketHistory all = InvalidDataException.check(this::bars);
        if (all.size() == 0) {
            throw new InvalidDataException("recording", path.toString(), "must have at least one closed bar");
        }
        return all;
    }

    private MarketHistory bars() {
        MarketHistory.Builder all = MarketHistory.builder(header.instrument(), header.interval());
        BarInputs waiting = new BarInputs();
        AssemblyListener bars = event -> {
            if (event instanceof Candle candle) {
                String gapReason = waiting.gapReason();
                all.add(waiting.close(candle), gapReason);
            } else {
                waiting.add(event);
            }
        };
        known.events().forEachRemaining(bars::event);
        inputs.ifPresent(saved -> restore(waiting, saved));
        replay(bars, millis -> {
        });
        return all.build();
    }

    private static void restore(BarInputs waiting, byte[] saved) {
        try {
            waiting.restore(new DataInputStream(new ByteArrayInputStream(saved)));
        } catch (IOException e) {
            throw new InvalidValueException("inputs", saved.length + " bytes", "must be inputs that were saved");
        }
    }
}
