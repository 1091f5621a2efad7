/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Module;
import com.google.inject.PrivateModule;
import com.google.inject.Provider;
import com.google.inject.name.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.rules.BooleanRule;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.IndicatorFactory;
import org.liq4j.api.extension.LiquidationModelFactory;
import org.liq4j.api.extension.MarketSourceFactory;
import org.liq4j.api.extension.NumberRange;
import org.liq4j.api.extension.Parameter;
import org.liq4j.api.extension.RuleFactory;
import org.liq4j.api.extension.SignalSinkFactory;
import org.liq4j.api.heatmap.LiquidationHeatmap;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.signal.SignalSink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class PluginHostTest {

    private static final Parameter<Double> FRACTION = Parameter.number("fraction", 0.05, NumberRange.open(0, 1), "",
            "How far.");

    private static final SignalSink SINK = mock(SignalSink.class);

    /** A third party's plugin. */
    @PluginInfo(name = "first", description = "The first.", api = ApiVersion.CURRENT)
    public static final class FirstPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindModel("first-model").to(ReadingModelFactory.class);
        }
    }

    /** Another third party's plugin. */
    @PluginInfo(name = "second", description = "The second.", api = ApiVersion.CURRENT)
    public static final class SecondPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindIndicator("second-indicator").toInstance(
                    IndicatorFactory.of("An indicator.", List.of(FRACTION), SecondPlugin::indicator));
        }

        private static Indicator<?> indicator(LiquidationHeatmap heatmap, Arguments arguments) {
            throw new IllegalStateException("asked with " + arguments.get(FRACTION));
        }
    }

    /** A plugin that takes the first one's name. */
    @PluginInfo(name = "rival", description = "The rival.", api = ApiVersion.CURRENT)
    public static final class RivalPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindModel("first-model").to(ReadingModelFactory.class);
        }
    }

    /** A plugin with an exchange. */
    @PluginInfo(name = "venue", description = "An exchange by its name.", api = ApiVersion.CURRENT)
    public static final class VenuePlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindExchange("my-venue").toInstance(exchange());
        }

        private static Exchange exchange() {
            Exchange exchange = mock(Exchange.class);
            when(exchange.name()).thenReturn("MY_VENUE");
            when(exchange.description()).thenReturn("An exchange.");
            return exchange;
        }
    }

    /** A plugin whose exchange nobody would find by the venue of its instruments. */
    @PluginInfo(name = "misnaming", description = "An exchange by another name.", api = ApiVersion.CURRENT)
    public static final class MisnamingPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindExchange("venue").toInstance(VenuePlugin.exchange());
        }
    }

    /** A plugin from the future. */
    @PluginInfo(name = "future", description = "From the future.", api = ApiVersion.CURRENT + 1)
    public static final class FuturePlugin implements Plugin {

        public FuturePlugin() {
            throw new IllegalStateException("must not be made");
        }
    }

    /** A plugin that states nothing. */
    public static final class SilentPlugin implements Plugin {
    }

    /** A plugin that cannot be made. */
    @PluginInfo(name = "throwing", description = "Throws.", api = ApiVersion.CURRENT)
    public static final class ThrowingPlugin implements Plugin {

        public ThrowingPlugin() {
            throw new IllegalStateException("no good day");
        }
    }

    /** A plugin whose module fails. */
    @PluginInfo(name = "failing-module", description = "Fails.", api = ApiVersion.CURRENT)
    public static final class FailingModulePlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindModel("Not Kebab").to(ReadingModelFactory.class);
        }
    }

    /** A plugin whose class lacks a library. */
    @PluginInfo(name = "unlinked", description = "Lacks a class.", api = ApiVersion.CURRENT)
    public static final class UnlinkedPlugin implements Plugin {

        @Override
        public Module module() {
            throw new NoClassDefFoundError("com/example/Missing");
        }
    }

    /** A plugin whose class is wrong in a way that is an error. */
    @PluginInfo(name = "asserting", description = "Fails an assertion.", api = ApiVersion.CURRENT)
    public static final class AssertingPlugin implements Plugin {

        @Override
        public Module module() {
            throw new AssertionError("never true");
        }
    }

    /** A plugin whose extension cannot describe itself. */
    @PluginInfo(name = "endless", description = "Overflows.", api = ApiVersion.CURRENT)
    public static final class EndlessPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindRule("endless").toInstance(new EndlessFactory());
        }
    }

    /** Describes itself by itself. */
    private static final class EndlessFactory implements RuleFactory {

        @Override
        public String description() {
            return describe(1);
        }

        private static String describe(int depth) {
            return depth < 0 ? "" : depth + describe(Math.floorMod(depth + 1, Integer.MAX_VALUE));
        }

        @Override
        public Rule create(LiquidationHeatmap heatmap, Arguments arguments) {
            return BooleanRule.TRUE;
        }
    }

    /** A plugin without a sentence. */
    @PluginInfo(name = "wordless", description = " ", api = ApiVersion.CURRENT)
    public static final class WordlessPlugin implements Plugin {
    }

    /** A plugin that binds what the host binds. */
    @PluginInfo(name = "usurping", description = "Binds the host's key.", api = ApiVersion.CURRENT)
    public static final class UsurpingPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> {
                binder.bind(UserDirectory.class).toInstance(UserDirectory.of(Path.of("elsewhere")));
                extensionBinder(binder).bindModel("usurping-model").to(ReadingModelFactory.class);
            };
        }
    }

    /** A plugin that binds a key of {@link GivingPlugin}. */
    @PluginInfo(name = "taking", description = "Binds another's key.", api = ApiVersion.CURRENT)
    public static final class TakingPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> binder.bind(Runnable.class).toInstance(() -> {
            });
        }
    }

    /** A plugin whose private module fails, which Guice logs. */
    @PluginInfo(name = "logged", description = "Fails in private.", api = ApiVersion.CURRENT)
    public static final class LoggedPlugin implements Plugin {

        @Override
        public Module module() {
            return new PrivateModule() {

                @Override
                protected void configure() {
                    throw new IllegalStateException("no good module");
                }
            };
        }
    }

    /** A plugin that asks for a provider, which Guice wires once only, and binds what the host binds. */
    @PluginInfo(name = "asking", description = "Asks for a provider.", api = ApiVersion.CURRENT)
    public static final class AskingPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> {
                Provider<UserDirectory> directory = binder.getProvider(UserDirectory.class);
                binder.bind(UserDirectory.class).toInstance(UserDirectory.of(Path.of("asked")));
                extensionBinder(binder).bindRule("asking-rule", "Never, in " + directory + ".", List.of(),
                        (heatmap, given) -> BooleanRule.FALSE);
            };
        }
    }

    /** A plugin that asks for a provider and does nothing wrong. */
    @PluginInfo(name = "providing", description = "Asks for a provider.", api = ApiVersion.CURRENT)
    public static final class ProvidingPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> {
                Provider<UserDirectory> directory = binder.getProvider(UserDirectory.class);
                extensionBinder(binder).bindSignalSink("kept").toInstance(sink(directory));
                extensionBinder(binder).bindMarketSource("none").toInstance(source());
            };
        }

        private static SignalSinkFactory sink(Provider<UserDirectory> directory) {
            return new SignalSinkFactory() {

                @Override
                public String description() {
                    return "A sink within " + directory.get() + ".";
                }

                @Override
                public SignalSink open(Arguments arguments) {
                    return SINK;
                }
            };
        }

        private static MarketSourceFactory source() {
            return new MarketSourceFactory() {

                @Override
                public String description() {
                    return "No market.";
                }

                @Override
                public Source open(Arguments arguments) {
                    throw new IllegalStateException("there is no market");
                }
            };
        }
    }

    /** A plugin that wraps an extension of another, by name. */
    @PluginInfo(name = "wrapping", description = "Wraps another's model.", api = ApiVersion.CURRENT)
    public static final class WrappingPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> {
                extensionBinder(binder).bindModel("wrapping-model").to(WrappingModelFactory.class);
                // A name of its own, which is no extension's.
                binder.bind(LiquidationModelFactory.class).annotatedWith(Names.named("first-model"))
                        .to(ReadingModelFactory.class);
            };
        }
    }

    /** Describes itself by what it wraps. */
    static final class WrappingModelFactory implements LiquidationModelFactory {

        private final LiquidationModelFactory wrapped;

        @Inject
        WrappingModelFactory(@ExtensionName("first-model") LiquidationModelFactory wrapped) {
            this.wrapped = wrapped;
        }

        @Override
        public String description() {
            return "like " + wrapped.description();
        }

        @Override
        public LiquidationModel create(Instrument instrument, Arguments arguments) {
            return wrapped.create(instrument, arguments);
        }
    }

    /** A plugin of the first one's name, with nothing in it. */
    @PluginInfo(name = "first", description = "The first as well.", api = ApiVersion.CURRENT)
    public static final class NamesakePlugin implements Plugin {
    }

    /** A plugin that hides what it brings. */
    @PluginInfo(name = "hiding", description = "Hides.", api = ApiVersion.CURRENT)
    public static final class HidingPlugin implements Plugin {

        @Override
        public Module module() {
            return new PrivateModule() {

                @Override
                protected void configure() {
                    extensionBinder(binder()).bindModel("hidden").to(ReadingModelFactory.class);
                }
            };
        }
    }

    /** A plugin that needs what nobody binds. */
    @PluginInfo(name = "needy", description = "Needs more.", api = ApiVersion.CURRENT)
    public static final class NeedyPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindModel("needy-model").to(NeedyModelFactory.class);
        }
    }

    /** A plugin that binds what {@link NeedyPlugin} needs. */
    @PluginInfo(name = "giving", description = "Binds a task.", api = ApiVersion.CURRENT)
    public static final class GivingPlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> binder.bind(Runnable.class).toInstance(() -> {
            });
        }
    }

    /** A plugin whose factory fails when it is made. */
    @PluginInfo(name = "late", description = "Fails late.", api = ApiVersion.CURRENT)
    public static final class LatePlugin implements Plugin {

        @Override
        public Module module() {
            return binder -> extensionBinder(binder).bindModel("late-model").toProvider(() -> {
                throw new IllegalStateException("too late");
            });
        }
    }

    /** Describes itself by the user's directory. */
    static class ReadingModelFactory implements LiquidationModelFactory {

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
        public LiquidationModel create(Instrument instrument, Arguments arguments) {
            return mock(LiquidationModel.class);
        }
    }

    /** Needs a number that is not bound. */
    static final class NeedyModelFactory extends ReadingModelFactory {

        @Inject
        NeedyModelFactory(UserDirectory userDirectory, Runnable missing) {
            super(userDirectory);
            missing.run();
        }
    }

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheExtensionsOfAllPluginsByName() {
        PluginHost host = load(FirstPlugin.class, SecondPlugin.class);
        assertEquals(Set.of("first-model"), host.names(ExtensionKind.MODEL));
        assertEquals(Set.of("second-indicator"), host.names(ExtensionKind.INDICATOR));
        assertEquals(Set.of(), host.names(ExtensionKind.RULE));
        assertEquals(List.of("first", "second"), host.plugins().stream().map(LoadedPlugin::name).toList());
        assertEquals(List.of(), host.failed());
    }

    @Test
    void exchangesAreFoundByTheVenueOfTheirInstruments() {
        PluginHost host = load(VenuePlugin.class);
        assertEquals(Set.of("my-venue"), host.names(ExtensionKind.EXCHANGE));
        assertEquals("MY_VENUE", host.exchanges().find("MY_VENUE").orElseThrow().name());
    }

    @Test
    void parametersAreGivenWithTheName() {
        PluginHost host = load(SecondPlugin.class);
        ResolvedExtension<IndicatorFactory> chosen = host.choose(ExtensionKind.INDICATOR,
                "second-indicator( fraction = 0.1 )");
        assertEquals(0.1, chosen.arguments().get(FRACTION));
        assertEquals("second-indicator(fraction=0.1)", chosen.toString());
        assertEquals("second-indicator", host.choose(ExtensionKind.INDICATOR, "second-indicator").toString());
        assertEquals("fraction = 2: must satisfy 0 < x < 1", assertThrows(InvalidValueException.class,
                () -> host.choose(ExtensionKind.INDICATOR, "second-indicator(fraction=2)")).getMessage());
        String message = assertThrows(PluginException.class,
                () -> host.createIndicator("second-indicator(fraction=0.2)", mock(LiquidationHeatmap.class)))
                .toString();
        assertTrue(message.contains("second-indicator(fraction=0.2) of plugin second (")
                && message.endsWith("cannot be made: java.lang.IllegalStateException: asked with 0.2"), message);
    }

    @Test
    void anUnknownNameIsAnsweredWithWhatMayHaveBeenMeant() {
        PluginHost host = load(FirstPlugin.class);
        assertEquals("model = frist-model: is not known; did you mean first-model? (there are: first-model)",
                assertThrows(InvalidValueException.class, () -> host.choose(ExtensionKind.MODEL, "frist-model"))
                        .getMessage());
        assertEquals("strategy = any: no plugin brings any (loaded: [first])",
                assertThrows(InvalidValueException.class, () -> host.choose(ExtensionKind.STRATEGY, "any"))
                        .getMessage());
        assertEquals("model = open-interest: no plugin brings any, so there is no heatmap (loaded: [second])",
                assertThrows(InvalidValueException.class,
                        () -> load(SecondPlugin.class).choose(ExtensionKind.MODEL, "open-interest")).getMessage());
    }

    @Test
    void theHostBindsTheUsersDirectory() {
        UserDirectory home = UserDirectory.of(Path.of("home"));
        PluginHost host = load(search -> PluginHost.load(search.withUserDirectory(home)), FirstPlugin.class);
        assertEquals(home.toString(), host.choose(ExtensionKind.MODEL, "first-model").extension().description());
        assertEquals(UserDirectory.NONE.toString(),
                load(FirstPlugin.class).choose(ExtensionKind.MODEL, "first-model").extension().description());
    }

    @Test
    void aNameBoundTwiceFailsTheStartAndNamesBothPlaces() throws IOException {
        assertEquals("two plugins bind one name: model first-model is bound by first (" + here() + ") and by rival ("
                + here() + ")",
                assertThrows(PluginException.class, () -> load(FirstPlugin.class, RivalPlugin.class)).getMessage());

        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Path one = CompiledPlugin.jar(plugins.resolve("one.jar"), "one", "always");
        Path two = CompiledPlugin.jar(plugins.resolve("two.jar"), "two", "always");
        assertEquals(
                "two plugins bind one name: rule always is bound by one (" + one + ") and by two (" + two + ")",
                assertThrows(PluginException.class,
                        () -> load(search -> PluginHost.load(search.withDirectory(plugins)))).getMessage());
    }

    @Test
    void aPluginThatFailsIsLeftOutWithItsCause() {
        assertFailure(FuturePlugin.class, "was compiled against version 2 of the plugin api, this host has 1: "
                + "take a newer liq4j");
        assertFailure(SilentPlugin.class, "must be annotated with @PluginInfo, which states the version of the api");
        assertFailure(ThrowingPlugin.class, "no good day");
        assertFailure(FailingModulePlugin.class, "must be kebab-case");
        assertFailure(UnlinkedPlugin.class, "com/example/Missing");
        assertFailure(NeedyPlugin.class, "No implementation for java.lang.Runnable was bound");
        assertFailure(LatePlugin.class, "too late");
        assertFailure(AssertingPlugin.class, "never true");
        assertFailure(EndlessPlugin.class, "StackOverflowError");
        assertFailure(WordlessPlugin.class, "has no description");
        assertFailure(HidingPlugin.class, "in a private module");
        assertFailure(MisnamingPlugin.class, "the exchange MY_VENUE is bound as venue, must be bound as my-venue");
    }

    private void assertFailure(Class<? extends Plugin> broken, String cause) {
        PluginHost host = load(broken, FirstPlugin.class);
        assertEquals(List.of("first"), host.plugins().stream().map(LoadedPlugin::name).toList());
        FailedPlugin failed = host.failed().getFirst();
        assertEquals(broken.getName(), failed.plugin());
        assertTrue(failed.source().contains("test-classes"), failed::source);
        assertTrue(failed.cause().contains(cause), failed::cause);
        String strict = assertThrows(PluginException.class,
                () -> load(search -> PluginHost.load(search.withStrict(true)), broken, FirstPlugin.class)).toString();
        assertTrue(strict.contains(broken.getName()) && strict.contains(cause), strict);
    }

    @Test
    void severalThatFailAreAllReported() {
        PluginHost host = load(NeedyPlugin.class, LatePlugin.class, FirstPlugin.class, SilentPlugin.class);
        assertEquals(List.of("first"), host.plugins().stream().map(LoadedPlugin::name).toList());
        assertEquals(
                Set.of(NeedyPlugin.class.getName(), LatePlugin.class.getName(), SilentPlugin.class.getName()),
                Set.copyOf(host.failed().stream().map(FailedPlugin::plugin).toList()));
    }

    @Test
    void aPluginMayUseWhatAnotherBindsEvenIfAThirdIsBroken() {
        PluginHost host = load(NeedyPlugin.class, LatePlugin.class, GivingPlugin.class);
        assertEquals(List.of("needy", "giving"), host.plugins().stream().map(LoadedPlugin::name).toList());
        assertEquals(List.of(LatePlugin.class.getName()),
                host.failed().stream().map(FailedPlugin::plugin).toList());
        PluginHost without = load(NeedyPlugin.class, LatePlugin.class, FirstPlugin.class);
        assertEquals(List.of("first"), without.plugins().stream().map(LoadedPlugin::name).toList());
    }

    @Test
    void aPluginThatBindsAKeyOfTheHostOrOfAnotherIsTheOneLeftOut() {
        PluginHost host = load(FirstPlugin.class, UsurpingPlugin.class, SecondPlugin.class, ProvidingPlugin.class);
        assertEquals(List.of("first", "second", "providing"),
                host.plugins().stream().map(LoadedPlugin::name).toList());
        assertLeftOut(host, Map.of(UsurpingPlugin.class,
                "org.liq4j.api.plugin.UserDirectory was bound multiple times. It is the host's."));
        PluginHost several = load(GivingPlugin.class, TakingPlugin.class, AskingPlugin.class, NeedyPlugin.class);
        assertEquals(List.of("giving", "needy"), several.plugins().stream().map(LoadedPlugin::name).toList());
        assertLeftOut(several, Map.of(
                TakingPlugin.class, "java.lang.Runnable was bound multiple times. It is bound by giving (" + here()
                        + ").",
                AskingPlugin.class, "org.liq4j.api.plugin.UserDirectory was bound multiple times. It is the host's."));
    }

    private static void assertLeftOut(PluginHost host, Map<Class<?>, String> causes) {
        Map<String, String> expected = new TreeMap<>();
        causes.forEach((plugin, cause) -> expected.put(plugin.getName(), cause));
        Map<String, String> failed = new TreeMap<>();
        host.failed().forEach(plugin -> failed.put(plugin.plugin(), plugin.cause()));
        assertEquals(expected, failed);
    }

    @Test
    void guiceLogsNothingOfAPluginThatFails() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {

            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger guice = Logger.getLogger(Guice.class.getName());
        guice.addHandler(handler);
        guice.setUseParentHandlers(false);
        try {
            PluginHost host = load(FirstPlugin.class, LoggedPlugin.class);
            assertLeftOut(host, Map.of(LoggedPlugin.class,
                    "An exception was caught and reported. Message: no good module"));
            assertEquals(List.of(), logged);
            assertThrows(CreationException.class, () -> Guice.createInjector(new LoggedPlugin().module()));
            assertEquals(1, logged.size(), "what others make with Guice is logged as before");
        } finally {
            guice.setUseParentHandlers(true);
            guice.removeHandler(handler);
        }
    }

    @Test
    void anExtensionIsInjectedByItsName() {
        PluginHost host = load(FirstPlugin.class, WrappingPlugin.class);
        assertEquals(List.of(), host.failed());
        assertEquals(Set.of("first-model", "wrapping-model"), host.names(ExtensionKind.MODEL));
        assertEquals("like " + UserDirectory.NONE,
                host.choose(ExtensionKind.MODEL, "wrapping-model").extension().description());
    }

    @Test
    void aNameMadeByTheHostIsEqualToOneThatIsWritten() throws NoSuchMethodException {
        Annotation written = WrappingModelFactory.class.getDeclaredConstructor(LiquidationModelFactory.class)
                .getParameterAnnotations()[0][0];
        BoundName made = new BoundName("first-model");
        assertEquals(written, made);
        assertEquals(made, written);
        assertEquals(written.hashCode(), made.hashCode());
        assertNotEquals(new BoundName("other-model"), made);
        assertEquals(ExtensionName.class, made.annotationType());
        assertEquals("@ExtensionName(\"first-model\")", made.toString());
    }

    @Test
    void sourcesAndSinksAreOpenedByText() {
        PluginHost host = load(ProvidingPlugin.class);
        assertEquals(SINK, host.openSink("kept"));
        assertEquals("sink = kebt: is not known; did you mean kept? (there are: kept)",
                assertThrows(InvalidValueException.class, () -> host.openSink("kebt")).getMessage());
        assertEquals("none of plugin providing (" + here()
                + ") cannot be made: java.lang.IllegalStateException: there is no market",
                assertThrows(PluginException.class, () -> host.openSource("none")).getMessage());
    }

    @Test
    void twoPluginsOfOneNameAreRefusedWithBothPlaces() throws IOException {
        assertEquals("two plugins have one name: first is in " + here() + " and in " + here(),
                assertThrows(PluginException.class, () -> load(FirstPlugin.class, NamesakePlugin.class))
                        .getMessage());
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Path one = CompiledPlugin.jar(plugins.resolve("one.jar"), "same", "always");
        Path two = CompiledPlugin.jar(plugins.resolve("two.jar"), "same", "ever");
        assertEquals("two plugins have one name: same is in " + one + " and in " + two,
                assertThrows(PluginException.class,
                        () -> load(search -> PluginHost.load(search.withDirectory(plugins)))).getMessage());
    }

    private static String here() {
        return Path.of(FirstPlugin.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }

    @Test
    void aServiceFileThatNamesNoClassIsReported() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(Plugin.class.getName()),
                List.of("com.example.Nowhere", FirstPlugin.class.getName()));
        PluginHost host = withLoader(loader -> PluginHost.load(loader));
        assertEquals(1, host.plugins().size());
        assertTrue(host.failed().getFirst().cause().contains("com.example.Nowhere"), host.failed()::toString);
    }

    @Test
    void eachJarOfADirectoryHasItsOwnClassLoaderAndSharesTheApi() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        CompiledPlugin.jar(plugins.resolve("one.jar"), "one", "always");
        Path folderOfJars = Files.createDirectory(plugins.resolve("two"));
        CompiledPlugin.jar(folderOfJars.resolve("two.jar"), "two", "ever");
        Files.writeString(plugins.resolve("broken.jar"), "this is no jar");
        Files.writeString(plugins.resolve("notes.txt"), "not a plugin");
        try (PluginHost host = load(search -> PluginHost.load(search.withDirectory(plugins)), FirstPlugin.class)) {
            assertEquals(List.of(plugins.resolve("one.jar").toString(), folderOfJars.toString()),
                    host.plugins().stream().skip(1).map(LoadedPlugin::source).toList());
            assertEquals(List.of(plugins.resolve("broken.jar").toString()),
                    host.failed().stream().map(FailedPlugin::source).toList());
            assertTrue(host.failed().getFirst().cause().startsWith("broken.jar is no readable jar ("),
                    host.failed()::toString);
            assertEquals(BooleanRule.TRUE, host.createRule("always", mock(LiquidationHeatmap.class)));
            assertEquals(BooleanRule.TRUE, host.createRule("ever", mock(LiquidationHeatmap.class)));
        }
    }

    @Test
    void aPluginsOwnLibraryComesBeforeTheHosts() throws IOException, ClassNotFoundException {
        Path jar = folder.resolve("own.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                InputStream in = Objects.requireNonNull(
                        Mockito.class.getResourceAsStream("/org/mockito/Mockito.class"))) {
            entries.putNextEntry(new JarEntry("org/mockito/Mockito.class"));
            in.transferTo(entries);
        }
        try (PluginClassLoader loader = new PluginClassLoader(List.of(jar.toUri().toURL()),
                PluginHostTest.class.getClassLoader())) {
            assertNotEquals(Mockito.class, loader.loadClass(Mockito.class.getName()));
            assertEquals(Plugin.class, loader.loadClass(Plugin.class.getName()));
            assertEquals(Test.class, loader.loadClass(Test.class.getName()));
            assertEquals(Inject.class, loader.loadClass(Inject.class.getName()));
            assertTrue(String.valueOf(loader.getResource("org/mockito/Mockito.class")).contains("own.jar"));
            assertTrue(Collections.list(loader.getResources("org/mockito/Mockito.class")).getFirst().toString()
                    .contains("own.jar"));
        }
    }

    @Test
    void aJarThatIsOnTheClassPathTooIsSaidToBe() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        try (OutputStream out = Files.newOutputStream(plugins.resolve("copy.jar"));
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("META-INF/services/" + Plugin.class.getName()));
            entries.write(FirstPlugin.class.getName().getBytes(StandardCharsets.UTF_8));
        }
        try (PluginHost host = load(search -> PluginHost.load(search.withDirectory(plugins)), FirstPlugin.class)) {
            assertEquals("is on the class path already", host.failed().getFirst().cause());
            assertEquals(1, host.plugins().size());
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsRefused() {
        assertTrue(assertThrows(PluginException.class,
                () -> load(search -> PluginHost.load(search.withDirectory(folder.resolve("none"))))).toString()
                .contains(folder.resolve("none").toString()));
    }

    private PluginHost load(Class<?>... plugins) {
        return load(PluginHost::load, plugins);
    }

    private PluginHost load(Function<PluginSearch, PluginHost> loading, Class<?>... plugins) {
        try {
            Path services = Files.createDirectories(folder.resolve("META-INF/services"));
            Files.write(services.resolve(Plugin.class.getName()),
                    List.of(plugins).stream().map(Class::getName).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withLoader(loader -> loading.apply(PluginSearch.of(loader)));
    }

    private PluginHost withLoader(Function<ClassLoader, PluginHost> loading) {
        try (URLClassLoader loader = new URLClassLoader(new URL[]{folder.toUri().toURL()},
                PluginHostTest.class.getClassLoader())) {
            return loading.apply(loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
