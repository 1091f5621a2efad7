/* SPDX-License-Identifier: MIT */
package org.liq4j.command;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.liq4j.api.InvalidValueException;
import org.liq4j.table.TableOptions;
import org.liq4j.table.TableOptions.DateOrder;

/** How the text of files is to be understood where they do not tell. */
final class TextOptions {

    /** As options of the command line. */
    static final List<String> NAMES = List.of("--time-zone", "--header", "--separator", "--decimal", "--date-order",
            "--encoding");

    private static final Map<String, Character> SEPARATORS = Map.of("comma", ',', "semicolon", ';', "tab", '\t',
            "\\t", '\t', "bar", '|', "pipe", '|', "blank", ' ', "space", ' ');

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Files: where times without an offset are of, for example Asia/Seoul or +09:00 (default: UTC).")
    private @Nullable String timeZone;

    @Option(names = "--header", split = ",", paramLabel = "NAME", description = "Files: names of all columns, for files without a header (default: told from the file).")
    private List<String> header = List.of();

    @Option(names = "--separator", paramLabel = "MARK", description = "Files: what is between cells: comma, semicolon, tab, bar, blank or the mark itself (default: told from the file).")
    private @Nullable String separator;

    @Option(names = "--decimal", paramLabel = ".|,", description = "Files: the decimal mark (default: told from the file).")
    private @Nullable String decimal;

    @Option(names = "--date-order", paramLabel = "day|month", description = "Files: what comes first in dates such as 01/02/2026 (default: told from the whole column).")
    private @Nullable DateOrder dateOrder;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Files: characters of the text, for example windows-1252 (default: UTF-8 or UTF-16, told from the file).")
    private @Nullable String encoding;

    /** What was stated. */
    TableOptions options() {
        TableOptions options = TableOptions.DEFAULT.withHeader(header.stream().map(String::strip).toList());
        String zone = timeZone;
        if (zone != null) {
            options = options.withTimeZone(UsageException.check("--time-zone", () -> zone(zone)));
        }
        String mark = separator;
        if (mark != null) {
            TableOptions before = options;
            options = UsageException.check("--separator",
                    () -> before.withSeparator(SEPARATORS.getOrDefault(mark.toLowerCase(Locale.ROOT), one(mark))));
        }
        String point = decimal;
        if (point != null) {
            TableOptions before = options;
            options = UsageException.check("--decimal", () -> before.withDecimalMark(one(point)));
        }
        if (dateOrder != null) {
            options = options.withDateOrder(dateOrder);
        }
        String characters = encoding;
        return characters == null
                ? options
                : options.withCharset(UsageException.check("--encoding", () -> charset(characters)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new InvalidValueException("zone", text, "must be like Europe/Berlin, UTC or +09:00");
        }
    }

    private static char one(String text) {
        return text.length() == 1 ? text.charAt(0) : '\0';
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValueException("encoding", name, "must be like windows-1252 or UTF-16LE");
        }
    }
}
