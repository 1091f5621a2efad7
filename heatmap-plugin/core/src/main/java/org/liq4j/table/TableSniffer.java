/* SPDX-License-Identifier: MIT */
package org.liq4j.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.liq4j.table.TableSample.Row;

/** Tells from the start of a text what it is. */
final class TableSniffer {

    private static final Pattern CLOCK = Pattern
            .compile("[0-2]?[0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?|[0-9]{4}|[0-9]{6}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{8}|"
            + "[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}");
    /** What a table can have before its header. */
    private static final int MOST_LINES_BEFORE = 50;
    private static final String UNNAMED = "";

    private final TextSource source;
    private final TableOptions options;
    private final TableSample sample;
    private final List<String> findings = new ArrayList<>();
    private final char separator;
    private final int width;
    private List<Row> rows;
    private List<String> header = List.of();
    private long headerLine;
    private boolean headerInFile = true;
    private boolean emptyLast;

    private TableSniffer(TextSource source, TableOptions options) {
        this.source = source;
        this.options = options;
        this.sample = TableSample.of(source, options.charset());
        refuseOtherTexts();
        this.separator = options.separator().orElseGet(() -> sample.separator().orElse(','));
        List<Row> all = sample.rows(separator);
        if (all.isEmpty()) {
            throw TableDataException.ofFile(source.file(), sample.text().isBlank()
                    ? "must have a header row, is empty"
                    : "malformed row, the first; is a quotation mark not closed?");
        }
        this.width = TableSample.width(all);
        this.rows = all;
    }

    static SeparatedTable table(TextSource source, TableOptions options) {
        try {
            return new TableSniffer(source, options).table();
        } catch (TableDataException e) {
            throw source.explained(e);
        }
    }

