package com.example.{{package}};

import java.util.List;

import com.google.inject.Module;

import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;

@PluginInfo(name = "{{name}}", description = "Brings the model {{name}}.", api = ApiVersion.CURRENT)
public final class {{Class}}Plugin implements Plugin {

    @Override
    public Module module() {
        return binder -> ExtensionBinder.extensionBinder(binder).bindModel("{{name}}").to(Factory.class);
    }

    /** Makes the models. */
    private static final class Factory implements LiquidationModelFactory {

        private static final Parameter<Double> LEVERAGE = Parameter.number("leverage", 20, NumberRange.closed(2, 200),
                "x", "Of every position.");

        @Override
        public String description() {
            return "Levels at one distance from where volume was traded, until price reaches them; relative sizes.";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(LEVERAGE);
        }

        @Override
        public LiquidationModel create(Instrument instrument, Arguments given) {
            return new {{Class}}Model(given.get(LEVERAGE));
        }
    }
}
