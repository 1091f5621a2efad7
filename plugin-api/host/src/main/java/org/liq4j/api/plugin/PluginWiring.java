/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.google.inject.Binding;
import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import org.jspecify.annotations.Nullable;

import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.StrategyCatalog;

/** Wires plugins with one injector, without those that fail. Not thread-safe. */
final class PluginWiring {

    private static final Set<Key<?>> HOST_KEYS = Set.of(Key.get(UserDirectory.class), Key.get(StrategyCatalog.class));

    private final UserDirectory userDirectory;
    private final StrategyCatalog strategies;
    private final List<FailedPlugin> failed;
    private List<Recorded> recorded = List.of();

    PluginWiring(UserDirectory userDirectory, StrategyCatalog strategies, List<FailedPlugin> failed) {
        this.userDirectory = userDirectory;
        this.strategies = strategies;
        this.failed = failed;
    }

    /** A plugin with what it binds. */
    private static final class Recorded {

        private final PluginCandidate candidate;
        private final PluginInfo info;
        private final Module module;
        private final List<Element> elements;
        private boolean used;

        Recorded(PluginCandidate candidate, PluginInfo info, Module module) {
            this.candidate = candidate;
            this.info = info;
            this.module = module;
            this.elements = PluginCandidate.elements(module);
        }

        String name() {
            return info.name();
        }

        /** Its name and where it is. */
        String place() {
            return info.name() + " (" + candidate.source() + ")";
        }

        Stream<Key<?>> keys() {
            return elements.stream().filter(Binding.class::isInstance).map(e -> ((Binding<?>) e).getKey());
        }

        Stream<Key<?>> extensionKeys() {
            return keys().filter(key -> ExtensionKind.ALL.stream().anyMatch(kind -> kind.owns(key)));
        }

        /** For one injector: what is recorded may be wired once only, as it keeps the providers that were asked for. */
        Module once() {
            if (used) {
                return module;
            }
            used = true;
            return Elements.getModule(elements);
        }
    }

    /** A plugin's failure while it is wired. */
    private static final class WiringFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Recorded culprit;

        WiringFailure(Recorded culprit, Throwable cause) {
            super(cause);
            this.culprit = culprit;
        }

