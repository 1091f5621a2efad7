/* SPDX-License-Identifier: MIT */
package org.liq4j.api.plugin;

import com.google.inject.CreationException;
import com.google.inject.ProvisionException;

/** Why something failed, in one line for a user. */
final class Causes {

    private Causes() {
    }

    static String of(Throwable failure) {
        Throwable told = switch (failure) {
            case CreationException creation -> creation.getCause() == null ? creation : creation.getCause();
            case ProvisionException provision -> provision.getCause() == null ? provision : provision.getCause();
            default -> failure;
        };
        if (told instanceof CreationException creation) {
            return creation.getErrorMessages().iterator().next().getMessage();
        }
        StringBuilder text = new StringBuilder(words(told));
        for (Throwable cause = told.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getMessage() == null || text.indexOf(cause.getMessage()) < 0) {
                text.append("; caused by ").append(words(cause));
            }
        }
        return text.toString();
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof PluginException && message != null ? message : failure.toString();
    }
}
