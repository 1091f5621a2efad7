/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Instant;
import java.util.Optional;

import org.liq4j.http.HttpException;
import org.liq4j.http.HttpException.Reason;
import org.liq4j.http.HttpProtocol;

/** What statuses mean of a folder of files; the pages that come with them say nothing more. */
final class ArchiveProtocol implements HttpProtocol {

    @Override
    public Optional<HttpException> error(int status, byte[] body, Instant sent) {
        return Optional.of(switch (status) {
            case 301, 302, 303, 307, 308 ->
                new HttpException(Reason.REFUSED, "leads to another address, which is not followed");
            case 404, 410 -> new HttpException(Reason.ABSENT, "there is no such file");
            // Asked for bytes beyond the end: what is there belongs to something longer.
            case 416 -> new HttpException(Reason.DAMAGED, "the file ends before what is here of it");
            case 418 -> new HttpException(Reason.BANNED, "banned for too many requests");
            case 429 -> new HttpException(Reason.RATE_LIMITED, "too many requests");
            case 403, 451 -> new HttpException(Reason.RESTRICTED, "not served to this address");
            case 408 -> new HttpException(Reason.OVERLOADED, "the request took too long");
            default -> status >= 500
                    ? new HttpException(Reason.OVERLOADED, "the server is in trouble")
                    : new HttpException(Reason.REFUSED, "the request is refused");
        });
    }
}
