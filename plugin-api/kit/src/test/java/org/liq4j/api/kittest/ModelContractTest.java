/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.DataQuality;
import org.liq4j.api.heatmap.LiquidationLevels;
import org.liq4j.api.heatmap.LiquidationModel;
import org.liq4j.api.heatmap.LiquidationProfile;
import org.liq4j.api.heatmap.NotionalUnit;
import org.liq4j.api.heatmap.RestorableModel;
import org.liq4j.api.heatmap.Side;
import org.liq4j.api.kit.KitMarket;
import org.liq4j.api.kit.ModelContract;
import org.liq4j.api.kit.ScriptedLevels;
import org.liq4j.api.market.Candle;
import org.liq4j.api.market.EventState;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.market.OpenInterest;

class ModelContractTest {

    /** One level on each side of the last close, as large as the open interest known then; its cheats override a step. */
    static class TwoLevels implements RestorableModel {

        private final View view = new View();
        private @Nullable Candle last;
        private double openInterest = 1;
        private double valued = 1;

        @Override
        public void apply(MarketEvent event) {
            check(event);
            take(event);
        }

        void check(MarketEvent event) {
            if (last != null && event.knownAt().isBefore(last.knownAt())) {
                throw new InvalidValueException("knownAt", event.knownAt().toString(),
                        "must be >= " + last.knownAt());
            }
        }

        void take(MarketEvent event) {
            if (event instanceof OpenInterest reading) {
                openInterest = reading.coins();
            }
            if (event instanceof Candle candle) {
                last = candle;
                valued = openInterest;
            }
        }

        double size(Candle candle) {
            return valued * candle.close();
        }

        final double openInterest() {
            return openInterest;
        }

        @Override
        public final LiquidationLevels levels() {
            return view;
        }

        @Override
        public LiquidationProfile profile() {
            return now();
        }

        final LiquidationProfile view() {
            return view;
        }

        final ScriptedLevels now() {
            Candle candle = last == null ? KitMarket.generated(1, 1).bars().getFirst().candle() : last;
            ScriptedLevels.Builder levels = ScriptedLevels.at(candle);
            return last == null
                    ? levels.build()
                    : levels.level(Side.LONG, candle.close() * 0.99, size(candle))
                            .level(Side.SHORT, candle.close() * 1.01, size(candle)).build();
        }

        @Override
        public void save(DataOutput out) throws IOException {
            EventState.writeCandle(out, last);
            out.writeDouble(openInterest);
            out.writeDouble(valued);
        }

        @Override
        public void restore(DataInput in) throws IOException {
            last = EventState.readCandle(in);
            openInterest = in.readDouble();
            valued = in.readDouble();
        }

        /** The levels now, whenever it is asked. */
        private final class View implements LiquidationProfile {

            @Override
            public java.time.Instant time() {
                return now().time();
            }

            @Override
            public DataQuality quality() {
                return now().quality();
            }

            @Override
            public double spot() {
                return last == null ? Double.NaN : last.close();
            }

            @Override
            public NotionalUnit unit() {
                return NotionalUnit.USD;
            }

            @Override
            public double notional(Side side, double near, double far) {
                return now().notional(side, near, far);
            }

            @Override
            public double totalAtSpot(Side side) {
                return now().totalAtSpot(side);
            }

            @Override
            public double modelledFlow(Side side) {
                return 0;
            }

            @Override
            public void forEachLevel(Side side, LevelVisitor visitor) {
                now().forEachLevel(side, visitor);
            }
        }
    }

    static final class Honest extends ModelContract {

        @Override
        protected LiquidationModel create() {
            return new TwoLevels();
        }
    }

    @Test
    void anHonestModelKeepsEveryPromise() {
        ContractRun.of(Honest.class).keepsAll();
    }

    static final class Eager extends ModelContract {

        @Override
        protected LiquidationModel create() {
            return new TwoLevels() {

                @Override
                double size(Candle candle) {
                    return openInterest() * candle.close();
                }
            };
        }
    }

    @Test
    void aModelWhoseLevelsFollowALaterEventIsFoundOut() {
        ContractRun.of(Eager.class).breaks("onlyAClosedBarChangesTheLevels", ", bar 5 ", "(ends 2026-01-01T",
                "before the bar closes, at OpenInterest", "LONG total at spot: expected ", ", but was ");
    }

    /** Knows from an earlier run how a bar's successor closed. */
    static final class Remembering extends ModelContract {

        private static final Map<java.time.Instant, Candle> NEXT = new HashMap<>();

        @Override
        protected LiquidationModel create() {
            List<Candle> seen = new ArrayList<>();
            return new TwoLevels() {

                @Override
                void take(MarketEvent event) {
                    super.take(event);
                    if (event instanceof Candle candle) {
                        if (!seen.isEmpty()) {
                            NEXT.put(seen.getLast().endTime(), candle);
                        }
                        seen.add(candle);
                    }
                }

                @Override
                double size(Candle candle) {
                    return NEXT.getOrDefault(candle.endTime(), candle).close();
                }
            };
        }
    }

    @Test
    void aModelThatKnowsLaterEventsIsFoundOut() {
        ContractRun.of(Remembering.class).breaks("nothingDependsOnEventsThatComeLater", ", bar ", "looks ahead",
                "expected ", ", but was ");
    }

    static final class HalfApplied extends ModelContract {

        @Override
        protected LiquidationModel create() {
            return new TwoLevels() {

                @Override
                void take(MarketEvent event) {
                    super.take(event);
                    if (event instanceof Candle candle && candle.high() > 1e6) {
                        throw new InvalidValueException("high", Double.toString(candle.high()), "must be <= 1e6");
                    }
                }
            };
        }
    }

    @Test
    void aModelThatKeepsHalfOfARefusedEventIsFoundOut() {
        ContractRun.of(HalfApplied.class).breaks("aRefusedEventLeavesTheModelUnchanged", ", bar 0 ", "refused Candle[",
                "must be as it was before", "spot: expected ");
    }

    static final class LiveProfile extends ModelContract {

        @Override
        protected LiquidationModel create() {
            return new TwoLevels() {

                @Override
                public LiquidationProfile profile() {
                    return view();
                }
            };
        }
    }

    @Test
    void aModelWhoseProfileIsAViewIsFoundOut() {
        ContractRun.of(LiveProfile.class).breaks("aProfileNeverChanges", ", bar 0 ", "immutable copy",
                "spot: expected ");
    }

    static final class Forgetful extends ModelContract {

        @Override
        protected LiquidationModel create() {
            return new TwoLevels() {

                private int bars;

                @Override
                void take(MarketEvent event) {
                    super.take(event);
                    bars += event instanceof Candle ? 1 : 0;
                }

                @Override
                double size(Candle candle) {
                    return (1 + bars) * candle.close();
                }
            };
        }
    }

    @Test
    void aModelThatIsNotRestoredWholeIsFoundOut() {
        ContractRun.of(Forgetful.class).breaks("aRestoredModelContinuesToTheLastBit", "is not restored whole",
                "put away at bar ");
    }
}
