/* SPDX-License-Identifier: MIT */
package org.liq4j.webhook;

import java.net.URI;
import java.net.URISyntaxException;

import org.liq4j.api.InvalidValueException;
import org.liq4j.http.HttpConnections;

/**
 * Where to post. Path and query often are a password of their own, so that only the host is ever shown.
 *
 * @param origin
 *            scheme, host and port
 * @param path
 *            path and query as they were given
 */
record WebhookAddress(URI origin, String path) {

    private static final String RULE = "must be an address with a host and without a user, https or http of this machine";

    /**
     * @throws InvalidValueException
     *             unless it is https, or http of this machine; does not show it
     */
    static WebhookAddress parse(String field, Secret address) {
        try {
            URI uri = new URI(address.reveal());
            if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new InvalidValueException(field, Secret.NOT_SHOWN, RULE);
            }
            URI origin = new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null);
            HttpConnections.requireAddress(field, origin.toString());
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return new WebhookAddress(origin, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (URISyntaxException malformed) {
            throw new InvalidValueException(field, Secret.NOT_SHOWN, RULE);
        }
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
