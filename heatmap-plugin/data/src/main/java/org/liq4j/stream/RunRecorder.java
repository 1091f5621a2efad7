/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.liq4j.api.market.Gap;
import org.liq4j.history.MarketHistory;
import org.liq4j.stream.recording.RawRecord;
import org.liq4j.stream.recording.RawRecorder;

/**
 * Records a run: the bars that were known when it began, and from then on each input. Single writer; what the disk refuses is
 * told as a note, and the run goes on.
 */
public final class RunRecorder implements Consumer<StreamInput>, AutoCloseable {

    /** Bars that were known when the run began, see {@link BarText}; a line that starts with # tells why bars are missing. */
    static final String BARS = "BARS";
    /** What the next bar finds, see {@link org.liq4j.history.BarInputs#save}, in Base64. */
    static final String INPUTS = "INPUTS";

    /** What streams had told of the bar in hand, see {@link BarInHand#saved}, in Base64. */
    static final String IN_HAND = "IN_HAND";

    private static final int BARS_AT_ONCE = 1_000;
    private static final long FLUSH_MILLIS = 1_000;

    private final RawRecorder recorder;
    private long flushedMillis = Long.MIN_VALUE;

    /**
     * @param folder
     *            of this run alone; need not exist
     * @param header
     *            what the run is of
     * @param known
     *            bars that are known already; may have none
     * @param inputs
     *            what the first bar of the run finds, as {@link org.liq4j.history.BarInputs#save} writes it: a run that goes on from
     *            an earlier one remembers what it has read last
     * @param at
     *            when the run begins
     * @param notes
     *            is told when recording pauses, and when it goes on
     */
    public RunRecorder(Path folder, RunHeader header, MarketHistory known, byte[] inputs, Instant at,
            Consumer<String> notes) {
        this.recorder = new RawRecorder(folder, header.text(), notes);
        Instant begin = Instant.ofEpochMilli(at.toEpochMilli());
        bars(known, begin);
        recorder.add(new RawRecord(INPUTS, begin, "", Base64.getEncoder().encodeToString(inputs)));
        recorder.flush();
    }

    private void bars(MarketHistory known, Instant at) {
        Map<Instant, String> reasons = new HashMap<>();
        for (Gap gap : known.gaps()) {
            reasons.put(gap.knownAt(), gap.reason());
        }
        StringBuilder lines = new StringBuilder();
        for (int bar = 0; bar < known.size(); bar++) {
            String reason = reasons.get(known.endTime(bar));
            if (reason != null) {
                lines.append('#').append(reason).append('\n');
            }
            lines.append(BarText.line(known.bar(bar))).append('\n');
            if ((bar + 1) % BARS_AT_ONCE == 0 || bar + 1 == known.size()) {
                recorder.add(new RawRecord(BARS, at, "", lines.toString()));
                lines.setLength(0);
            }
        }
    }

    /** The run goes on with what an earlier one had of the bar in hand; before its first input. */
    public void inHand(BarInHand bar, Instant at) {
        recorder.add(new RawRecord(IN_HAND, Instant.ofEpochMilli(at.toEpochMilli()), "",
                Base64.getEncoder().encodeToString(bar.saved())));
    }

    @Override
    public void accept(StreamInput input) {
        InputText text = InputText.of(input);
        recorder.add(new RawRecord(text.kind().name(), Instant.ofEpochMilli(input.receivedMillis()), text.source(),
                text.text()));
        if (input.receivedMillis() - FLUSH_MILLIS >= flushedMillis) {
            flushedMillis = input.receivedMillis();
            recorder.flush();
        }
    }

    @Override
    public void close() {
        recorder.close();
    }
}
