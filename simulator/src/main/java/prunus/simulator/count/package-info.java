/**
 * What a run did, in numbers that add up: work, time and causes, accesses and bytes. What energy is
 * the price of. Depends on {@code array}, {@code memory} and the accesses of {@code timing}.
 */
package prunus.simulator.count;
