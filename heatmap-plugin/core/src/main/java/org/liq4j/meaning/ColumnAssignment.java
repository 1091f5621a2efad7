/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.liq4j.api.exchange.ExchangeConventions.SideField;
import org.liq4j.api.exchange.ExchangeConventions.TimeLabel;
import org.liq4j.api.rows.RowColumn;
import org.liq4j.api.rows.RowKind;
import org.liq4j.table.TableDataException;
import org.liq4j.table.TextTable;

/** Gives each column of one table its meaning. Used once. */
final class ColumnAssignment {

    static final String IGNORED = "ignored";
    private static final int NONE = -1;

    private final TextTable table;
    private final ReadingRequest request;
    private final List<String> headers;
    private final HeaderCatalogue catalogue;
    private final List<Optional<HeaderMeaning>> meanings;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Double> factors = new HashMap<>();
    private final String[] takenFor;
    private final String[] reasons;
    private final List<String> notes = new ArrayList<>();
    private Optional<TimeLabel> timeLabel = Optional.empty();
    private SideField liquidationSide = SideField.ORDER;
    private TableReading.TakerWords takerWords = TableReading.TakerWords.SIDE;

    ColumnAssignment(TextTable table, ReadingRequest request) {
        this.table = table;
        this.request = request;
        this.headers = table.header().cells().stream().map(String::strip).toList();
        this.catalogue = new HeaderCatalogue(FileFamily.of(request.kind()), headers,
                request.facts().instrument().map(instrument -> instrument.symbol()));
        this.meanings = headers.stream().map(catalogue::find).toList();
        this.takenFor = new String[headers.size()];
        this.reasons = new String[headers.size()];
        Arrays.fill(takenFor, IGNORED);
        for (int c = 0; c < reasons.length; c++) {
            reasons[c] = meanings.get(c).map(found -> "not needed: " + found.words()).orElse("not known");
        }
    }

    TableReading reading() {
        checkDistinct();
        SelectedRows selected = new RowSelection(this).selected();
        request.headers().forEach(this::state);
        assignTimes();
        request.fields().forEach(this::assign);
        new UnitDecision(this, selected).decide();
        if (request.kind().equals(Optional.of(RowKind.LIQUIDATIONS))) {
            new LiquidationSideDecision(this).decide();
        }
        return new TableReading(selected, this);
    }

