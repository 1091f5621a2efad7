/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a host must know of a plugin before it makes one:
 *
 * <pre>
 * &#64;PluginInfo(name = "liquidation-vwap", description = "One sentence.", api = ApiVersion.CURRENT)
 * public final class LiquidationVwapPlugin implements Plugin
 * </pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PluginInfo {

    /** Kebab-case. */
    String name();

    /** One sentence for a user who lists plugins. */
    String description();

    /** {@link ApiVersion#CURRENT} when the plugin was compiled. */
    int api();
}
