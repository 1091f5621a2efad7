/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.google.inject.BindingAnnotation;

/**
 * The name that an extension is bound by. A plugin may ask for an extension by it, its own or another's:
 *
 * <pre>
 * &#64;Inject
 * MyModelFactory(&#64;ExtensionName("open-interest") LiquidationModelFactory wrapped)
 * </pre>
 */
@BindingAnnotation
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ExtensionName {

    /** Kebab-case; unique among the extensions of one kind. */
    String value();
}
