/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import com.google.inject.Binder;
import com.google.inject.Module;

import static org.liq4j.api.plugin.ExtensionBinder.extensionBinder;

/** The sink {@code webhook}. */
public final class WebhookModule implements Module {

    @Override
    public void configure(Binder binder) {
        extensionBinder(binder).bindSignalSink("webhook").to(WebhookSinkFactory.class);
    }
}
