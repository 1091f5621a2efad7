/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.nio.file.Path;
import java.util.List;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.market.Instrument;
import org.liq4j.history.CsvHistory;
import org.liq4j.history.CsvHistoryReader;
import org.liq4j.history.CsvOptions;
import org.liq4j.history.TimeLabel;

final class CsvMarketFactory implements MarketSourceFactory {

    private static final Parameter<String> FILE = Parameter.requiredText("file", "Bars as CSV, plain or gzip.");
    private static final Parameter<String> INSTRUMENT = Parameter.text("instrument", "UNKNOWN:UNKNOWN",
            "VENUE:SYMBOL, picks the margin brackets.");
    private static final Parameter<TimeLabel> TIME_LABEL = Parameter.choice("time-label", TimeLabel.OPEN,
            "Whether times state a bar's open or close.");

    @Override
    public String description() {
        return "Recorded bars from a CSV file with a header row.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FILE, INSTRUMENT, TIME_LABEL);
    }

    @Override
    public Source open(Arguments arguments) {
        CsvOptions options = CsvOptions.of(Instrument.parse(arguments.get(INSTRUMENT)))
                .withTimeLabel(arguments.get(TIME_LABEL));
        List<Path> files = List.of(Path.of(arguments.get(FILE)));
        CsvHistory csv = new CsvHistoryReader(options).read(files);
        return new Source(csv.history(), csv.history().barDuration(), false, csv.report().lines(), files);
    }
}
