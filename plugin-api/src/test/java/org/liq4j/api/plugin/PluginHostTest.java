/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Module;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationModelFactory;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.InvalidValueException;
import org.liq4j.api.strategy.StrategyFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

class PluginHostTest {

    private static final LiquidationModelFactory MODEL = mock(LiquidationModelFactory.class);
    private static final StrategyFactory STRATEGY = mock(StrategyFactory.class);

    /** A third party's plugin. */
    public static final class FirstPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> ExtensionBinder.extensionBinder(binder).bindModel("first-model").toInstance(MODEL);
        }
    }

    /** Another third party's plugin. */
    public static final class SecondPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> ExtensionBinder.extensionBinder(binder).bindStrategy("second-strategy")
                    .toInstance(STRATEGY);
        }
    }

    /** A plugin that takes the first one's name. */
    public static final class RivalPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> ExtensionBinder.extensionBinder(binder).bindModel("first-model")
                    .toInstance(mock(LiquidationModelFactory.class));
        }
    }

    /** A plugin that asks for the user's directory. */
    public static final class ReadingPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> ExtensionBinder.extensionBinder(binder).bindModel("reading-model")
                    .to(ReadingModelFactory.class);
        }
    }

    /** Describes itself by the user's directory. */
    private static final class ReadingModelFactory implements LiquidationModelFactory {

        private final UserDirectory userDirectory;

        @Inject
        ReadingModelFactory(UserDirectory userDirectory) {
            this.userDirectory = userDirectory;
        }

        @Override
        public String description() {
            return userDirectory.toString();
        }

        @Override
        public LiquidationModel create(Instrument instrument) {
            return mock(LiquidationModel.class);
        }
    }

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheExtensionsOfAllPluginsByName() {
        PluginHost host = load(FirstPlugin.class, SecondPlugin.class);
        assertEquals(Set.of("first-model"), host.modelNames());
        assertEquals(Set.of("second-strategy"), host.strategyNames());
        assertEquals(MODEL, host.model("first-model"));
        assertEquals(STRATEGY, host.strategy("second-strategy"));
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        PluginHost host = load(FirstPlugin.class);
        assertEquals("model = frist-model: must be one of [first-model]",
                assertThrows(InvalidValueException.class, () -> host.model("frist-model")).getMessage());
        assertEquals("strategy = any: must be one of []",
                assertThrows(InvalidValueException.class, () -> host.strategy("any")).getMessage());
    }

    @Test
    void theHostBindsTheUsersDirectory() {
        UserDirectory home = UserDirectory.of(Path.of("home"));
        assertEquals(home.toString(), load(home, ReadingPlugin.class).model("reading-model").description());
        assertEquals(UserDirectory.NONE.toString(),
                load(ReadingPlugin.class).model("reading-model").description());
    }

    @Test
    void aNameBoundTwiceFailsTheStart() {
        CreationException failure = assertThrows(CreationException.class,
                () -> load(FirstPlugin.class, RivalPlugin.class));
        assertTrue(failure.toString().contains("first-model"), failure::toString);
    }

    @Test
    void namesAreKebabCase() {
        assertThrows(CreationException.class, () -> Guice.createInjector(
                binder -> ExtensionBinder.extensionBinder(binder).bindModel("Not Kebab").toInstance(MODEL)));
    }

    private PluginHost load(Class<?>... plugins) {
        return withPlugins(PluginHost::load, plugins);
    }

    private PluginHost load(UserDirectory userDirectory, Class<?>... plugins) {
        return withPlugins(loader -> PluginHost.load(loader, userDirectory), plugins);
    }

    private PluginHost withPlugins(Function<ClassLoader, PluginHost> loading, Class<?>... plugins) {
        try {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.write(services.resolve(Plugin.class.getName()),
                    List.of(plugins).stream().map(Class::getName).toList());
            try (URLClassLoader loader = new URLClassLoader(new URL[]{folder.toUri().toURL()},
                    PluginHostTest.class.getClassLoader())) {
                return loading.apply(loader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
