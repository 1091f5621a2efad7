/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

/** Watches a download; called by several threads. */
public interface DownloadProgress {

    /** Nobody watches. */
    DownloadProgress NONE = new DownloadProgress() {

        @Override
        public void planned(int files) {
        }

        @Override
        public void finished(ArchiveFile file) {
        }
    };

    /** So many files more are to be looked after. */
    void planned(int files);

    /** One of them is done with, whatever became of it. */
    void finished(ArchiveFile file);
}
