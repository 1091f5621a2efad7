/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.plugin.PluginHost;
import org.liq4j.api.plugin.ResolvedExtension;
import org.liq4j.api.signal.SignalSink;

/**
 * The sinks of a live run.
 *
 * @param byName
 *            by the name of their kind with a number, which stays the same from run to run while they are named in the same order
 */
record LiveSinks(Map<String, SignalSink> byName) {

    /** Opens what is named. */
    static LiveSinks open(PluginHost host, List<String> names, OpenResources resources) {
        Map<String, SignalSink> sinks = new LinkedHashMap<>();
        for (ResolvedExtension<SignalSinkFactory> chosen : SignalOutput.choose(host, names)) {
            SignalSink sink = resources.add(SignalOutput.opened(host, chosen));
            int number = 1;
            while (sinks.containsKey(chosen.name() + "-" + number)) {
                number++;
            }
            sinks.put(chosen.name() + "-" + number, sink);
        }
        return new LiveSinks(sinks);
    }
}
