/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kittest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.liq4j.api.exchange.ExchangeConventions;
import org.liq4j.api.exchange.Reach;
import org.liq4j.api.kit.BracketSample;
import org.liq4j.api.kit.HistorySample;
import org.liq4j.api.kit.OpenInterestSample;
import org.liq4j.api.margin.BracketDataException;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;

/** Each promise of an exchange that serves, broken by one that breaks no other if that can be. */
class ServingExchangeContractTest {

    static final class Honest extends ServingExchangeContract {

        Honest() {
            super(new ServingExchange());
        }
    }

    static final class WithoutSamples extends ServingExchangeContract {

        WithoutSamples() {
            super(new ServingExchange());
        }

        @Override
        protected List<HistorySample> histories() {
            return List.of();
        }
    }

    static final class WithoutInterest extends ServingExchangeContract {

        WithoutInterest() {
            super(new ServingExchange());
        }

        @Override
        protected Optional<OpenInterestSample> openInterest() {
            return Optional.empty();
        }
    }

    static final class WithoutBrackets extends ServingExchangeContract {

        WithoutBrackets() {
            super(new ServingExchange());
        }

        @Override
        protected Optional<BracketSample> brackets() {
            return Optional.empty();
        }
    }

    static final class GivesOpenBars extends ServingExchangeContract {

        GivesOpenBars() {
            super(new ServingExchange() {

                @Override
                boolean isClosed(long end, Instant now) {
                    return true;
                }
            });
        }
    }

    static final class GivesAll extends ServingExchangeContract {

        GivesAll() {
            super(new ServingExchange() {

                @Override
                boolean isWithin(TimeRange range, long begin) {
                    return true;
                }
            });
        }
    }

    static final class NewestFirst extends ServingExchangeContract {

        NewestFirst() {
            super(new ServingExchange() {

                @Override
                List<RowBatch> inOrder(List<RowBatch> rows) {
                    return rows.reversed();
                }
            });
        }
    }

    static final class OneTwice extends ServingExchangeContract {

        OneTwice() {
            super(new ServingExchange() {

                @Override
                List<RowBatch> inOrder(List<RowBatch> rows) {
                    return rows.stream().map(row -> rows.getFirst()).toList();
                }
            });
        }
    }

    static final class InContracts extends ServingExchangeContract {

        InContracts() {
            super(new ServingExchange() {

                @Override
                double coins(double contracts) {
                    return contracts;
                }
            });
        }
    }

    static final class Silent extends ServingExchangeContract {

        Silent() {
            super(new ServingExchange() {

                @Override
                List<String[]> unreadable(String reply) {
                    return List.of();
                }
            });
        }
    }

    static final class Miscounting extends ServingExchangeContract {

        Miscounting() {
            super(new ServingExchange() {

                @Override
                long counted(long rows) {
                    return rows + 1;
                }
            });
        }
    }

    static final class AnyPeriod extends ServingExchangeContract {

        AnyPeriod() {
            super(new ServingExchange() {

                @Override
                void checkPeriod(Reach reach, Duration period) {
                    // takes it for the one that it has
                }
            });
        }
    }

    static final class KnewBefore extends ServingExchangeContract {

        KnewBefore() {
            super(new ServingExchange() {

                @Override
                Instant interestKnown(Instant now) {
                    return now.minusSeconds(60);
                }
            });
        }
    }

    static final class WrongLeverage extends ServingExchangeContract {

        WrongLeverage() {
            super(new ServingExchange() {

                @Override
                double leverage(double stated) {
                    return stated * 100;
                }
            });
        }
    }

    static final class ReadsBracketsOfNobody extends ServingExchangeContract {

        ReadsBracketsOfNobody() {
            super(new ServingExchange() {

                @Override
                BracketDataException absent(Path name) {
                    throw new IllegalStateException("no symbol");
                }
            });
        }
    }

    static final class SaysOtherwise extends ServingExchangeContract {

