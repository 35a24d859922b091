/**
 * What a run found, as records that add up: a total is the fold of its layers, a data set's run the
 * fold of its images. No clocks, no text for people. Depends on {@code array}, {@code memory} and
 * the counts of {@code timing} and {@code energy}.
 */
package prunus.simulator.result;
