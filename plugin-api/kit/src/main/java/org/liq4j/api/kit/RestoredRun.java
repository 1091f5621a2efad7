/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.RestorableModel;
import org.liq4j.api.market.MarketEvent;

/** Models that are put away between two events and taken up again. */
record RestoredRun(Supplier<RestorableModel> models, KitMarket market) {

    void check() throws IOException {
        for (int bar : new int[]{0, market.size() / 3, market.size() / 2}) {
            int events = market.bars().get(bar).events().size();
            for (int taken : new int[]{0, events - 1, events}) {
                checkAt(bar, taken);
            }
        }
    }

    /** Puts the model away when it has taken that many events of the bar. */
    private void checkAt(int bar, int taken) throws IOException {
        List<MarketEvent> events = market.bars().get(bar).events();
        ModelRun kept = new ModelRun(models.get(), market);
        kept.closeUntil(bar);
        events.subList(0, taken).forEach(event -> kept.apply(bar, event));
        byte[] state = save(kept.model());
        ModelRun restored = new ModelRun(restore(state), market);
        String promise = "is not restored whole: put away at bar " + bar + " after " + taken + " of its "
                + events.size() + " events, it must continue to the last bit";
        restored.same(bar, SeenLevels.of(kept.model().levels()), SeenLevels.of(restored.model().levels()), promise);
        for (MarketEvent event : events.subList(taken, events.size())) {
            kept.apply(bar, event);
            restored.apply(bar, event);
        }
        restored.same(bar, SeenLevels.of(kept.model().levels()), SeenLevels.of(restored.model().levels()), promise);
        for (int later = bar + 1; later < Math.min(market.size(), bar + 60); later++) {
            restored.same(later, kept.close(later), restored.close(later), promise);
        }
        for (int length : new int[]{0, state.length / 2, state.length - 1}) {
            requireRefused(restored, bar, Arrays.copyOf(state, Math.max(0, length)), state.length);
        }
    }

    private void requireRefused(ModelRun run, int bar, byte[] part, int whole) {
        if (part.length == whole) {
            return;
        }
        try {
            restore(part);
        } catch (IOException | InvalidValueException refused) {
            return;
        }
        throw run.broken(bar, "must refuse a saved state that ends early, but took " + part.length + " of " + whole
                + " bytes");
    }

    private static byte[] save(Object model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((RestorableModel) model).save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private RestorableModel restore(byte[] state) throws IOException {
        RestorableModel model = models.get();
        model.restore(new DataInputStream(new ByteArrayInputStream(state)));
        return model;
    }
}
