/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.nio.file.Path;

import org.liq4j.api.Liq4jException;

/** Another download is at work in a folder. */
public final class FolderInUseException extends Liq4jException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super(Blame.DATA, folder + ": another download is at work there; run again when it is over");
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
