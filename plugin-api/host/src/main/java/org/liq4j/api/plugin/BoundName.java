/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.lang.annotation.Annotation;

import org.jspecify.annotations.Nullable;

/** The annotation as an object, for keys that are made by name; it is equal to one that a compiler wrote. */
@SuppressWarnings("ClassExplicitlyAnnotation") // as Guice's own names are made
final class BoundName implements ExtensionName {

    private final String value;

    BoundName(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return ExtensionName.class;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExtensionName name && value.equals(name.value());
    }

    /** As {@link Annotation#hashCode} prescribes. */
    @Override
    public int hashCode() {
        return (127 * "value".hashCode()) ^ value.hashCode();
    }

    @Override
    public String toString() {
        return "@ExtensionName(\"" + value + "\")";
    }
}
