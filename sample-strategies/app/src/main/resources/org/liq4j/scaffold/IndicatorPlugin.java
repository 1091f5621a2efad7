package com.example.{{package}};

import java.util.List;

import com.google.inject.Module;

import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;

@PluginInfo(name = "{{name}}", description = "Brings the indicator {{name}}.", api = ApiVersion.CURRENT)
public final class {{Class}}Plugin implements Plugin {

    private static final Parameter<Double> FRACTION = Parameter.number("fraction", 0.05, NumberRange.open(0, 1),
            "of the close", "How far from the close levels count.");
    private static final Parameter<Integer> BARS = Parameter.wholeNumber("bars", 10, NumberRange.closed(1, 10_000),
            "bars", "Over which the mean is taken.");

    @Override
    public Module module() {
        return binder -> ExtensionBinder.extensionBinder(binder).bindIndicator("{{name}}")
                .toInstance(IndicatorFactory.of("Mean lean of the levels to the side above the close, in [-1, 1].",
                        List.of(FRACTION, BARS), (heatmap, given) -> new {{Class}}Indicator(heatmap,
                                given.get(FRACTION), given.get(BARS))));
    }
}
