/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.RestorableModel;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.FundingRate;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

/**
 * What a model promises. Inherit from it and say how the model is made:
 *
 * <pre>
 * class MyModelTest extends ModelContract {
 *
 *     protected LiquidationModel create() {
 *         return new MyModel();
 *     }
 * }
 * </pre>
 *
 * <p>
 * A {@link RestorableModel} is saved and restored too. Levels are compared to the last bit.
 */
public abstract class ModelContract {

    private static final int CUT_EVERY = 11;

    /** How far the sum of levels may differ from the notional of their range, by the order of summing. */
    private static final double ROUNDING = 1e-9;

    protected ModelContract() {
    }

    /** A new model without history; each call another, with the same settings. */
    protected abstract LiquidationModel create();

    /** The market on which the contract is checked; {@link KitMarket#generated} with 240 bars unless overridden. */
    protected KitMarket market() {
        return KitMarket.generated(1, 240);
    }

    /**
     * Events that a model may refuse, or else must survive, each tried by itself after a bar: readings and bars out of order, a
     * bar that comes twice, the largest and smallest numbers that events can hold.
     *
     * @param last
     *            the bar that has just closed
     */
    protected List<MarketEvent> badEvents(Candle last) {
        Instant end = last.endTime();
        Instant next = end.plus(Duration.between(last.beginTime(), end));
        Instant before = last.beginTime().minus(Duration.ofDays(1));
        return List.of(last, Candle.of(before, before.plusSeconds(60), 1, 1, 1, 1, 1),
                Candle.of(end, next, last.close(), 1e12, 1e-12, last.close(), 1e18),
                Candle.of(end, next, 1e12, 1e12, 1e12, 1e12, 1e18),
                Candle.of(end, next, 1e-12, 1e-12, 1e-12, 1e-12, 0), new OpenInterest(before, before, 1),
                new OpenInterest(end, end, 1e18), new FundingRate(before, before, 0.5),
                new FundingRate(end, end, 0.999));
    }

    private ModelRun run(KitMarket market) {
        return new ModelRun(create(), market);
    }

    @Test
    void theMarketGivesItLevels() {
        ModelRun run = run(market());
        if (run.all().stream().noneMatch(SeenLevels::hasLevels)) {
            throw run.broken(market().size() - 1,
                    "has had no level at any bar: nothing can be judged by that; override market()");
        }
    }

    @Test
    void theSameEventsGiveTheSameBits() {
        List<SeenLevels> first = run(market()).all();
        ModelRun again = run(market());
        for (int bar = 0; bar < first.size(); bar++) {
            again.same(bar, first.get(bar), again.close(bar),
                    "is not deterministic: the same events must give the same");
        }
    }

    @Test
    void nothingDependsOnEventsThatComeLater() {
        KitMarket market = market();
        for (int bars = 1; bars < market.size(); bars += CUT_EVERY) {
            // The other future first: what a model remembers beyond itself would show in the run after it.
            List<SeenLevels> other = run(market.withOtherFuture(bars)).all();
            ModelRun cut = run(market.prefix(bars));
            for (int bar = 0; bar < bars; bar++) {
                cut.same(bar, other.get(bar), cut.close(bar), "looks ahead: cut off after bar " + (bars - 1)
                        + " and with another future after it, the history must give the same");
            }
        }
    }

    @Test
    void onlyAClosedBarChangesTheLevels() {
        KitMarket market = market();
        ModelRun run = run(market);
        for (int bar = 0; bar < market.size(); bar++) {
            SeenLevels before = SeenLevels.of(run.model().levels());
            for (MarketEvent event : market.bars().get(bar).events()) {
                run.apply(bar, event);
                if (!(event instanceof Candle)) {
                    run.same(bar, before, SeenLevels.of(run.model().levels()),
                            "changes its levels before the bar closes, at " + event);
                }
            }
        }
    }

    @Test
    void theProfileIsTheLevelsBitForBit() {
        KitMarket market = market();
        ModelRun run = run(market);
        LiquidationLevels levels = run.model().levels();
        for (int bar = 0; bar < market.size(); bar++) {
            SeenLevels seen = run.close(bar);
            LiquidationProfile profile = run.model().profile();
            run.same(bar, seen, SeenLevels.of(profile), "has a profile that is not its levels");
            if (!identical(levels, run.model().levels())) {
                throw run.broken(bar, "must hand out the same live view of its levels each time");
            }
            Candle candle = market.bars().get(bar).candle();
            if (!profile.time().equals(candle.endTime()) || profile.spot() != candle.close()
                    || profile.quality().unit() != profile.unit()) {
                throw run.broken(bar, "must have a profile of the bar's end, close " + candle.close() + " and unit "
                        + profile.unit() + ", but it is of " + profile.time() + ", " + profile.spot() + " and "
                        + profile.quality().unit());
            }
        }
    }

