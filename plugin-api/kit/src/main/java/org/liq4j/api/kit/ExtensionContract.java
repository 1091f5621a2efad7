/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.extension.Extension;
import org.liq4j.api.extension.Parameter;

/**
 * What an extension's factory promises of its parameters. Inherit from it and say which factory, and how it makes something:
 *
 * <pre>
 * class MyIndicatorFactoryTest extends ExtensionContract&lt;IndicatorFactory&gt; {
 *
 *     protected IndicatorFactory create() {
 *         return new MyIndicatorFactory();
 *     }
 *
 *     protected Object make(IndicatorFactory factory, Arguments arguments) {
 *         return factory.create(heatmap, arguments);
 *     }
 * }
 * </pre>
 *
 * @param <F>
 *            the factory's type
 */
public abstract class ExtensionContract<F extends Extension> {

    /** What users mistype, and numbers at the ends of all ranges. */
    private static final List<String> ODD_VALUES = List.of("", "nonsense", "NaN", "Infinity", "-1", "0", "1e308",
            "-1e308", "2147483647", "999999d", "0s");

    protected ExtensionContract() {
    }

    /** The factory. */
    protected abstract F create();

    /** Makes what the factory makes; what must be closed is to be closed here. */
    protected abstract Object make(F factory, Arguments arguments);

    /** Values for the parameters that have no default; none unless overridden. */
    protected Map<String, String> required() {
        return Map.of();
    }

    private static AssertionFailedError broken(Extension factory, String promise) {
        return new AssertionFailedError(factory.getClass().getName() + ": " + promise);
    }

    @Test
    void itsParametersAreDeclaredInFull() {
        F factory = create();
        if (factory.description().isBlank()) {
            throw broken(factory, "must have a description");
        }
        Arguments.requireDistinct(factory.parameters());
        for (Parameter<?> parameter : factory.parameters()) {
            if (parameter.description().isBlank()) {
                throw broken(factory, "the parameter " + parameter.name() + " must have a description");
            }
            Optional<String> standard = parameter.defaultText();
            standard.ifPresent(parameter::parse);
            if (standard.isEmpty() && !required().containsKey(parameter.name())) {
                throw broken(factory, "the parameter " + parameter.name()
                        + " has no default: give a value in required()");
            }
        }
        if (!create().parameters().stream().map(Parameter::name).toList()
                .equals(factory.parameters().stream().map(Parameter::name).toList())) {
            throw broken(factory, "must declare the same parameters each time");
        }
    }

    @Test
    void itMakesSomethingOfItsDefaults() {
        F factory = create();
        try {
            make(factory, Arguments.of(factory, required()));
        } catch (RuntimeException e) {
            throw new AssertionFailedError(
                    factory.getClass().getName() + ": must make something of its defaults, but threw "
                            + e,
                    e);
        }
    }

    @Test
    void anUnknownParameterIsRefused() {
        F factory = create();
        try {
            Arguments.of(factory, Map.of("no-such-parameter", "1"));
        } catch (InvalidValueException refused) {
            return;
        }
        throw broken(factory, "must refuse an unknown parameter");
    }

    /** A value is taken and makes something, or it is refused by name, value and rule; nothing else may happen. */
    @Test
    void aValueOutOfRangeIsRefusedByNameAndRule() {
        F factory = create();
        for (Parameter<?> parameter : factory.parameters()) {
            for (String odd : ODD_VALUES) {
                Map<String, String> given = new HashMap<>(required());
                given.put(parameter.name(), odd);
                tryValue(factory, parameter.name(), odd, given);
            }
        }
    }

    private void tryValue(F factory, String name, String odd, Map<String, String> given) {
        try {
            make(factory, Arguments.of(factory, given));
        } catch (InvalidValueException refused) {
            if (refused.rule().isBlank()) {
                throw broken(factory, name + "=" + odd + " must be refused with the violated rule");
            }
        } catch (RuntimeException e) {
            throw new AssertionFailedError(factory.getClass().getName() + ": " + name + "=" + odd
                    + " must be taken, or be refused by an InvalidValueException, but threw " + e, e);
        }
    }
}