    private void refuseOtherTexts() {
        String start = sample.text().stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            throw TableDataException.ofFile(source.file(), "is JSON, not lines of cells between separators");
        }
        if (sample.text().indexOf('\0') >= 0 && sample.text().indexOf('\0') < 1000) {
            throw TableDataException.ofFile(source.file(), "must be text, has bytes that are none");
        }
    }

    private SeparatedTable table() {
        findSeparator();
        findHeader();
        int date = dateColumn();
        int clock = date < 0 ? -1 : clockColumn();
        if (clock < 0) {
            date = -1;
        }
        NumberStyle numbers = numbers(date, clock);
        List<String> names = named(date, clock);
        long before = linesBefore();
        TableStructure structure = new TableStructure(sample.charset(), separator, before,
                header.size() + (emptyLast ? 1 : 0), numbers, date, clock, emptyLast);
        TableFormat format = new TableFormat(source.compression(), sample.charset().name(),
                TableStructure.words(separator), numbers.decimal(), numbers.thousands(), headerInFile, findings);
        return new SeparatedTable(source, options, structure, format, new TableRow(headerLine, names));
    }

    private void findSeparator() {
        if (separator != ',') {
            findings.add("separator is a " + TableStructure.words(separator) + ": "
                    + (options.separator().isPresent() ? "stated" : "it gives rows of " + width + " cells"));
        }
    }

    /** Finds the header and leaves only the rows after it. */
    private void findHeader() {
        int first = firstRow();
        List<Row> before = rows.subList(0, first);
        List<Row> after = rows.subList(first, rows.size());
        Row top = after.getFirst();
        Optional<Row> short1 = shortHeader(before, after);
        if (short1.isPresent()) {
            takeShortHeader(short1.get(), after);
            before = before.subList(0, before.size() - 1);
        } else if (isHeader(top)) {
            header = withoutHash(top.cells());
            headerLine = top.line();
            rows = after.subList(1, after.size());
            foldHeaderLines();
        } else {
            Optional<Row> commented = commentedHeader(before);
            commented.ifPresentOrElse(row -> {
                header = withoutHash(row.cells());
                headerLine = row.line();
            }, () -> headerInFile = false);
            rows = after;
        }
        rows = rows.stream().filter(row -> !row.isComment()).toList();
        long skipped = before.stream().filter(row -> row.line() != headerLine).count();
        if (skipped > 0) {
            findings.add(skipped + (skipped == 1 ? " line" : " lines") + " before the header left out: "
                    + shown(before.getFirst()));
        }
        if (!options.header().isEmpty()) {
            takeStatedHeader();
        } else if (!headerInFile || isNumbered(header)) {
            takeKnownLayout();
        }
        nameTime();
    }

    /** A column of times without a name is the index of a data frame; it is the time, if no other column can be. */
    private void nameTime() {
        List<Integer> times = IntStream.range(0, header.size()).filter(this::isTime).boxed().toList();
        if (times.size() == 1
                && header.get(times.getFirst()).toLowerCase(Locale.ROOT).matches("|unnamed: ?[0-9]+|index")) {
            List<String> names = new ArrayList<>(header);
            names.set(times.getFirst(), "time");
            header = names;
            findings.add("time: the column without a name, which has times");
        }
    }

    private boolean isTime(int column) {
        return !rows.isEmpty() && rows.stream().filter(row -> row.cells().size() > column)
                .allMatch(row -> TableTimes.isTime(row.cells().get(column)));
    }

    private int firstRow() {
        for (int i = 0; i < Math.min(rows.size(), MOST_LINES_BEFORE); i++) {
            Row row = rows.get(i);
            if (row.cells().size() == width && !row.isComment()) {
                return namesBefore(i);
            }
        }
        return 0;
    }

    /** A row of names of another width just before is the header of a file whose rows are at fault. */
    private int namesBefore(int first) {
        if (first == 0 || isHeader(rows.get(first))) {
            return first;
        }
        Row before = rows.get(first - 1);
        int size = before.cells().size();
        return !before.isComment() && size > 2 && size != width - 1 && isHeader(before) ? first - 1 : first;
    }

    private static boolean isHeader(Row row) {
        return (row.cells().stream().noneMatch(cell -> isValue(cell))
                && row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                || isNumbered(row.cells());
    }

    private static boolean isValue(String cell) {
        return NumberStyle.isNumeric(cell) || TableTimes.isTime(cell);
    }

    /** {@code 0,1,2,...}, perhaps after an empty cell: the names of the columns of a data frame that has none. */
    private static boolean isNumbered(List<String> cells) {
        List<String> numbers = cells.getFirst().isEmpty() ? cells.subList(1, cells.size()) : cells;
        return numbers.size() > 2 && IntStream.range(0, numbers.size())
                .allMatch(column -> numbers.get(column).equals(Integer.toString(column)));
    }

    private static List<String> withoutHash(List<String> cells) {
        List<String> names = new ArrayList<>(cells);
        names.set(0, names.getFirst().replaceFirst("^#+\\s*", ""));
        return names;
    }

    /** The last comment before the rows, if it has a name for each of their cells. */
    private Optional<Row> commentedHeader(List<Row> before) {
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.getLast()).filter(row -> row.isComment() && row.cells().size() == width
                        && row.cells().stream().skip(1).noneMatch(TableSniffer::isValue));
    }

    /** A header of one cell less than the rows. */
    private Optional<Row> shortHeader(List<Row> before, List<Row> after) {
        if (before.isEmpty() || after.size() < 2 || isHeader(after.getFirst())) {
            return Optional.empty();
        }
        return Optional.of(before.getLast())
                .filter(row -> row.cells().size() == width - 1 && row.cells().size() > 2 && isHeader(row));
    }

    private void takeShortHeader(Row row, List<Row> after) {
        headerLine = row.line();
        rows = after;
        emptyLast = after.stream()
                .allMatch(other -> other.cells().size() == width && other.cells().getLast().isEmpty());
        if (emptyLast) {
            header = withoutHash(row.cells());
            findings.add("each row ends in a separator");
            return;
        }
        boolean numbered = IntStream.range(0, after.size())
                .allMatch(place -> TableTimes.isTime(after.get(place).cells().getFirst())
                        || NumberStyle.isNumeric(after.get(place).cells().getFirst()));
        if (!numbered) {
            throw TableDataException.ofLine(source.file(), after.getFirst().line(), "the row must have "
                    + row.cells().size() + " fields like the header, it has " + width);
        }
        List<String> names = new ArrayList<>(List.of(UNNAMED));
        names.addAll(withoutHash(row.cells()));
        header = names;
        findings.add("the header has no name for the first column");
    }

    /** Of a data frame with two names for each column the second line repeats the symbol, and the third names the index. */
    private void foldHeaderLines() {
        if (rows.size() < 2 || !rows.getFirst().cells().getFirst().equalsIgnoreCase("ticker")) {
            return;
        }
        List<String> symbols = rows.getFirst().cells();
        Row index = rows.get(1);
        if (symbols.stream().skip(1).distinct().count() == 1
                && index.cells().stream().skip(1).allMatch(String::isEmpty)) {
            List<String> names = new ArrayList<>(header);
            names.set(0, index.cells().getFirst());
            header = names;
            rows = rows.subList(2, rows.size());
            findings.add("header of three lines, all of " + symbols.get(1));
        }
    }

    private void takeStatedHeader() {
        int columns = rows.isEmpty() ? header.size() : rows.getFirst().cells().size();
        if (options.header().size() != columns) {
            throw TableDataException.ofFile(source.file(), "--header must name each of the " + columns
                    + " columns, names " + options.header().size());
        }
        if (headerInFile) {
            findings.add("the header of the file, " + String.join(", ", header) + ", is replaced by the stated one");
        }
        header = options.header();
        headerLine = 0;
        headerInFile = false;
    }

    private void takeKnownLayout() {
        boolean numbered = headerInFile;
        Optional<KnownLayouts.Layout> layout = rows.isEmpty()
                ? Optional.empty()
                : KnownLayouts.of(rows.stream().map(Row::cells).filter(cells -> cells.size() == width).toList());
        if (layout.isEmpty()) {
            Row first = rows.isEmpty() ? new Row(headerLine, header) : rows.getFirst();
            throw TableDataException.ofLine(source.file(), first.line(), "must have a header row; the " + width
                    + " columns of " + shown(first) + " are of no layout that is known, name them in their order")
                    .withRemedy("--header", KnownLayouts.suggestion(first.cells()));
        }
        header = layout.get().names();
        headerLine = 0;
        headerInFile = false;
        findings.add(
                (numbered ? "header of numbers" : "no header") + ": taken for " + layout.get().words() + ", columns "
                        + String.join(", ", header));
    }

    private int dateColumn() {
        return columnOf(List.of("date", "day", "dtyyyymmdd"), DATE);
    }

    private int clockColumn() {
        return columnOf(List.of("time", "timeofday", "hour"), CLOCK);
    }

    private int columnOf(List<String> names, Pattern form) {
        for (int column = 0; column < header.size(); column++) {
            int place = column;
            String name = header.get(column).toLowerCase(Locale.ROOT).replaceAll("[<>_ ]", "");
            if (names.contains(name) && !rows.isEmpty() && rows.stream().filter(row -> row.cells().size() > place)
                    .allMatch(row -> form.matcher(row.cells().get(place)).matches())) {
                return column;
            }
        }
        return -1;
    }

    private List<String> named(int date, int clock) {
        if (date < 0) {
            return header;
        }
        findings.add("time: columns " + header.get(date) + " and " + header.get(clock) + " together");
        List<String> names = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            if (column == date) {
                names.add("datetime");
            } else if (column != clock) {
                names.add(header.get(column));
            }
        }
        return names;
    }

    private NumberStyle numbers(int date, int clock) {
        NumberStyle.Evidence evidence = new NumberStyle.Evidence();
        for (Row row : rows) {
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = row.cells().get(column);
                if (column != date && column != clock && !isCompactTime(cell)) {
                    evidence.add(cell);
                }
            }
        }
        if (options.decimalMark().isPresent()) {
            NumberStyle stated = evidence.style(options.decimalMark().get());
            findings.add(stated.words() + ": stated");
            return stated;
        }
        if (evidence.isContradiction()) {
            throw TableDataException.ofFile(source.file(),
                    "has numbers with decimal commas and numbers with decimal points; state which are right")
                    .withRemedy("--decimal", ",").withRemedy("--decimal", ".");
        }
        Optional<String> unclear = evidence.unclear();
        if (unclear.isPresent()) {
            throw TableDataException.ofFile(source.file(), "whether the comma of " + unclear.get()
                    + " is a decimal mark or separates thousands is not told by any number; state the decimal mark")
                    .withRemedy("--decimal", ".").withRemedy("--decimal", ",");
        }
        NumberStyle style = evidence.style();
        if (!style.isPlain()) {
            findings.add(style.words() + ": " + evidence.reason());
        }
        return style;
    }

    private static boolean isCompactTime(String cell) {
        return cell.indexOf(' ') > 0 && TableTimes.isTime(cell);
    }

    /** Up to the first row after the header; all lines of the sample if there is none. */
    private long linesBefore() {
        if (!rows.isEmpty()) {
            return rows.getFirst().line() - 1;
        }
        return headerInFile ? Math.max(headerLine, sample.text().lines().count()) : sample.text().lines().count();
    }

    private static String shown(Row row) {
        String text = String.join(" ", row.cells());
        return "\"" + (text.length() <= 60 ? text : text.substring(0, 60) + "...") + "\"";
    }
}
