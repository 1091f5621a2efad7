/* SPDX-License-Identifier: MIT */
package org.liq4j.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.google.inject.Inject;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.plugin.UserDirectory;

final class StoredMarketFactory implements MarketSourceFactory {

    private static final Parameter<String> INSTRUMENT = Parameter.requiredText("instrument",
            "VENUE:SYMBOL, whose stored bars to read.");
    private static final Parameter<Integer> MINUTES = Parameter.wholeNumber("minutes", 0,
            NumberRange.closed(0, 525_600), "minutes", "Length of a bar; 0: the shortest that is stored.");

    private final UserDirectory userDirectory;

    @Inject
    StoredMarketFactory(UserDirectory userDirectory) {
        this.userDirectory = userDirectory;
    }

    @Override
    public String description() {
        return "Bars that were downloaded or imported before.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(INSTRUMENT, MINUTES);
    }

    @Override
    public Source open(Arguments arguments) {
        Instrument instrument = Instrument.parse(arguments.get(INSTRUMENT));
        Path home = userDirectory.path().orElseThrow(() -> new InvalidValueException("instrument",
                instrument.toString(), "must be stored, and there is no directory of a user"));
        int minutes = arguments.get(MINUTES);
        Optional<Duration> length = minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
        try (MarketStore store = MarketStore.within(home)) {
            StoredMarket market = new StoredMarketReader(store).read(instrument, length, TimeRange.ALL);
            return new Source(market.history(), market.history().barDuration(), false, market.findings(), List.of());
        }
    }
}
