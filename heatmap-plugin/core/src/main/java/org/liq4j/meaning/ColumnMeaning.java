/* SPDX-License-Identifier: MIT */
package org.liq4j.meaning;

import java.util.Set;

/**
 * What a column can mean. Quantities ({@link #isQuantity()}) have a {@link MeasuringUnit} besides, which their header may state
 * before or after their name.
 */
enum ColumnMeaning {

    TIME("time",
            "time, timestamp, date, datetime, ts, unix, unix_time, unix_timestamp, epoch, create_time, created_at, "
                    + "created_time, updated_time, update_time, transact_time, trade_time, event_time, time_utc, date_utc, datetime_utc, "
                    + "timestamp_utc, exchange_timestamp"),

    /** Of bars. */
    OPEN_TIME("time of the open",
            "open_time, start, start_time, begin, begin_time, bar_start, period_start, time_open, "
                    + "open_timestamp, timestamp_open, candle_begin_time, start_at"),

    CLOSE_TIME("time of the close", "close_time, end, end_time, bar_end, period_end, time_close, close_timestamp, "
            + "timestamp_close, timestamp_end, time_period_end"),

    KNOWN_AT("when the row was known",
            "known_at, local_timestamp, local_time, received_at, receive_time, received_time, "
                    + "receive_timestamp, arrival_time, recv_time"),

    SETTLEMENT_TIME("time of the settlement", "calc_time, funding_time, funding_rate_timestamp, settle_time, "
            + "settlement_time, funding_rate_time"),

    NEXT_SETTLEMENT_TIME("time of the next settlement", "funding_timestamp, next_funding_time, next_funding_timestamp, "
            + "next_settle_time"),

    OPEN("open", "open, open_price, price_open, opening_price"),

    HIGH("high", "high, high_price, price_high, max_price"),

    LOW("low", "low, low_price, price_low, min_price"),

    CLOSE("close", "close, close_price, price_close, closing_price"),

    MARK_OPEN("open of the mark price", "mark_open, mark_price_open, open_mark"),

    MARK_HIGH("high of the mark price", "mark_high, mark_price_high, high_mark"),

    MARK_LOW("low of the mark price", "mark_low, mark_price_low, low_mark"),

    MARK_CLOSE("close of the mark price", "mark_close, mark_price_close, close_mark"),

    MARK_PRICE("mark price", "mark_price, mark_px"),

    /** In bars; of single deals it is the quantity. */
    VOLUME("volume", "volume, vol, trade_volume, traded_volume, total_volume, volumefrom"),

    TURNOVER("turnover", "turnover, volumeto, gross_value, vol_value, funds, cost, dollar_volume, notional_volume"),

    TAKER_BUY_VOLUME("volume bought by takers", "taker_buy_volume, taker_buy_vol, taker_buy_asset_volume, buy_volume, "
            + "buy_vol, buy_qty, taker_buy, taker_buy_qty, buy_taker_volume"),

    TAKER_SELL_VOLUME("volume sold by takers", "taker_sell_volume, taker_sell_vol, taker_sell_asset_volume, "
            + "sell_volume, sell_vol, sell_qty, taker_sell, taker_sell_qty, sell_taker_volume"),

    VWAP("volume-weighted average price", "vwap, weighted_price, average_traded_price"),

    OPEN_INTEREST("open interest", "open_interest, oi, sum_open_interest, open_interest_amount, open_interest_volume, "
            + "total_open_interest, open_interest_close"),

    /** Each contract counted once, where an exchange counts both holders. */
    SINGLE_OPEN_INTEREST("open interest of one side", "single_open_interest, one_sided_open_interest, single_oi, "
            + "open_interest_one_side, open_interest_single"),

    FUNDING_RATE("funding rate", "funding_rate, funding, last_funding_rate, settled_funding_rate, "
            + "current_funding_rate, fund_rate"),

    /** Of two columns of rates, this is what was paid. */
    REALISED_FUNDING_RATE("settled funding rate", "realized_rate, realised_rate, realized_funding_rate"),

    PREDICTED_FUNDING_RATE("predicted funding rate", "predicted_funding_rate, next_funding_rate, predicted_rate, "
            + "estimated_rate, indicative_funding_rate, estimated_funding_rate, next_rate"),

    FUNDING_INTERVAL("interval of funding", "funding_interval, funding_rate_interval, interval_hours, "
            + "funding_period, funding_frequency, settlement_interval"),

    LONG_SHARE("share of longs", "long_share, long_account, long_account_share, long_accounts, buy_ratio"),

    SHORT_SHARE("share of shorts", "short_share, short_account, short_account_share, short_accounts, sell_ratio"),

