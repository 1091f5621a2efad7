/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Another download is at work in a folder. */
public final class FolderInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super(folder + ": another download is at work there; run again when it is over");
    }
}
