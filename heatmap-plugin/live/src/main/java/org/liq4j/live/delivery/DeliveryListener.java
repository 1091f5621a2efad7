/* SPDX-License-Identifier: MIT */
package org.liq4j.live.delivery;

/** Hears of what does not reach a sink. Called on the threads of the sinks; does nothing unless overridden. */
public interface DeliveryListener {

    /** Hears nothing. */
    DeliveryListener NONE = new DeliveryListener() {
    };

    /** A sink has failed, for the first time since it last took something; it will be tried again. */
    default void failing(String sink, String id, String why) {
    }

    /** A sink that was failing has taken an entry. */
    default void recovered(String sink, String id) {
    }

    /** A sink has given an entry up: it will not get it again. */
    default void gaveUp(String sink, String id, String why) {
    }

    /** At the end entries were left, which stay in the outbox. */
    default void left(String sink, long entries) {
    }
}
