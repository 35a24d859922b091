/**
 * Counts × table: energy tables in which every figure has value, unit, node and source, and the
 * model that turns a run's counts into picojoules. Depends on {@code config}, {@code program} and
 * the counts of {@code timing}.
 */
package prunus.simulator.energy;
