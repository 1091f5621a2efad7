/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What of a venue's replies was left out, counted by why, with the first example of each. Not thread-safe. */
public final class ReplyIssues {

    /** Why something was left out. */
    public enum Issue {

        /** A row that breaks a rule. */
        BROKEN_ROW,
        /** A field whose name is not known. */
        UNKNOWN_FIELD,
        /** A word whose meaning is not known. */
        UNKNOWN_VALUE,
        /** A row of another time than was asked for. */
        OUTSIDE_RANGE,
        /** A row that came twice. */
        REPEATED_ROW,
        /** A row without a value: the venue had none, and says so with 0 or a blank. */
        MISSING_VALUE;

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private record Tally(long count, String first) {
    }

    private final Map<Issue, Tally> tallies = new EnumMap<>(Issue.class);

    /** Counts one. */
    public void add(Issue issue, String example) {
        tallies.merge(issue, new Tally(1, example), (old, one) -> new Tally(old.count() + 1, old.first()));
    }

    /** Counts what others have counted. */
    public void addAll(ReplyIssues others) {
        others.tallies.forEach((issue, tally) -> tallies.merge(issue, tally,
                (old, more) -> new Tally(old.count() + more.count(), old.first())));
    }

    public long count(Issue issue) {
        Tally tally = tallies.get(issue);
        return tally == null ? 0 : tally.count();
    }

    /** One sentence without full stop for each kind that occurred. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        tallies.forEach((issue, tally) -> sentences
                .add(issue.label() + ": " + tally.count() + " left out, the first: " + tally.first()));
        return sentences;
    }
}
