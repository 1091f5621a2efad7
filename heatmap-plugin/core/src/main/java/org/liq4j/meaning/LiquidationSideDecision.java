/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.ExchangeConventions.LiquidationReport;
import org.liq4j.api.exchange.ExchangeConventions.SideField;

/**
 * Whose side the words {@code buy} and {@code sell} of liquidations tell: by the header, by the form of the file, by the exchange,
 * or as stated. Exchanges that tell the position's side are turned by most who pass their data on, so there the form must show
 * whose words they are.
 */
final class LiquidationSideDecision {

    private static final Set<String> OF_POSITIONS = Set.of("long", "short");
    private static final Set<String> OF_ORDERS = Set.of("orderside", "takerside", "tradeside", "aggressorside");

    private final ColumnAssignment assignment;

    LiquidationSideDecision(ColumnAssignment assignment) {
        this.assignment = assignment;
    }

    void decide() {
        int column = assignment.column("side");
        if (column < 0 || assignment.isOwnExport()) {
            return;
        }
        List<String> words = FirstCells.of(assignment.table(), column).stream()
                .map(word -> word.toLowerCase(Locale.ROOT)).distinct().toList();
        if (words.stream().noneMatch(word -> word.matches("buy|sell|b|a|s|bid|ask"))) {
            assignment.explain(column, OF_POSITIONS.containsAll(words)
                    ? "long and short are the side of the position"
                    : "1 if a long was liquidated, -1 if a short");
            return;
        }
        String header = assignment.headers().get(column);
        Optional<SideField> stated = assignment.facts().liquidationSide();
        if (stated.isPresent()) {
            take(column, stated.get(), "as stated");
        } else if (assignment.meaning(column).filter(found -> found.meaning() == ColumnMeaning.POSITION_SIDE)
                .isPresent()) {
            take(column, SideField.POSITION, "the header says so");
        } else if (OF_ORDERS.contains(HeaderCatalogue.normalised(header))) {
            take(column, SideField.ORDER, "the header says so");
        } else if (assignment.isNormalisedByVendor()) {
            take(column, SideField.ORDER, "a file with local_timestamp has it normalised for all exchanges");
        } else {
            SideField side = ofExchange(column);
            take(column, side, side == SideField.ORDER
                    ? "as the exchange tells it"
                    : "the headers are the exchange's own");
        }
    }

    private SideField ofExchange(int column) {
        String venue = assignment.facts().instrument().map(instrument -> instrument.venue())
                .orElse("the exchange");
        Optional<LiquidationReport> report = assignment.facts().conventions()
                .flatMap(ExchangeConventions::liquidationReport);
        if (report.isEmpty()) {
            throw assignment.fault(column, "whose side liquidations of " + venue
                    + " tell is not known; state it: --liquidation-side order if sell liquidated a long, position if buy did");
        }
        if (report.get().sideField() == SideField.ORDER) {
            return SideField.ORDER;
        }
        if (report.get().ownForms().stream().anyMatch(assignment.headers()::containsAll)) {
            return SideField.POSITION;
        }
        throw assignment.fault(column, venue
                + " itself tells the side of the position, many others that of the order, and "
                + "these headers are not its own; state it: --liquidation-side order if sell liquidated a long, position if buy did");
    }

    private void take(int column, SideField side, String reason) {
        assignment.liquidationSide(side);
        String meaning = side == SideField.ORDER
                ? "side of the closing order: sell liquidated a long"
                : "side of the position: buy liquidated a long";
        assignment.explain(column, meaning + ", " + reason);
        assignment.note(assignment.headers().get(column) + " is taken for the " + meaning);
    }
}
