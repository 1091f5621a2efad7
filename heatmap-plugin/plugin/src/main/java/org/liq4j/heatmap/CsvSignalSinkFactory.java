/* SPDX-License-Identifier: MIT */
package org.liq4j.heatmap;

import java.nio.file.Path;
import java.util.List;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.signal.SignalSink;
import org.liq4j.signal.CsvSignalSink;

final class CsvSignalSinkFactory implements SignalSinkFactory {

    private static final Parameter<String> FILE = Parameter.requiredText("file",
            "Where to append signals; it is made if it is not there.");

    @Override
    public String description() {
        return "Appends each signal to a CSV file, unless it is at its end.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FILE);
    }

    @Override
    public SignalSink open(Arguments arguments) {
        return new CsvSignalSink(Path.of(arguments.get(FILE)));
    }
}