    /** A forced sale closes a long. */
    LIQUIDATED_LONG("liquidated longs", "liquidated_long, liq_long, liq_sell_qty, long_quantity, long_liquidation, "
            + "long_liquidations, liquidated_longs, liq_longs, long_liq"),

    /** A forced purchase closes a short. */
    LIQUIDATED_SHORT("liquidated shorts", "liquidated_short, liq_short, liq_buy_qty, short_quantity, "
            + "short_liquidation, short_liquidations, liquidated_shorts, liq_shorts, short_liq"),

    SYNTHETIC("whether the bar is made up", "synthetic, is_synthetic, filled, is_filled, imputed, is_imputed, "
            + "interpolated, is_interpolated"),

    CLOSED("whether the bar had closed", "confirm, confirmed, is_confirmed, closed, is_closed, bar_closed, "
            + "candle_closed, final, is_final, complete, completed, is_complete, is_completed, finished, is_finished, "
            + "finalized, is_bar_closed, is_candle_closed"),

    UNCLOSED("whether the bar had not closed", "unclosed, is_unclosed, unconfirmed, partial, is_partial, incomplete, "
            + "is_incomplete, in_progress, is_open_bar, unfinished, forming"),

    SYMBOL("symbol", "symbol, instrument, instrument_name, instrument_id, inst_id, coin, pair, ticker, market, "
            + "currency_pair, contract, contract_name, contract_code, asset, name, product, product_id, symbol_id, "
            + "trading_pair, tic"),

    VENUE("exchange", "exchange, venue, exchange_id, exchange_name"),

    BAR_LENGTH("length of a bar", "interval, timeframe, resolution, granularity, bar_size, candle_interval, "
            + "kline_interval, time_frame"),

    BAR_MILLIS("length of a bar in milliseconds", "bar_millis"),

    CONTRACT_TYPE("type of contract", "contract_type, inst_type, product_type"),

    PRICE("price", "price, px, trade_price, exec_price, deal_price, fill_price, bk_px, bankruptcy_price"),

    AVERAGE_PRICE("average price", "average_price, avg_price"),

    QUANTITY("quantity",
            "quantity, qty, sz, size, amount, trade_size, trade_amount, exec_qty, base_qty, home_notional, "
                    + "original_quantity, orig_qty, filled_size"),

    FILLED_QUANTITY("filled quantity", "accumulated_fill_quantity, executed_qty, executed_quantity, filled_quantity"),

    /** Of a deal, in quote currency. */
    NOTIONAL("notional", "notional, quote_qty, foreign_notional, quote_quantity, quote_amount, value, trade_value"),

    SIDE("side", "side, taker_side, trade_side, direction, aggressor_side, taker_direction, order_side"),

    POSITION_SIDE("side of the position", "position_side, pos_side, liquidated_side, position"),

    BUYER_IS_MAKER("whether the buyer was the maker",
            "is_buyer_maker, buyer_maker, is_buyer_the_maker, maker_is_buyer, "
                    + "is_maker_buyer"),

    BUYER_IS_TAKER("whether the buyer was the taker", "is_buyer_taker, buyer_taker, is_taker_buy, is_buy, is_buyer"),

    ID("number of the trade", "id, trade_id, agg_trade_id, tid"),

    COUNT("number of trades", "count, trades, tradecount, trade_count, number_of_trades, num_trades, n_trades, "
            + "trades_count, transactions");

    private static final Set<ColumnMeaning> TIMES = Set.of(TIME, OPEN_TIME, CLOSE_TIME, KNOWN_AT, SETTLEMENT_TIME,
            NEXT_SETTLEMENT_TIME);

    private static final Set<ColumnMeaning> QUANTITIES = Set.of(VOLUME, TAKER_BUY_VOLUME, TAKER_SELL_VOLUME,
            OPEN_INTEREST, SINGLE_OPEN_INTEREST, LIQUIDATED_LONG, LIQUIDATED_SHORT, QUANTITY, FILLED_QUANTITY);

    private final String words;
    private final String headers;

    ColumnMeaning(String words, String headers) {
        this.words = words;
        this.headers = headers;
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /** The headers by which it is recognised, separated by commas. */
    String headers() {
        return headers;
    }

    boolean isQuantity() {
        return QUANTITIES.contains(this);
    }

    boolean isTime() {
        return TIMES.contains(this);
    }

    /** Whether its values tell rows of one series from those of others. */
    boolean isSelector() {
        return this == SYMBOL || this == VENUE || this == BAR_LENGTH || this == CONTRACT_TYPE;
    }

    boolean isRate() {
        return this == FUNDING_RATE || this == REALISED_FUNDING_RATE;
    }
}
