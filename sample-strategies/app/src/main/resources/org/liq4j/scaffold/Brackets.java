package com.example.{{package}};

import java.nio.file.Path;
import java.util.List;

import org.liq4j.api.exchange.BracketReply;
import org.liq4j.api.exchange.ImportedBrackets;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.market.Instrument;
import org.liq4j.brackets.BracketLadder;
import org.liq4j.brackets.ReplyNode;

/**
 * GET /brackets, margin brackets in ascending order; liq4j brackets import reads a saved reply by this, too:
 *
 * <pre>
 * {"symbol":"BTCUSDT","brackets":[{"cap":"50000","leverage":"100","rate":"0.004","deduction":"0"}]}
 * </pre>
 */
final class {{Class}}Brackets implements BracketReply {

    @Override
    public String description() {
        return "GET /brackets";
    }

    @Override
    public ImportedBrackets read(Path name, byte[] bytes, Instrument instrument, Arguments arguments) {
        return read(name, bytes, instrument);
    }

    /** The same; there is nothing that a user would have to add. */
    ImportedBrackets read(Path name, byte[] bytes, Instrument instrument) {
        ReplyNode reply = ReplyNode.parse(name, bytes);
        ReplyNode symbol = reply.field("symbol");
        if (!symbol.text().equals(instrument.symbol())) {
            throw symbol.broken("must be " + instrument.symbol());
        }
        ReplyNode list = reply.field("brackets");
        BracketLadder ladder = new BracketLadder();
        for (ReplyNode row : list.elements()) {
            row.use(() -> ladder.add(row.field("cap").number(), row.field("leverage").number(),
                    row.field("rate").number(), row.field("deduction").number()));
        }
        double takerFee = 0; // part of the maintenance margin on some exchanges
        boolean inverse = false; // whether caps are in coins, as those of coin-margined futures
        return new ImportedBrackets(list.convert(() -> ladder.table(takerFee, inverse)), "brackets reply", List.of());
    }
}
