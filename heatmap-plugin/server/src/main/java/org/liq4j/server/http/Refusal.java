/* SPDX-License-Identifier: MIT */
package org.liq4j.server.http;

/**
 * Why a request is not answered.
 *
 * @param status
 *            of HTTP
 * @param message
 *            for whoever sent the request; repeats nothing of it
 */
record Refusal(int status, String message) {
}