        SaysOtherwise() {
            super(new ServingExchange() {

                @Override
                public ExchangeConventions conventions() {
                    ExchangeConventions right = super.conventions();
                    return new ExchangeConventions(right.barLabel(), right.statisticsLabel(), right.quantityUnit(),
                            right.openInterestSides(), right.liquidationReport(), true, right.publicBrackets(),
                            right.funding());
                }
            });
        }
    }

    @Test
    void anHonestExchangeKeepsEveryPromise() {
        ContractRun.of(Honest.class).keepsAll();
    }

    @Test
    void whatHasNoSampleIsNamed() {
        String promise = "thereIsASampleOfAllThatItServes";
        ContractRun.of(WithoutSamples.class).breaks(promise, "histories() lacks [candles]");
        ContractRun.of(WithoutInterest.class).breaks(promise, "openInterest() has none");
        ContractRun.of(WithoutBrackets.class).breaks(promise, "brackets() has none");
    }

    @Test
    void barsThatAreOpenAreFoundOut() {
        ContractRun.of(GivesOpenBars.class).breaks("nothingIsGivenBeforeItIsKnown", "candles of BTC",
                "row of 2026-01-01T00:03:00Z", "must not be given at 2026-01-01T00:02:59.999Z");
    }

    @Test
    void rowsThatWereNotAskedForAreFoundOut() {
        ContractRun.of(GivesAll.class).breaks("rowsAreWithinWhatWasAskedFor", "must begin within what was asked for",
                "2026-01-01T00:01:00Z");
    }

    @Test
    void rowsThatDoNotAscendAreFoundOut() {
        ContractRun.of(NewestFirst.class).breaks("rowsKeepTheirRulesAndAscend", "row of 2026-01-01T00:02:00Z",
                "must be later than the one before it");
        ContractRun.of(OneTwice.class).breaks("rowsKeepTheirRulesAndAscend", "must be later than the one before it");
    }

    @Test
    void contractsInsteadOfCoinsAreFoundOut() {
        ContractRun run = ContractRun.of(InContracts.class);
        run.breaks("rowsKeepTheirRulesAndAscend", "volume must be in coins", "10.1");
        run.breaks("rowsAreThoseOfTheSamples", "row 0 must be", "volume 5.0", "volume 50.0");
        run.breaks("openInterestIsInCoinsAndKnownWhenItCame", "must be in coins, each contract counted once: 70.0");
    }

    @Test
    void anErrorThatIsTakenForNothingIsFoundOut() {
        ContractRun.of(Silent.class).breaks("aReplyThatIsNoneIsAnErrorAndNotNothing", "must refuse the reply HTTP 400",
                "read 0 rows");
    }

    @Test
    void aCountThatIsWrongIsFoundOut() {
        ContractRun.of(Miscounting.class).breaks("rowsAreThoseOfTheSamples",
                "must tell how many rows it gave, 3, not 4");
    }

    @Test
    void aPeriodThatIsNotThereIsFoundOut() {
        ContractRun.of(AnyPeriod.class).breaks("aPeriodThatItDoesNotHaveIsRefused", "must refuse the period PT12.345S");
    }

    @Test
    void aReadingThatWasKnownBeforeItCameIsFoundOut() {
        ContractRun.of(KnewBefore.class).breaks("openInterestIsInCoinsAndKnownWhenItCame",
                "must be known when it came");
    }

    @Test
    void bracketsThatAreReadWronglyAreFoundOut() {
        ContractRun run = ContractRun.of(WrongLeverage.class);
        run.breaks("bracketsAreThoseOfTheSample", "must be [Bracket[", "maximumLeverage=10000.0");
        run.breaks("bracketsAllowNoLeverageThatIsLiquidatedAtOnce", "leverage 10000.0", "wrong unit");
        ContractRun.of(ReadsBracketsOfNobody.class).breaks("aReplyWithoutTheBracketsIsRefused",
                "that lacks SERVING:NONEBTC", "with a BracketDataException, not java.lang.IllegalStateException");
    }

    @Test
    void conventionsThatSayOtherwiseAreFoundOut() {
        ContractRun.of(SaysOtherwise.class).breaks("itsConventionsAgreeWithWhatItServes",
                "takerVolumeInCandles = true");
    }
}
