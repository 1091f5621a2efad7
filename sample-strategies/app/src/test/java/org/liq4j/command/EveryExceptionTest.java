/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException;
import org.liq4j.api.Liq4jException.Blame;
import org.liq4j.api.market.Instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Found by scanning the class path: a new exception cannot be forgotten. */
class EveryExceptionTest {

    /** Each exception, with those of all its constructors and reasons. */
    private static final Map<String, Set<Blame>> BLAMES = Map.ofEntries(
            Map.entry("ArchiveDataException", EnumSet.of(Blame.DATA)),
            Map.entry("BracketDataException", EnumSet.of(Blame.DATA)),
            Map.entry("TableDataException", EnumSet.of(Blame.DATA)),
            Map.entry("FolderInUseException", EnumSet.of(Blame.DATA)),
            Map.entry("HttpException", EnumSet.of(Blame.DATA, Blame.NETWORK)),
            Map.entry("InvalidValueException", EnumSet.of(Blame.USAGE)),
            Map.entry("NotFoundException", EnumSet.of(Blame.USAGE)),
            Map.entry("NothingStoredException", EnumSet.of(Blame.DATA)),
            Map.entry("ParameterDataException", EnumSet.of(Blame.DATA)),
            Map.entry("PluginException", EnumSet.of(Blame.DATA)),
            Map.entry("RefusedPositionException", EnumSet.of(Blame.USAGE)),
            Map.entry("SessionStateException", EnumSet.of(Blame.USAGE, Blame.DATA)),
            Map.entry("StoreDataException", EnumSet.of(Blame.DATA)),
            Map.entry("InvalidDataException", EnumSet.of(Blame.DATA)),
            Map.entry("UndeliverableException", EnumSet.of(Blame.NETWORK)),
            Map.entry("UsageException", EnumSet.of(Blame.USAGE)));

    /** Without those that never leave the class that they are nested in. */
    private static List<Class<?>> exceptions() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.liq4j", "com.example").stream()
                .filter(found -> found.isAssignableTo(Throwable.class))
                .<Class<?>>map(JavaClass::reflect)
                .filter(found -> !Modifier.isAbstract(found.getModifiers())
                        && !Modifier.isPrivate(found.getModifiers()))
                .toList();
    }

    @Test
    void everyExceptionHasTheBaseAndItsBlame() throws ReflectiveOperationException {
        Map<String, Set<Blame>> found = new TreeMap<>();
        for (Class<?> type : exceptions()) {
            assertTrue(Liq4jException.class.isAssignableFrom(type), type + " must be a Liq4jException");
            found.put(type.getSimpleName(), instances(type).stream().map(Liq4jException::blame)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Blame.class))));
        }
        assertEquals(new TreeMap<>(BLAMES), found);
    }

    @Test
    void everyBlameHasAnExitStatusOfItsOwn() {
        assertEquals(List.of(ExitCode.USAGE, ExitCode.DATA, ExitCode.NETWORK, ExitCode.FAULT),
                List.of(Blame.values()).stream().map(ExitCode::of).toList());
    }

    private static List<Liq4jException> instances(Class<?> type) throws ReflectiveOperationException {
        List<Liq4jException> all = new ArrayList<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            constructor.setAccessible(true);
            Class<?>[] parameters = constructor.getParameterTypes();
            int choices = 1;
            for (Class<?> parameter : parameters) {
                choices *= parameter.isEnum() ? parameter.getEnumConstants().length : 1;
            }
            for (int choice = 0; choice < choices; choice++) {
                Object[] arguments = new Object[parameters.length];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = argument(parameters[i], choice);
                }
                all.add((Liq4jException) constructor.newInstance(arguments));
            }
        }
        return all;
    }

    private static Object argument(Class<?> type, int choice) {
        if (type.isEnum()) {
            return type.getEnumConstants()[choice];
        }
        List<Object> samples = List.of("text", 7, 7L, Path.of("file"), Optional.empty(), Duration.ZERO, Instant.EPOCH,
                new Instrument("BINANCE", "BTCUSDT"), new InvalidValueException("field", "value", "rule"),
                new InvalidValueException[0], List.of("problem"));
        Class<?> wanted = type == long.class ? Long.class : type == int.class ? Integer.class : type;
        return samples.stream().filter(wanted::isInstance).findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }
}
