/* SPDX-License-Identifier: MIT */
package org.liq4j.venue.okx;

import java.util.List;
import java.util.Set;

import org.liq4j.venue.Page;
import org.liq4j.venue.PageFormat;
import org.liq4j.venue.PageRows;
import org.liq4j.venue.VenueJson;
import org.liq4j.venue.VenueRequest;

/**
 * {@code GET /api/v5/public/funding-rate-history}, newest first:
 *
 * <pre>
 * {"code":"0","msg":"","data":[
 *   {"instType":"SWAP","instId":"BTC-USDT-SWAP","fundingRate":"0.000227","realizedRate":"0.000228",
 *    "fundingTime":"1703059200000","method":"current_period","formulaType":"withRate"}]}
 * </pre>
 *
 * The first rate was announced, the second is what was paid: it is read if there.
 */
final class OkxFundingRates implements PageFormat {

    static final int MOST_ROWS = 400;

    private static final Set<String> FIELDS = Set.of("instType", "instId", "fundingRate", "realizedRate",
            "fundingTime", "method", "formulaType");

    private record Row(long time, double rate) {

        static Row of(VenueJson row, Page page) {
            VenueJson symbol = row.field("instId");
            if (!symbol.text().equals(page.symbol())) {
                throw symbol.broken("must be " + page.symbol());
            }
            VenueJson rate = row.optional("realizedRate").filter(paid -> paid.presentText().isPresent())
                    .orElseGet(() -> row.field("fundingRate"));
            return new Row(row.field("fundingTime").millis(), rate.number());
        }

        void addTo(PageRows rows) {
            rows.addFunding(time, rate);
        }
    }

    @Override
    public VenueRequest request(Page page) {
        return OkxEndpoint.FUNDING_RATE_HISTORY.paged(page, MOST_ROWS);
    }

    @Override
    public List<VenueJson> rows(VenueJson reply, Page page) {
        return OkxEndpoint.rows(reply);
    }

    @Override
    public void read(VenueJson row, Page page, PageRows rows) {
        Row.of(row.knowing(FIELDS), page).addTo(rows);
    }
}
