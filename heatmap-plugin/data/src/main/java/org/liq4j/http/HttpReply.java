/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

import okhttp3.Response;
import okio.BufferedSource;

import org.liq4j.http.HttpException.Reason;

/** A reply whose status is that of a success. Its body is read once, within the call that hands it out. */
public final class HttpReply {

    private final Response response;

    HttpReply(Response response) {
        this.response = response;
    }

    public int status() {
        return response.code();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(response.header(name));
    }

    /** When it was sent, as its head says. */
    public Optional<Instant> sent() {
        return Optional.ofNullable(response.headers().getInstant("Date"));
    }

    /** The body as it comes. */
    public InputStream stream() {
        return response.body().byteStream();
    }

    /**
     * The whole body, unpacked.
     *
     * @param most
     *            bytes above which it is refused
     * @throws HttpException
     *             if it is longer
     */
    public byte[] bytes(int most) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(most + 1L)) {
            throw new HttpException(Reason.BROKEN_REPLY, "reply is longer than " + most + " bytes");
        }
        return source.readByteArray();
    }
}