    @Test
    void aProfileNeverChanges() {
        KitMarket market = market();
        ModelRun run = run(market);
        List<SeenLevels> seen = new ArrayList<>();
        List<LiquidationProfile> profiles = new ArrayList<>();
        for (int bar = 0; bar < market.size(); bar++) {
            run.close(bar);
            profiles.add(run.model().profile());
            seen.add(SeenLevels.of(profiles.getLast()));
        }
        for (int bar = 0; bar < market.size(); bar++) {
            run.same(bar, seen.get(bar), SeenLevels.of(profiles.get(bar)),
                    "has a profile that later events changed: it must be an immutable copy");
        }
    }

    @Test
    void numbersAreFiniteAndNotNegative() {
        KitMarket market = market();
        ModelRun run = run(market);
        for (int bar = 0; bar < market.size(); bar++) {
            requireDefined(run, bar, "");
            run.apply(bar, market.bars().get(bar).events().getFirst());
            requireDefined(run, bar, "");
            market.bars().get(bar).events().stream().skip(1).forEach(run.model()::apply);
        }
        requireDefined(run, market.size() - 1, "");
    }

    private static void requireDefined(ModelRun run, int bar, String when) {
        SeenLevels.of(run.model().levels()).firstUndefined().ifPresent(figure -> {
            throw run.broken(bar, "must have finite numbers >= 0" + when + ", but the " + figure.name() + " was "
                    + figure.value());
        });
    }

    @Test
    void aRangeHoldsTheLevelsWithinIt() {
        KitMarket market = market();
        ModelRun run = run(market);
        for (int bar = 0; bar < market.size(); bar++) {
            run.close(bar);
            for (Side side : Side.values()) {
                checkRanges(run, bar, side);
            }
        }
    }

    private static void checkRanges(ModelRun run, int bar, Side side) {
        LiquidationLevels levels = run.model().levels();
        double near = levels.spot();
        double far = near * (1 - side.sign() * 0.02);
        double[] sums = {0, near};
        levels.forEachLevel(side, (price, notional) -> {
            boolean outward = (sums[0] == 0 && sums[1] == near) || (price - sums[1]) * side.sign() < 0;
            if (!outward || !(notional > 0)) {
                throw run.broken(bar,
                        "must visit " + side + " levels away from spot, each with a notional > 0, but after"
                                + " price " + sums[1] + " came " + price + " with " + notional);
            }
            sums[1] = price;
            if ((near - price) * side.sign() > 0 && (price - far) * side.sign() >= 0) {
                sums[0] += notional;
            }
        });
        double notional = levels.notional(side, near, far);
        if (!(Math.abs(notional - sums[0]) <= ROUNDING * Math.max(1, sums[0]))) {
            throw run.broken(bar, "must hold between " + near + " and " + far + " the sum of its " + side
                    + " levels there, " + sums[0] + ", but says " + notional);
        }
    }

    @Test
    void aRefusedEventLeavesTheModelUnchanged() {
        KitMarket market = market();
        for (int bar : new int[]{0, market.size() / 2}) {
            int kinds = badEvents(market.bars().get(bar).candle()).size();
            for (int kind = 0; kind < kinds; kind++) {
                tryBadEvent(market, bar, badEvents(market.bars().get(bar).candle()).get(kind));
            }
        }
    }

    private void tryBadEvent(KitMarket market, int bar, MarketEvent bad) {
        ModelRun tried = run(market);
        tried.closeUntil(bar + 1);
        SeenLevels before = SeenLevels.of(tried.model().levels());
        try {
            tried.model().apply(bad);
        } catch (RuntimeException refused) {
            tried.same(bar, before, SeenLevels.of(tried.model().levels()),
                    "refused " + bad + " and must be as it was before");
            ModelRun spared = run(market);
            spared.closeUntil(bar + 1);
            for (int later = bar + 1; later < Math.min(market.size(), bar + 20); later++) {
                tried.same(later, spared.close(later), tried.close(later),
                        "kept a part of the event that it refused after bar " + bar + ", " + bad);
            }
            return;
        }
        requireDefined(tried, bar, " after " + bad);
    }

    @Test
    void aRestoredModelContinuesToTheLastBit() throws Exception {
        if (create() instanceof RestorableModel) {
            RestoredRun restored = new RestoredRun(() -> (RestorableModel) create(), market());
            restored.check();
        }
    }

    /** Fails unless the model is new: a factory that hands out one model twice would share its state. */
    @Test
    void eachModelIsNew() {
        LiquidationModel one = create();
        if (identical(one, create())) {
            throw new AssertionFailedError(
                    one.getClass().getSimpleName() + ": create() must make a new model each time");
        }
    }

    // That it is the same object is what is asked.
    @SuppressWarnings("ReferenceEquality")
    private static boolean identical(Object one, Object two) {
        return one == two;
    }
}