    private void checkDistinct() {
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 0; column < headers.size(); column++) {
            Integer earlier = seen.put(headers.get(column), column);
            if (earlier != null) {
                throw fault(column, "duplicate column, header of column " + (earlier + 1) + " and of column "
                        + (column + 1));
            }
        }
    }

    private void state(String field, String header) {
        int column = find(header);
        columns.forEach((other, taken) -> {
            if (taken == column) {
                throw fault(column, "mapped to both " + other + " and " + field);
            }
        });
        take(field, column, "stated");
    }

    /** The exact text first: some venues tell two columns apart by case alone. */
    int find(String header) {
        int exact = headers.indexOf(header.strip());
        if (exact >= 0) {
            return exact;
        }
        int similar = headers.stream().map(HeaderCatalogue::normalised).toList()
                .indexOf(HeaderCatalogue.normalised(header));
        if (similar < 0) {
            throw TableDataException.ofColumn(table.file(), table.header().line(), header,
                    "no such column; the file has " + String.join(", ", headers));
        }
        return similar;
    }

    private void assignTimes() {
        if (!columns.containsKey(FieldCatalogue.TIME)) {
            int open = first(ColumnMeaning.OPEN_TIME);
            int plain = bestTime();
            int close = first(ColumnMeaning.CLOSE_TIME);
            boolean bars = FileFamily.of(request.kind()) == FileFamily.BARS;
            if (bars && open >= 0) {
                take(FieldCatalogue.TIME, open, "states when bars open");
                timeLabel = Optional.of(TimeLabel.START);
            } else if (plain >= 0) {
                take(FieldCatalogue.TIME, plain, "named so");
            } else if (bars && close >= 0) {
                take(FieldCatalogue.TIME, close, "states when bars close");
                timeLabel = Optional.of(TimeLabel.END);
            } else {
                IntStream
                        .of(first(ColumnMeaning.SETTLEMENT_TIME), first(ColumnMeaning.NEXT_SETTLEMENT_TIME), open,
                                close)
                        .filter(column -> column >= 0).findFirst()
                        .ifPresent(column -> take(FieldCatalogue.TIME, column, "named so"));
            }
        }
        if (!columns.containsKey(FieldCatalogue.KNOWN_AT) && request.kind().isPresent()) {
            int known = first(ColumnMeaning.KNOWN_AT);
            if (known >= 0) {
                take(FieldCatalogue.KNOWN_AT, known, "states when rows were known");
            }
        }
    }

    /** Of several columns of times the first that is written as a number, which needs no time zone. */
    private int bestTime() {
        List<Integer> found = all(meaning -> meaning == ColumnMeaning.TIME);
        return found.size() < 2
                ? found.stream().findFirst().orElse(NONE)
                : FirstCells.firstNumeric(table, found).orElse(found.getFirst());
    }

    private void assign(String field, List<ColumnMeaning> accepted) {
        if (columns.containsKey(field) || request.constants().contains(field)) {
            return;
        }
        int own = ownName(field);
        for (ColumnMeaning meaning : accepted) {
            for (MeasuringUnit unit : List.of(MeasuringUnit.COINS, MeasuringUnit.UNSTATED, MeasuringUnit.CONTRACTS)) {
                List<Integer> found = IntStream.range(0, headers.size()).filter(column -> !columns.containsValue(column)
                        && meanings.get(column).filter(
                                header -> header.meaning() == meaning && header.unit() == unit).isPresent())
                        .boxed().toList();
                if (found.size() > 1) {
                    throw fault(found.get(1), "duplicate column, " + field + " is also in column \""
                            + headers.get(found.getFirst()) + "\"");
                }
                if (!found.isEmpty() && FirstCells.fits(table, found.getFirst(), meaning)) {
                    take(field, found.getFirst(), "named so: " + meanings.get(found.getFirst()).orElseThrow().words());
                    takerWords = switch (meaning) {
                        case BUYER_IS_MAKER -> TableReading.TakerWords.BUYER_IS_MAKER;
                        case BUYER_IS_TAKER -> TableReading.TakerWords.BUYER_IS_TAKER;
                        default -> takerWords;
                    };
                    return;
                }
            }
        }
        if (own >= 0) {
            take(field, own, "named so");
        }
    }

    /** The column with the name of the field itself. */
    private int ownName(String field) {
        String wanted = HeaderCatalogue.normalised(field);
        return IntStream.range(0, headers.size()).filter(column -> !columns.containsValue(column)
                && HeaderCatalogue.normalised(headers.get(column)).equals(wanted)).findFirst().orElse(NONE);
    }

    /** Replaces what a field was taken from. */
    void take(String field, int column, String reason) {
        Integer earlier = columns.put(field, column);
        if (earlier != null && earlier != column) {
            takenFor[earlier] = IGNORED;
            reasons[earlier] = "not needed: " + headers.get(column) + " is " + field;
        }
        takenFor[column] = field;
        reasons[column] = reason;
        meanings.get(column).filter(found -> found.factor() != 1)
                .ifPresent(found -> scale(field, found.factor(), "the header states the unit"));
    }

    /** A column by which rows are chosen. */
    void use(int column, String purpose, String reason) {
        takenFor[column] = purpose;
        reasons[column] = reason;
    }

    void explain(int column, String reason) {
        reasons[column] = reason;
    }

    void scale(String field, double factor, String reason) {
        factors.merge(field, factor, (one, other) -> one * other);
        Integer column = columns.get(field);
        if (column != null) {
            reasons[column] += "; x " + factor + ", " + reason;
        }
    }

    void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    int first(ColumnMeaning meaning) {
        return all(meaning::equals).stream().findFirst().orElse(NONE);
    }

    List<Integer> all(Predicate<ColumnMeaning> wanted) {
        return IntStream.range(0, headers.size())
                .filter(column -> meanings.get(column).map(HeaderMeaning::meaning).filter(wanted).isPresent()).boxed()
                .toList();
    }

    TableDataException fault(int column, String rule) {
        return TableDataException.ofColumn(table.file(), table.header().line(), headers.get(column), rule);
    }

    /** Whether the rows were written by liq4j: then they are in its units, with its sides. */
    boolean isOwnExport() {
        return request.kind().map(kind -> {
            List<String> own = new ArrayList<>(List.of(FieldCatalogue.TIME, FieldCatalogue.KNOWN_AT));
            kind.columns().stream().map(RowColumn::label).forEach(own::add);
            return own.equals(headers);
        }).orElse(false);
    }

    /** A vendor's form for all exchanges, with their own quantities but sides of orders. */
    boolean isNormalisedByVendor() {
        return headers.containsAll(List.of("exchange", "symbol", "timestamp", "local_timestamp"));
    }

    TextTable table() {
        return table;
    }

    ReadingRequest request() {
        return request;
    }

    SourceFacts facts() {
        return request.facts();
    }

    List<String> headers() {
        return headers;
    }

    Optional<HeaderMeaning> meaning(int column) {
        return meanings.get(column);
    }

    int column(String field) {
        return columns.getOrDefault(field, NONE);
    }

    Map<String, Integer> columns() {
        return columns;
    }

    Map<String, Double> factors() {
        return factors;
    }

    Optional<TimeLabel> timeLabel() {
        return timeLabel;
    }

    long timeShift() {
        return timeLabel.equals(Optional.of(TimeLabel.END))
                && FirstCells.endBefore(table, column(FieldCatalogue.TIME)) ? 1 : 0;
    }

    SideField liquidationSide() {
        return liquidationSide;
    }

    void liquidationSide(SideField side) {
        liquidationSide = side;
    }

    TableReading.TakerWords takerWords() {
        return takerWords;
    }

    List<String> notes() {
        return notes;
    }

    List<ColumnReading> readings() {
        return IntStream.range(0, headers.size())
                .mapToObj(column -> new ColumnReading(headers.get(column), takenFor[column], reasons[column])).toList();
    }
}
