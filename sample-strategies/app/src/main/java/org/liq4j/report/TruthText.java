/* SPDX-License-Identifier: MIT */
package org.liq4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.liq4j.api.extension.Durations;
import org.liq4j.truth.BookScore;
import org.liq4j.truth.Spread;
import org.liq4j.truth.TruthResult;
import org.liq4j.truth.TruthSettings;

/** Prints a comparison with the truth for a terminal, at most 100 columns wide. */
public final class TruthText {

    private static final String ROW = "  %-26s %-22s %9s %12s %12s %9s";

    private TruthText() {
    }

    /** The tables as lines of text, each ended by a line feed. */
    public static String of(TruthResult result) {
        TruthSettings settings = result.settings();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT,
                "Modelled books against the positions of %d simulated markets (seeds %d to %d) of %,d minutes",
                settings.seeds(), settings.firstSeed(), settings.firstSeed() + settings.seeds() - 1, settings.bars()));
        lines.add(String.format(Locale.ROOT, "%,d instants, every %s after the first quarter; both sides",
                result.instants(),
                Durations.format(TruthSettings.INTERVAL)));
        lines.add("");
        lines.add("Whole book");
        lines.add(header("near mass"));
        result.books().forEach(book -> lines.add(row(book, book.earthMover(), book.matched(), share(book.nearMass()))));
        lines.add("");
        lines.add("Levels within 5 % of spot only, brought to add up to 1");
        lines.add(header(""));
        result.books().forEach(book -> lines.add(row(book, book.nearEarthMover(), book.nearMatched(), "")));
        lines.add("");
        explain(lines, result);
        return String.join("\n", lines) + "\n";
    }

    private static String header(String last) {
        return String.format(Locale.ROOT, ROW, "book", "given", "mover, bp", "over seeds", "within 25 bp", last)
                .stripTrailing();
    }

    private static String row(BookScore book, Optional<Spread> earthMover, Optional<Spread> matched, String last) {
        return String.format(Locale.ROOT, ROW, book.book(), book.inputs(),
                earthMover.map(spread -> number(spread.mean())).orElse("-"),
                earthMover.map(spread -> number(spread.lowest()) + "-" + number(spread.highest())).orElse(""),
                share(matched), last).stripTrailing();
    }

    private static void explain(List<String> lines, TruthResult result) {
        WrappedText.add(lines, "Mover",
                "earth-mover distance between the notional by liquidation price of the book and of "
                        + "the positions, each side brought to add up to 1: how far its mass has to be moved on average, in basis "
                        + "points of spot. Less is better.");
        WrappedText.add(lines, "Within",
                "share of the true notional that can be paired one to one with the book's no farther "
                        + "than 25 basis points away. More is better.");
        WrappedText.add(lines, "Near", "share of a book's own mass within 5 % of spot; of the true one it is "
                + share(result.trueNearMass()) + ".");
        WrappedText.add(lines, "Controls",
                "random: levels at distances from spot drawn from a density 1/d. Average distance: "
                        + "the mean shape, by distance from spot, of the default model's own earlier books, or of the earlier truth, "
                        + "which nobody on a market knows; neither knows a price.");
        List<String> unread = unread(result.books());
        if (!unread.isEmpty()) {
            WrappedText.add(lines, "Note", "the same to the last bit as with all inputs: " + String.join("; ", unread)
                    + ". The model does not read what it lacks there.");
        }
        WrappedText.add(lines, "Note",
                "a simulated market tells how a model does where traders behave as simulated: leverage "
                        + "log-normal around 12x, and a price that ignores positions. It promises nothing about a real market.");
    }

    /** The rows that agree wholly with the same book's row of all inputs, which stands before them. */
    private static List<String> unread(List<BookScore> books) {
        List<String> unread = new ArrayList<>();
        for (BookScore book : books) {
            BookScore first = books.stream().filter(other -> other.book().equals(book.book())).findFirst()
                    .orElseThrow();
            BookScore renamed = new BookScore(first.book(), book.inputs(), first.earthMover(), first.matched(),
                    first.nearMass(), first.nearEarthMover(), first.nearMatched());
            if (!first.equals(book) && renamed.equals(book)) {
                unread.add(book.book() + " " + book.inputs());
            }
        }
        return unread;
    }

    private static String number(double basisPoints) {
        return String.format(Locale.ROOT, "%,.0f", basisPoints);
    }

    private static String share(Optional<Spread> share) {
        return share.map(spread -> Figures.percent(spread.mean(), 1)).orElse("-");
    }
}