        Recorded culprit() {
            return culprit;
        }
    }

    /**
     * The plugins that work.
     *
     * @throws PluginException
     *             if two have one name or bind one
     */
    List<LoadedPlugin> wire(List<PluginCandidate> candidates) {
        recorded = candidates.stream().flatMap(this::record).toList();
        refusePluginsOfOneName();
        while (true) {
            refuseNamesBoundTwice();
            try {
                Injector injector = injector(recorded);
                return recorded.stream().map(plugin -> loaded(plugin, injector)).toList();
            } catch (WiringFailure e) {
                leaveOut(e.culprit(), e.getCause() == null ? e : e.getCause());
            }
        }
    }

    private Stream<Recorded> record(PluginCandidate candidate) {
        try {
            PluginInfo info = candidate.info();
            return Stream.of(new Recorded(candidate, info, candidate.module()));
        } catch (Throwable e) {
            failed.add(new FailedPlugin(candidate.source(), candidate.className(), Causes.of(Failures.survivable(e))));
            return Stream.empty();
        }
    }

    private void leaveOut(Recorded culprit, Throwable failure) {
        String cause = Causes.of(failure);
        failed.add(new FailedPlugin(culprit.candidate.source(), culprit.candidate.className(),
                boundBefore(culprit, cause).map(first -> cause + " " + first).orElse(cause)));
        recorded = recorded.stream().filter(plugin -> !plugin.equals(culprit)).toList();
    }

    /** Who else binds the key that Guice complains of. */
    private Optional<String> boundBefore(Recorded culprit, String cause) {
        Optional<Key<?>> key = culprit.keys()
                .filter(own -> cause.startsWith(own.getTypeLiteral() + " ")
                        && cause.contains("was bound multiple times"))
                .findFirst();
        return key.flatMap(bound -> HOST_KEYS.contains(bound)
                ? Optional.of("It is the host's.")
                : recorded.stream().filter(other -> !other.equals(culprit) && other.keys().anyMatch(bound::equals))
                        .findFirst().map(other -> "It is bound by " + other.place() + "."));
    }

    private void refusePluginsOfOneName() {
        Map<String, Recorded> first = new LinkedHashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Recorded plugin : recorded) {
            Recorded other = first.putIfAbsent(plugin.name(), plugin);
            if (other != null) {
                clashes.add(plugin.name() + " is in " + other.candidate.source() + " and in "
                        + plugin.candidate.source());
            }
        }
        if (!clashes.isEmpty()) {
            throw new PluginException("two plugins have one name: " + String.join("; ", clashes));
        }
    }

    private void refuseNamesBoundTwice() {
        Map<Key<?>, Recorded> first = new LinkedHashMap<>();
        List<String> clashes = new ArrayList<>();
        for (Recorded plugin : recorded) {
            for (Key<?> key : plugin.extensionKeys().distinct().toList()) {
                Recorded other = first.putIfAbsent(key, plugin);
                if (other != null) {
                    clashes.add(kindOf(key) + " " + ExtensionKind.nameOf(key) + " is bound by " + other.place()
                            + " and by " + plugin.place());
                }
            }
        }
        if (!clashes.isEmpty()) {
            throw new PluginException("two plugins bind one name: " + String.join("; ", clashes));
        }
    }

    private static ExtensionKind<?> kindOf(Key<?> key) {
        return ExtensionKind.ALL.stream().filter(kind -> kind.owns(key)).findFirst().orElseThrow();
    }

    private Injector injector(List<Recorded> plugins) {
        try {
            return created(plugins);
        } catch (CreationException | LinkageError failure) {
            throw new WiringFailure(culprit(plugins, failure), failure);
        }
    }

    /**
     * The plugin without which fewer errors are left, so that one which uses what another binds is not blamed for it. Of
     * several the last found: those of a directory come after those of the class path.
     */
    private Recorded culprit(List<Recorded> plugins, Throwable failure) {
        int errors = errors(failure);
        for (Recorded plugin : plugins.reversed()) {
            try {
                created(plugins.stream().filter(other -> !other.equals(plugin)).toList());
                return plugin;
            } catch (CreationException | LinkageError left) {
                if (errors(left) < errors) {
                    return plugin;
                }
            }
        }
        return neverWired(plugins, failure);
    }

    /** One at a time, each with those that went before: the first that goes with none of them. */
    private Recorded neverWired(List<Recorded> plugins, Throwable failure) {
        List<Recorded> wired = new ArrayList<>();
        List<Recorded> left = new ArrayList<>(plugins);
        while (left.removeIf(plugin -> isWired(wired, plugin))) {
            // One that needs what a later one binds has its turn again.
        }
        if (left.isEmpty()) {
            throw new PluginException(
                    "the plugins can be wired only in another order than they were found in: " + Causes.of(failure),
                    failure);
        }
        return left.getFirst();
    }

    private boolean isWired(List<Recorded> wired, Recorded plugin) {
        wired.add(plugin);
        try {
            created(wired);
            return true;
        } catch (CreationException | LinkageError e) {
            wired.removeLast();
            return false;
        }
    }

    private static int errors(Throwable failure) {
        return failure instanceof CreationException creation ? creation.getErrorMessages().size() : 1;
    }

    private Injector created(List<Recorded> plugins) {
        List<Module> modules = new ArrayList<>();
        modules.add(binder -> binder.bind(UserDirectory.class).toInstance(userDirectory));
        modules.add(binder -> binder.bind(StrategyCatalog.class).toInstance(strategies));
        plugins.forEach(plugin -> modules.add(plugin.once()));
        return GuiceLog.createQuietly(modules);
    }

    private static LoadedPlugin loaded(Recorded plugin, Injector injector) {
        try {
            List<NamedExtension> extensions = plugin.extensionKeys()
                    .map(key -> new NamedExtension(kindOf(key), ExtensionKind.nameOf(key),
                            checked(ExtensionKind.nameOf(key), (Extension) injector.getInstance(key))))
                    .sorted(Comparator.comparingInt((NamedExtension e) -> ExtensionKind.ALL.indexOf(e.kind()))
                            .thenComparing(NamedExtension::name))
                    .toList();
            return new LoadedPlugin(plugin.name(), plugin.info.description(), plugin.candidate.source(),
                    extensions);
        } catch (Throwable e) {
            throw new WiringFailure(plugin, Failures.survivable(e));
        }
    }

    /** An extension that can say what it is, and an exchange that says what it is bound by. */
    private static Extension checked(String name, Extension extension) {
        @Nullable
        String description = extension.description();
        if (description == null || description.isBlank()) {
            throw new PluginException(extension.getClass().getName() + " has no description");
        }
        if (extension instanceof Exchange exchange && !Exchange.boundName(exchange.name()).equals(name)) {
            throw new PluginException("the exchange " + exchange.name() + " is bound as " + name + ", must be bound as "
                    + Exchange.boundName(exchange.name()));
        }
        Arguments.requireDistinct(extension.parameters());
        return extension;
    }
}
