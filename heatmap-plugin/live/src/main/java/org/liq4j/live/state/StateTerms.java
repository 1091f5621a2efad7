/* SPDX-License-Identifier: MIT */
package org.liq4j.live.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

import org.liq4j.api.extension.Durations;
import org.liq4j.api.market.Instrument;

/**
 * What a state is of: it goes on under the same terms alone, since others would make other bars, profiles and trades of what it
 * kept.
 *
 * @param instrument
 *            whose bars
 * @param barDuration
 *            their length
 * @param settings
 *            texts by name, such as the model with its settings, the strategies and the terms of trading
 */
public record StateTerms(Instrument instrument, Duration barDuration, Map<String, String> settings) {

    public StateTerms {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** What differs, a phrase each. */
    List<String> differences(StateTerms kept) {
        List<String> differences = new ArrayList<>();
        if (!kept.instrument.equals(instrument)) {
            differences.add("instrument is " + kept.instrument + ", asked for is " + instrument);
        }
        if (!kept.barDuration.equals(barDuration)) {
            differences.add("bars are of " + Durations.format(kept.barDuration) + ", asked for are bars of "
                    + Durations.format(barDuration));
        }
        SequencedSet<String> names = new LinkedHashSet<>(kept.settings.keySet());
        names.addAll(settings.keySet());
        for (String name : names) {
            String before = kept.settings.getOrDefault(name, "not set");
            String now = settings.getOrDefault(name, "not set");
            if (!before.equals(now)) {
                differences.add(name + " is " + before + ", asked for is " + now);
            }
        }
        return differences;
    }
}
