/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.heatmap.Side;

/**
 * How an exchange states what others state otherwise.
 *
 * @param barLabel
 *            which end of a bar its time on the wire states
 * @param statisticsLabel
 *            which end of their period the times of statistics state, such as long/short ratios; empty if there are none
 * @param quantityUnit
 *            of volumes and open interest on the wire
 * @param openInterestSides
 *            how often each contract is counted
 * @param liquidationReport
 *            how forced closings are told; empty if it publishes none
 * @param takerVolumeInCandles
 *            whether bars tell the takers' buying
 * @param publicBrackets
 *            whether margin brackets can be had without an account
 * @param funding
 *            when funding is settled on most instruments; empty if it is not known
 */
public record ExchangeConventions(TimeLabel barLabel, Optional<TimeLabel> statisticsLabel, QuantityUnit quantityUnit,
        OpenInterestSides openInterestSides, Optional<LiquidationReport> liquidationReport,
        boolean takerVolumeInCandles,
        boolean publicBrackets, Optional<FundingTimes> funding) {

    /** Which end of a bar or period a time on the wire states. */
    public enum TimeLabel {
        /** Its start. */
        START,
        /** Its end. */
        END
    }

    /** Of volumes and open interest. */
    public enum QuantityUnit {
        /** Base coins. */
        COINS,
        /** Contracts, each of a number of base coins. */
        CONTRACTS
    }

    /** How often an exchange counts each contract. */
    public enum OpenInterestSides {
        /** Once. */
        ONE,
        /** Twice: the long and the short holder. */
        BOTH,
        /** Not documented; taken as once. */
        UNVERIFIED
    }

    /**
     * How forced closings are told.
     *
     * @param sideField
     *            whose side the field tells
     * @param longLiquidated
     *            the word for a liquidated long
     * @param shortLiquidated
     *            the word for a liquidated short
     * @param complete
     *            whether all are told; else at most about one for each symbol and second: a lower bound
     * @param ownForms
     *            the fields by which its own messages are known from those of others who pass them on, a set for each form;
     *            needed where the side is that of the position, since others turn it
     */
    public record LiquidationReport(SideField sideField, String longLiquidated, String shortLiquidated,
            boolean complete, List<Set<String>> ownForms) {

        /**
         * @throws InvalidValueException
         *             unless both words are there and differ, whatever their case
         */
        public LiquidationReport {
            if (longLiquidated.isBlank() || shortLiquidated.isBlank()
                    || longLiquidated.equalsIgnoreCase(shortLiquidated)) {
                throw new InvalidValueException("shortLiquidated", shortLiquidated,
                        "must be another word than longLiquidated (" + longLiquidated + "), and neither blank");
            }
            ownForms = ownForms.stream().map(Set::copyOf).toList();
            if (ownForms.stream().anyMatch(Set::isEmpty)) {
                throw new InvalidValueException("ownForms", ownForms.toString(), "must have fields in each");
            }
        }

        /** Without forms of its own. */
        public LiquidationReport(SideField sideField, String longLiquidated, String shortLiquidated, boolean complete) {
            this(sideField, longLiquidated, shortLiquidated, complete, List.of());
        }

        /**
         * Whose position was liquidated; empty for another word, which is to be skipped and counted.
         *
         * @param word
         *            of the exchange, in any case
         */
        public Optional<Side> liquidated(String word) {
            if (word.equalsIgnoreCase(longLiquidated)) {
                return Optional.of(Side.LONG);
            }
            return word.equalsIgnoreCase(shortLiquidated) ? Optional.of(Side.SHORT) : Optional.empty();
        }
    }

    /** Whose side a liquidation tells. */
    public enum SideField {
        /** Of the order that closes the position: a long is sold. */
        ORDER,
        /** Of the position itself. */
        POSITION
    }
}
