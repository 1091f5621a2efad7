/* SPDX-License-Identifier: MIT */
package org.liq4j.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.liq4j.api.market.EventState;
import org.liq4j.api.market.Gap;

/** How complete a model's inputs were, over all bars so far. */
final class InputRecord {

    private int bars;
    private int barsPredatingBrackets;
    private int barsWithoutOpenInterest;
    private int barsWithStaleOpenInterest;
    private int barsWithoutMark;
    private int gaps;
    private @Nullable Gap lastGap;

    void gap(Gap gap) {
        gaps++;
        lastGap = gap;
    }

    void bar(boolean predatesBrackets, boolean hasOpenInterest, boolean staleOpenInterest, boolean hasMark) {
        bars++;
        barsPredatingBrackets += predatesBrackets ? 1 : 0;
        barsWithoutOpenInterest += hasOpenInterest ? 0 : 1;
        barsWithStaleOpenInterest += staleOpenInterest ? 1 : 0;
        barsWithoutMark += hasMark ? 0 : 1;
    }

    /** One sentence for each thing that was missing or assumed instead. */
    List<String> notes(Duration maximumAge) {
        List<String> notes = new ArrayList<>(gapNotes());
        if (barsWithoutOpenInterest > 0) {
            notes.add("no open interest in " + share(barsWithoutOpenInterest)
                    + ": the volume of the trailing 24 hours stood in, sizes are relative there");
        }
        if (barsWithStaleOpenInterest > 0) {
            notes.add("open interest was older than " + maximumAge.toHours() + " h in "
                    + share(barsWithStaleOpenInterest) + ": the total was frozen there");
        }
        if (barsWithoutMark > 0) {
            notes.add("no mark price in " + share(barsWithoutMark)
                    + ": traded prices, which reach farther, triggered liquidations there");
        }
        if (barsPredatingBrackets > 0) {
            notes.add(share(barsPredatingBrackets) + " older than the first bracket table used it");
        }
        return notes;
    }

    /** A sentence about gaps if there were any. */
    List<String> gapNotes() {
        return lastGap == null
                ? List.of()
                : List.of(gaps + (gaps == 1 ? " gap" : " gaps") + " in the bars, the last from " + lastGap.from()
                        + " to " + lastGap.to() + ": what happened there is not in the levels");
    }

    private String share(int count) {
        return count == bars ? "all " + bars + " bars" : count + " of " + bars + " bars";
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(bars);
        out.writeInt(barsPredatingBrackets);
        out.writeInt(barsWithoutOpenInterest);
        out.writeInt(barsWithStaleOpenInterest);
        out.writeInt(barsWithoutMark);
        out.writeInt(gaps);
        EventState.writeGap(out, lastGap);
    }

    void restore(DataInput in) throws IOException {
        bars = in.readInt();
        barsPredatingBrackets = in.readInt();
        barsWithoutOpenInterest = in.readInt();
        barsWithStaleOpenInterest = in.readInt();
        barsWithoutMark = in.readInt();
        gaps = in.readInt();
        lastGap = EventState.readGap(in);
    }
}
