package com.example.{{package}};

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.liq4j.api.exchange.Exchange;
import org.liq4j.api.exchange.ExchangeFees;
import org.liq4j.api.exchange.FundingTimes;
import org.liq4j.api.exchange.RestAccess;
import org.liq4j.api.extension.Arguments;
import org.liq4j.api.kit.BracketSample;
import org.liq4j.api.kit.ExchangeContract;
import org.liq4j.api.kit.FakeClock;
import org.liq4j.api.kit.HistorySample;
import org.liq4j.api.kit.ReplyServer;
import org.liq4j.api.kit.SampleReplies;
import org.liq4j.api.margin.Bracket;
import org.liq4j.api.margin.BracketTable;
import org.liq4j.api.market.Instrument;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;
import org.liq4j.api.rows.RowColumn.Candles;
import org.liq4j.api.rows.RowColumn.Funding;
import org.liq4j.api.rows.RowKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Inherits what every exchange promises, on replies that a server of this machine gives: put recorded ones here, and what must
 * be read of them. Adds what this exchange charges, and how it is asked.
 */
class {{Class}}ExchangeTest extends ExchangeContract {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z"); // 1767225600000
    private static final Instant NOW = BEGIN.plus(Duration.ofDays(1));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SampleReplies CANDLES = SampleReplies.to("/candles", """
            {"candles":[
              [1767225660000,"101.0","103.0","100.5","102.0","2.0","204.0"],
              [1767225600000,"100.0","102.0","99.0","101.0","5.0","505.0"]]}""");
    private static final SampleReplies FUNDING = SampleReplies.to("/funding", """
            {"rates":[{"time":1767225600004,"rate":"0.0001"},{"time":1767240000000,"rate":"-0.00025"}]}""");

    @Override
    protected Exchange create() {
        return new {{Class}}Exchange();
    }

    @Override
    protected List<HistorySample> histories() {
        long first = BEGIN.plus(MINUTE).toEpochMilli();
        long second = BEGIN.plus(MINUTE.multipliedBy(2)).toEpochMilli();
        RowBatch candles = RowBatch.builder(RowKind.CANDLES)
                .add(first, first, row -> candle(row, 100, 102, 99, 101).set(Candles.VOLUME, 5).set(Candles.QUOTE_VOLUME, 505))
                .add(second, second, row -> candle(row, 101, 103, 100.5, 102).set(Candles.VOLUME, 2).set(Candles.QUOTE_VOLUME, 204))
                .build();
        long settled = BEGIN.plus(Duration.ofHours(4)).toEpochMilli();
        RowBatch funding = RowBatch.builder(RowKind.FUNDING)
                .add(BEGIN.toEpochMilli(), BEGIN.toEpochMilli() + 4, row -> row.set(Funding.RATE, 0.0001))
                .add(settled, settled, row -> row.set(Funding.RATE, -0.00025).set(Funding.INTERVAL_HOURS, 4)).build();
        return List.of(
                new HistorySample("BTCUSDT", MINUTE, new TimeRange(BEGIN, BEGIN.plus(MINUTE.multipliedBy(2))), NOW,
                        CANDLES, candles),
                new HistorySample("BTCUSDT", MINUTE, new TimeRange(BEGIN, BEGIN.plus(Duration.ofHours(5))), NOW,
                        FUNDING, funding));
    }

    private static RowBatch.Values candle(RowBatch.Values row, double open, double high, double low, double close) {
        return row.set(Candles.BAR_MILLIS, MINUTE.toMillis()).set(Candles.OPEN, open).set(Candles.HIGH, high)
                .set(Candles.LOW, low).set(Candles.CLOSE, close);
    }

    @Override
    protected Optional<BracketSample> brackets() {
        return Optional.of(new BracketSample(new Instrument("{{VENUE}}", "BTCUSDT"), Map.of(), """
                {"symbol":"BTCUSDT","brackets":[
                  {"cap":"50000","leverage":"100","rate":"0.004","deduction":"0"},
                  {"cap":"600000","leverage":"50","rate":"0.005","deduction":"50"}]}""",
                new BracketTable(List.of(new Bracket(0, 50_000, 100, 0.004, 0),
                        new Bracket(50_000, 600_000, 50, 0.005, 50)))));
    }

    @Test
    void chargesWhatItsPagesSay() {
        assertEquals(new ExchangeFees(0.0001, 0.0004), create().fees().orElseThrow());
        assertEquals(FundingTimes.every(Duration.ofHours(4)), create().conventions().funding().orElseThrow());
    }

    @Test
    void asksForTheBarsOfThePage() throws IOException {
        {{Class}}Exchange exchange = new {{Class}}Exchange();
        try (ReplyServer server = new ReplyServer(CANDLES);
                {{Class}}MarketData data = ({{Class}}MarketData) exchange
                        .open(RestAccess.to(server.address(), new FakeClock(NOW)), Arguments.defaults(exchange))) {
            data.candles().read("BTCUSDT", MINUTE, new TimeRange(BEGIN, BEGIN.plus(MINUTE.multipliedBy(2))),
                    page -> assertTrue(page.size() > 0));
            assertEquals(List.of("GET /candles?symbol=BTCUSDT&interval=1m&from=1767225600000&until=1767225720000&limit=2\n"),
                    server.requests());
        }
    }
}
