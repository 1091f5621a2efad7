/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import com.google.inject.Inject;
import com.google.inject.Injector;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Gives the command line its commands from the injector; what else it makes has a constructor without parameters. */
final class CommandFactory implements IFactory {

    private final Injector injector;
    private final IFactory others = CommandLine.defaultFactory();

    @Inject
    CommandFactory(Injector injector) {
        this.injector = injector;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.isAnnotationPresent(Command.class) ? injector.getInstance(type) : others.create(type);
    }
}
