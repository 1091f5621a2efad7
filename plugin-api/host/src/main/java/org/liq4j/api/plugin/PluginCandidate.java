/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

import com.google.inject.Binding;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.Message;
import com.google.inject.spi.PrivateElements;
import org.jspecify.annotations.Nullable;

import org.liq4j.api.extension.Names;

/**
 * A plugin that was found.
 *
 * @param provider
 *            makes it
 * @param source
 *            its jar or folder
 */
record PluginCandidate(ServiceLoader.Provider<Plugin> provider, String source) {

    String className() {
        return provider.type().getName();
    }

    /** What its annotation states; checked before the plugin is made. */
    PluginInfo info() {
        PluginInfo info = provider.type().getAnnotation(PluginInfo.class);
        if (info == null) {
            throw new PluginException("must be annotated with @PluginInfo, which states the version of the api");
        }
        if (info.api() < ApiVersion.OLDEST || info.api() > ApiVersion.CURRENT) {
            String supported = ApiVersion.OLDEST == ApiVersion.CURRENT
                    ? "" + ApiVersion.CURRENT
                    : ApiVersion.OLDEST + " to " + ApiVersion.CURRENT;
            throw new PluginException("was compiled against version " + info.api()
                    + " of the plugin api, this host has "
                    + supported + ": " + (info.api() > ApiVersion.CURRENT ? "take a newer liq4j" : "compile it anew"));
        }
        Names.checked("name", info.name());
        if (info.description().isBlank()) {
            throw new PluginException("has no description in its @PluginInfo");
        }
        return info;
    }

    /** Makes the plugin and asks it for its module. */
    Module module() {
        @Nullable
        Module module = provider.get().module();
        if (module == null) {
            throw new PluginException("gives no module");
        }
        return module;
    }

    /** What a module binds, as recorded by running it without an injector. */
    static List<Element> elements(Module module) {
        List<Element> elements = Elements.getElements(Stage.DEVELOPMENT, module);
        Optional<Message> error = elements.stream().filter(Message.class::isInstance).map(Message.class::cast)
                .findFirst();
        if (error.isPresent()) {
            throw new PluginException(error.get().getMessage(), error.get().getCause());
        }
        if (elements.stream().anyMatch(PluginCandidate::hidesAnExtension)) {
            throw new PluginException("binds extensions in a private module, where its host cannot see them");
        }
        return elements;
    }

    private static boolean hidesAnExtension(Element element) {
        return element instanceof PrivateElements hidden && hidden.getElements().stream()
                .anyMatch(inner -> inner instanceof Binding<?> binding
                        && ExtensionKind.ALL.stream().anyMatch(kind -> kind.owns(binding.getKey())));
    }
}
