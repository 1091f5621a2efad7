/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.server.http.AccessToken;
import org.liq4j.server.http.HttpLimits;
import org.liq4j.server.http.HttpServerSettings;

/** Where a server listens and who may come in. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", defaultValue = "8282", description = "Port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "Address to listen at (default: this machine's loopback addresses). One that others reach needs a token.")
    private @Nullable String bind;

    @Option(names = "--token-file", paramLabel = "FILE", description = "File of mode 0600 with the token that clients must show (default: the variable LIQ4J_TOKEN, if it is set).")
    private @Nullable Path tokenFile;

    @Option(names = "--host-name", paramLabel = "NAME", description = "A further name by which the server is called, for example behind a proxy, with :PORT where it has one; may be given several times.")
    private List<String> names = List.of();

    /**
     * What the options say.
     *
     * @param environmentToken
     *            the token from the environment, if it is set there
     */
    HttpServerSettings settings(Optional<String> environmentToken) {
        Optional<InetAddress> address = Optional.ofNullable(bind).map(ServerOptions::address);
        Optional<AccessToken> token = Optional.ofNullable(tokenFile).map(file -> TokenFile.read("--token-file", file))
                .or(() -> environmentToken
                        .map(text -> UsageException.check("LIQ4J_TOKEN", () -> new AccessToken(text))));
        if (address.isPresent() && !address.get().isLoopbackAddress() && token.isEmpty()) {
            throw new UsageException("--bind = " + bind
                    + ": other machines can reach this address; a token is needed (--token-file or LIQ4J_TOKEN)");
        }
        HttpServerSettings anywhere = UsageException.check("--port",
                () -> new HttpServerSettings(address, port, token, List.of(), HttpLimits.DEFAULT));
        return UsageException.check("--host-name", () -> anywhere.withNames(names));
    }

    /** A name would be looked up in the network. */
    private static InetAddress address(String text) {
        if (!text.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*|localhost")) {
            throw new UsageException("--bind = " + text + ": must be an address, for example 127.0.0.1 or 0.0.0.0");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new UsageException("--bind = " + text + ": must be an address, for example 127.0.0.1 or 0.0.0.0");
        }
    }
}
