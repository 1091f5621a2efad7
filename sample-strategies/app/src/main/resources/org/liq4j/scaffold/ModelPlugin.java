package com.example.{{package}};

import java.util.List;

import com.google.inject.Module;

import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;

@PluginInfo(name = "{{name}}", description = "Brings the model {{name}}.", api = ApiVersion.CURRENT)
public final class {{Class}}Plugin implements Plugin {

    private static final Parameter<Double> LEVERAGE = Parameter.number("leverage", 20, NumberRange.closed(2, 200), "x",
            "Of every position.");

    @Override
    public Module module() {
        return binder -> ExtensionBinder.extensionBinder(binder).bindModel("{{name}}")
                .toInstance(LiquidationModelFactory.of(
                        "Levels at one distance from where volume was traded, until price reaches them; relative sizes.",
                        List.of(LEVERAGE), (instrument, given) -> new {{Class}}Model(given.get(LEVERAGE))));
    }
}
