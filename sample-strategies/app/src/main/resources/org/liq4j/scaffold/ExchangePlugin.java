package com.example.{{package}};

import com.google.inject.Module;

import org.liq4j.api.plugin.ApiVersion;
import org.liq4j.api.plugin.ExtensionBinder;
import org.liq4j.api.plugin.Plugin;
import org.liq4j.api.plugin.PluginInfo;

@PluginInfo(name = "{{name}}", description = "Brings the exchange {{name}}.", api = ApiVersion.CURRENT)
public final class {{Class}}Plugin implements Plugin {

    @Override
    public Module module() {
        return binder -> ExtensionBinder.extensionBinder(binder).bindExchange("{{name}}").to({{Class}}Exchange.class);
    }
}
